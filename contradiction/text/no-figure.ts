import type { Lexicon } from '../language/lexicon'
import type { Label } from './label'
import { isNear, type Word } from './words'

/** Whether a fraction is spoken of as a share ("a third of the nurses"), not as an ordinal ("a third runway"). */
function isShare(text: string, words: readonly Word[], at: number, { numbers }: Lexicon): boolean {
  const [before, word] = [words[at - 1]?.lower ?? '', words[at]]
  return word !== undefined && numbers.shareOf.has(before) && numbers.shareBehind.test(text.slice(word.end))
}

/** Whether a word says by how much, not by when: right behind another, as in "rise by 2000 euros", not where a clause begins ("by 2030 emissions fall"). */
function saysHowMuch(text: string, before: Word | undefined, by: Word | undefined, { deadline, numbers }: Lexicon): boolean {
  return (
    before !== undefined && by !== undefined && deadline.has(by.lower) && isNear(text, before, by) && !numbers.beforeYear.has(before.lower)
  )
}

/** Whether four digits are a year: not where they count what follows ("2000 soldiers"), but for what reads as a time, or a name, before them ("the Tarsa 2024 games"). */
export function isYear(text: string, words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const { numbers } = lexicon
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!word || !/^(?:19|20)\d\d$/.test(word.lower)) return false
  const counts = next !== undefined && isNear(text, word, next) && numbers.counted.test(next.lower)
  const named = before?.capital && isNear(text, before, word)
  if (counts && saysHowMuch(text, words[at - 2], before, lexicon)) return false
  return !counts || named === true || numbers.yearAfter.has(before?.lower ?? '')
}

/** Numbers that are no figures: names, ordinals, "one day". */
export function isNoFigure(text: string, words: readonly Word[], at: number, labels: readonly Label[], lexicon: Lexicon): boolean {
  const { ordinalShares, someDay, someDayMeasured } = lexicon.numbers
  const word = words[at]
  if (!word) return true
  if (labels.some(({ start, end }) => word.start >= start && word.end <= end)) return true
  if (ordinalShares.has(word.lower)) return !isShare(text, words, at, lexicon)
  return someDay.test(text.slice(word.start)) && !someDayMeasured.test(text.slice(0, word.start))
}

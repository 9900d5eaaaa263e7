import type { Moment } from '../text/moment'
import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { negatorOf } from './polarity'
import { clauseWords, type Detector, sameMatter, spanOf } from './signal'

/** The first word of a moment, to find its clause by. */
const wordAt = ({ words }: Reading, { start }: Moment): Word | undefined => words.find((word) => word.start >= start)

/** What is to be done by a time: the matter of its clause without times, figures, and words that only say that it is done. */
function deedAt(reading: Reading, moment: Moment): { stems: Set<string>; figures: string } {
  const at = wordAt(reading, moment)
  const clause = at ? clauseWords(reading, at) : []
  const measured = [...reading.quantities, ...reading.moments]
  const matter = clause.filter(
    (word) =>
      reading.content.includes(word) &&
      !reading.lexicon.completion.has(word.stem) &&
      !measured.some(({ start, end }) => word.start >= start && word.end <= end),
  )
  const figures = reading.quantities.filter(({ start, year }) => !year && clause.some((word) => word.start === start))
  return { stems: new Set(matter.map(({ stem }) => stem)), figures: figures.map(({ value, unit }) => `${value} ${unit}`).join() }
}

/** Whether two clauses speak of one deed: the same matter, and no figure that only one of them has ("to zero"). */
function sameDeed(earlier: Reading, a: Moment, later: Reading, b: Moment): boolean {
  const [left, right] = [deedAt(earlier, a), deedAt(later, b)]
  const same = left.stems.size > 0 && left.stems.size === right.stems.size && [...left.stems].every((stem) => right.stems.has(stem))
  return same && left.figures === right.figures
}

/** Whether the later text puts the deed after the deadline: "by 2028", "not before 2028" against "by 2026". */
function isLater(later: Reading, b: Moment, { to }: Moment): boolean {
  if (b.deadline) return b.to > to
  const before = later.words.findLast(({ end, lower }) => end <= b.start && !later.lexicon.partOfTime.has(lower))
  const floor = before !== undefined && later.lexicon.openStart.has(before.lower) && negatorOf(later, before) !== null
  return floor && b.to > to
}

/** The same deed is given a later deadline, or none before the one it had. A sooner one, or one of another goal, is no contradiction. */
export const deadline: Detector = {
  kind: 'deadline',
  supports: true,
  reason: 'date',
  find(pair) {
    const { earlier, later } = pair
    const moved = earlier.moments
      .filter((moment) => moment.deadline)
      .flatMap((a) => later.moments.filter((b) => isLater(later, b, a) && sameDeed(earlier, a, later, b)).map((b) => ({ a, b })))
    const strength = moved.length > 0 ? sameMatter(pair) : 0
    return strength > 0 ? { strength, earlier: moved.map(({ a }) => spanOf(a)), later: moved.map(({ b }) => spanOf(b)) } : null
  },
}

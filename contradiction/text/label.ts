import type { Lexicon } from '../language/lexicon'
import type { Span } from '../types'
import { isNear, type Word } from './words'

/** A number that names one of a kind and measures nothing: "Article 5", "Boeing 737", "G7", "the 14th amendment", "737s", "5 May". */
export interface Label extends Span {
  /** Stem of the kind that it names one of: "article", "boeing", "amendment"; "" where it names none that two texts could be told apart by. */
  kind: string
  number: string
}

const WHOLE = /^\d{1,5}$/
const YEAR = /^(?:19|20)\d\d$/
const ORDINAL = /^(?:st|nd|rd|th)$/
const DAYS = 31
/** "G7", "F-35", but not "mid-2020". */
const glued = (text: string, name: Word, number: Word) =>
  name.end === number.start || (text.slice(name.end, number.start) === '-' && !YEAR.test(number.lower))

const isCapital = (text: string, { start, lower }: Word) => text[start] !== lower[0]

/**
 * Whether a number behind a name counts what follows: several of a thing, with at most one word that says which ("gave Ukraine 18 jets", "in the Ruhr 400
 * old mines"). Not where an article makes the name one of a kind ("the Airbus 320 jets"); and one is not several ("Formula 1 drivers").
 */
function isCount(text: string, words: readonly Word[], at: number, { numbers, stop }: Lexicon): boolean {
  const [opener, before, number, next, last] = [words[at - 3], words[at - 2], words[at], words[at + 1], words[at + 2]]
  if (!number || !next || number.lower === '1') return false
  const article = before !== undefined && numbers.determiners.has(before.lower)
  if (article && !(opener && (numbers.places.has(opener.lower) || stop.has(opener.lower)))) return false
  if (numbers.counted.test(next.lower)) return true
  return last !== undefined && isNear(text, next, last) && !stop.has(last.lower) && numbers.counted.test(last.lower)
}

/** The kind that the word before a number says it names one of; null where it does not. */
function kindBefore(text: string, words: readonly Word[], at: number, lexicon: Lexicon): string | null {
  const [before, name, number, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]]
  if (!name || !number) return null
  const digits = /^\d/.test(number.lower)
  if (digits && glued(text, name, number)) return name.stem
  if (lexicon.numbers.labelled.has(name.stem) && /^\.?\s$/.test(text.slice(name.end, number.start)))
    return lexicon.stop.has(name.lower) ? '' : name.stem
  if (!isNear(text, name, number) || !WHOLE.test(number.lower) || YEAR.test(number.lower) || !isCapital(text, name)) return null
  if (lexicon.stop.has(name.lower) || lexicon.months.includes(name.lower) || lexicon.numbers.measuring.test(name.lower)) return null
  const measures = next !== undefined && isNear(text, number, next) && !lexicon.stop.has(next.lower)
  if (measures && isCount(text, words, at, lexicon)) return null
  // "In Norway 300 people died": the name says where, not what. A word that opens a sentence need be no name.
  return measures && (!name.capital || lexicon.numbers.places.has(before?.lower ?? '')) ? null : name.stem
}

/** The kind that an ordinal counts through: the word of matter right behind it. */
function kindBehind(text: string, ending: Word, next: Word | undefined, lexicon: Lexicon): string {
  const names = next && isNear(text, ending, next) && !lexicon.stop.has(next.lower) && !lexicon.months.includes(next.lower)
  return names ? next.stem : ''
}

/** Whether a number is the day of a month that stands beside it. */
function isDay(text: string, words: readonly Word[], at: number, { months }: Lexicon): boolean {
  const [before, number, next] = [words[at - 1], words[at], words[at + 1]]
  if (!number || !WHOLE.test(number.lower) || Number(number.lower) > DAYS) return false
  const month = (a: Word | undefined, b: Word | undefined, word: Word | undefined) =>
    a !== undefined && b !== undefined && isNear(text, a, b) && word !== undefined && months.includes(word.lower) && isCapital(text, word)
  return month(before, number, before) || month(number, next, next)
}

/**
 * The numbers of a text that are names, in order.
 *
 * @param text  the text that `words` were read from
 * @param words its words in order
 */
export function readLabels(text: string, words: readonly Word[], lexicon: Lexicon): Label[] {
  const { units, scales, percent, labelled } = lexicon.numbers
  return words.flatMap((word, at): Label[] => {
    const [before, next] = [words[at - 1], words[at + 1]]
    const digits = /^\d/.test(word.lower)
    if (!digits && (units[word.lower] === undefined || !before || !labelled.has(before.stem))) return []
    const label = (kind: string, end = word.end) => [{ start: word.start, end, kind, number: word.lower }]
    const runsOn = digits && next?.start === word.end
    if (runsOn && ORDINAL.test(next.lower)) return label(kindBehind(text, next, words[at + 2], lexicon), next.end)
    if (runsOn && next.lower === 's') return label('', next.end)
    if (scales[next?.lower ?? ''] !== undefined || percent.test(text.slice(word.end, word.end + 12).trimStart())) return []
    const kind = isDay(text, words, at, lexicon) ? '' : kindBefore(text, words, at, lexicon)
    return kind === null ? [] : label(kind)
  })
}

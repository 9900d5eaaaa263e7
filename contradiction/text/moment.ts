import type { Lexicon } from '../language/lexicon'
import type { Span } from '../types'
import type { Quantity } from './quantity'
import type { Word } from './words'

/** A time that a text names, as months counted from year 0; both ends included, infinite where the wording leaves one open ("before 2024"). */
export interface Moment extends Span {
  from: number
  to: number
  /** A time by which something is to be done ("by 2026"). */
  deadline: boolean
}

/** Months since year 0 of an ISO 8601 date; null when it can't be read. */
export function monthOf(date: string | null | undefined): number | null {
  const match = /^(\d{4})(?:-(\d\d))?/.exec(date ?? '')
  return match ? Number(match[1]) * 12 + Number(match[2] ?? 7) - 1 : null
}

/** The word right before a time, parts of a time left out: "by the end of". */
const wordBefore = (words: readonly Word[], start: number, { partOfTime }: Lexicon): Word | undefined =>
  words.findLast(({ end, lower }) => end <= start && !partOfTime.has(lower))

/** The month of a name without a year: the last one before the saying; as a deadline the next, but where what was due is told as past. */
function bareMonth(month: number, said: number, words: readonly Word[], start: number, lexicon: Lexicon): number {
  const last = said - ((((said - month) % 12) + 12) % 12)
  const by = wordBefore(words, start, lexicon)
  if (!by || !lexicon.deadline.has(by.lower) || last === said) return last
  const verb = words.findLast(({ end, lower }) => end <= by.start && (lexicon.past.has(lower) || lexicon.toCome.has(lower)))
  return verb && lexicon.past.has(verb.lower) ? last : last + 12
}

const RELATIVE: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/** The end that the word before a time leaves open. */
function opened(moment: Moment, words: readonly Word[], lexicon: Lexicon): Moment {
  const before = wordBefore(words, moment.start, lexicon)?.lower ?? ''
  const deadline = lexicon.deadline.has(before)
  if (deadline || lexicon.openStart.has(before)) return { ...moment, from: Number.NEGATIVE_INFINITY, deadline }
  return lexicon.openEnd.has(before) ? { ...moment, to: Number.POSITIVE_INFINITY } : moment
}

/**
 * Years and months that a text names ("in March 2019", "by 2030", "in June", "next year").
 * "Before" or "since" it leaves one end open. A bare month is the last one of that name before the day of the saying, as a deadline the next; without such a day it is left out.
 */
export function readMoments(words: readonly Word[], quantities: readonly Quantity[], date: string | null, lexicon: Lexicon): Moment[] {
  const said = monthOf(date)
  const years = new Map(quantities.filter((q) => q.year).map((q) => [q.start, q]))
  const found: Moment[] = []
  words.forEach((word, i) => {
    const month = word.capital || !/^(?:may|march)$/.test(word.lower) ? lexicon.months.indexOf(word.lower) : -1
    if (month >= 0) {
      const near = words.slice(i + 1, i + 3).find((next) => years.has(next.start))
      const year = near ? Number(near.lower) : null
      if (near) years.delete(near.start)
      if (year === null && said === null) return
      const at = year === null ? bareMonth(month, said ?? 0, words, word.start, lexicon) : year * 12 + month
      found.push({ start: word.start, end: near?.end ?? word.end, from: at, to: at, deadline: false })
      return
    }
    const relative = RELATIVE[words[i - 1]?.lower ?? '']
    if (word.lower === 'year' && relative !== undefined && said !== null) {
      const from = (Math.floor(said / 12) + relative) * 12
      found.push({ start: words[i - 1]?.start ?? word.start, end: word.end, from, to: from + 11, deadline: false })
      return
    }
    const year = years.get(word.start)
    if (year) found.push({ start: year.start, end: year.end, from: year.value * 12, to: year.value * 12 + 11, deadline: false })
  })
  return found.map((moment) => opened(moment, words, lexicon))
}

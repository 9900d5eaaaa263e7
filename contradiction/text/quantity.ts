import type { Lexicon } from '../language/lexicon'
import type { Span } from '../types'
import type { Label } from './label'
import { isNoFigure, isYear } from './no-figure'
import type { Word } from './words'

/** A figure of a text with the range that its wording allows ("about", "at least"). */
export interface Quantity extends Span {
  low: number
  high: number
  value: number
  /** "%" or a currency sign, else the stem of the word after it, else "~" and that of the word before; "" where nothing says. */
  unit: string
  /** A four-digit figure that reads as a year. */
  year: boolean
}

const CURRENCY: Readonly<Record<string, string>> = { '€': 'euro', $: 'dollar', '£': 'pound', '¥': 'yen' }
/** Rounded figures ("1.7 billion" for 1,743 million) stand for what rounds to them; a spoken "about" allows more. */
const ROUNDING = 0.03
const ABOUT = 0.12

interface Parsed {
  value: number
  next: number
  digits: boolean
}

function digitsOf(text: string, group: ',' | '.'): number {
  const plain = text.replaceAll(new RegExp(`\\${group}(?=\\d{3}(?!\\d))`, 'g'), '')
  return Number(plain.replace(',', '.'))
}

/** "two thousand seven hundred and sixteen", "1.7 billion", "twenty-three" from word `at`. */
function parse(words: readonly Word[], at: number, lexicon: Lexicon): Parsed | null {
  const { units, scales, fixed, joiner, group } = lexicon.numbers
  let total = 0
  let part: number | null = null
  let digits = false
  let i = at
  for (; i < words.length; i++) {
    const word = words[i]
    if (!word || (i > at && word.start - (words[i - 1]?.end ?? 0) > 3)) break
    const lower = word.lower
    if (/^\d/.test(lower)) {
      if (part !== null) break
      part = digitsOf(lower, group)
      digits = true
      continue
    }
    const pieces: readonly (number | undefined)[] = lower.split('-').map((piece) => units[piece])
    const scale = scales[lower]
    if (scale !== undefined) {
      part = (part ?? 1) * scale
      if (scale >= 1000) {
        total += part
        part = null
      }
    } else if (pieces.every((piece) => piece !== undefined)) {
      part = (part ?? 0) + pieces.reduce<number>((sum, piece) => sum + (piece ?? 0), 0)
    } else if (i === at && fixed[lower] !== undefined) {
      return { value: fixed[lower], next: i + 1, digits: false }
    } else if (!(joiner.has(lower) && i > at && units[words[i + 1]?.lower ?? ''] !== undefined && (part ?? total) >= 100)) break
  }
  if (i === at || (part === null && total === 0)) return null
  const value = total + (part ?? 0)
  return Number.isFinite(value) ? { value, next: i, digits } : null
}

/** Words before a figure among which a "never" turns "more than" round: "never had more than 15,000". */
const BOUND_REACH = 5

/** The bounds that the wording sets: a denied floor is a ceiling. */
function boundsOf(before: string, words: readonly Word[], lexicon: Lexicon): { least: boolean; most: boolean } {
  const { atLeast, atMost } = lexicon.numbers
  if (atMost.test(before)) return { least: false, most: true }
  const denied = words.slice(-BOUND_REACH).some(({ lower }) => lexicon.negators.has(lower) || lexicon.negatedWord.test(lower))
  const least = atLeast.test(before)
  return { least: least && !denied, most: least && denied }
}

/** What a figure without a unit of its own measures: "the tunnel cost 300 million". "" where nothing says. */
function measured(before: readonly Word[], lexicon: Lexicon): string {
  const word = before.findLast(({ lower }) => !lexicon.stop.has(lower) && !lexicon.numbers.about.test(lower) && !/^\d/.test(lower))
  return word ? `~${word.stem}` : ''
}

/**
 * The figures of a text, written in digits or in words.
 *
 * @param text   the text that `words` were read from
 * @param words  its words in order
 * @param labels its numbers that are names
 */
export function readQuantities(text: string, words: readonly Word[], labels: readonly Label[], lexicon: Lexicon): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < words.length; ) {
    const first = words[i]
    const parsed = first && !isNoFigure(text, words, i, labels, lexicon) ? parse(words, i, lexicon) : null
    const last = parsed ? words[parsed.next - 1] : undefined
    if (!first || !parsed || !last) {
      i++
      continue
    }
    const before = text.slice(Math.max(0, first.start - 24), first.start)
    const after = text.slice(last.end, last.end + 12).replace(/^[\s-]+/, '')
    const share = parsed.value > 0 && parsed.value < 1 && !parsed.digits
    const percent = share || lexicon.numbers.percent.test(after)
    const sign = CURRENCY[before.trimEnd().at(-1) ?? '']
    const next = words[parsed.next]
    const near = next && next.start - last.end <= 2 && !/[.;:!?]/.test(text.slice(last.end, next.start))
    const unit = percent
      ? '%'
      : (sign ?? (near && !lexicon.stop.has(next.lower) ? next.stem : measured(words.slice(Math.max(0, i - 4), i), lexicon)))
    const slack = parsed.value * (lexicon.numbers.about.test(before) ? ABOUT : parsed.digits && parsed.value < 1000 ? 0 : ROUNDING)
    const scale = percent && !share ? 0.01 : 1
    const { least, most } = boundsOf(before, words.slice(0, i), lexicon)
    const value = parsed.value * scale
    found.push({
      start: first.start,
      end: last.end,
      value,
      low: most ? Number.NEGATIVE_INFINITY : value - slack * scale,
      high: least ? Number.POSITIVE_INFINITY : value + slack * scale,
      unit,
      year: parsed.digits && last === first && !percent && !sign && isYear(text, words, i, lexicon),
    })
    i = parsed.next
  }
  return found
}

import { maybeValues, wordValues } from './number-words'
import { Quantity } from './quantity'

/** Endings that multiply; those that are units too ("5m" of rope) leave the plain number beside the other. */
const ENDINGS: Readonly<Record<string, readonly number[]>> = {
  k: [1e3],
  tsd: [1e3],
  m: [1, 1e6],
  mn: [1e6],
  mio: [1e6],
  mln: [1e6],
  bn: [1e9],
  mrd: [1e9],
  md: [1e9],
  tn: [1e12],
}
const DIGITS = /^([-+]?)(\p{Nd}+(?:[.,:]\p{Nd}+)*)(.*)$/u
/** Stand between the parts of one number: "two hundred and five", "twenty-five", "half a million". */
const JOINING = new Set(['-', '/', 'and', 'und', 'y', 'e', 'et', 'a', 'an'])
const ADDING = new Set(['and', 'und', 'y', 'e', 'et'])

/**
 * Whether two runs of words count differently. How it is written does not matter: "25" and "twenty-five", "2bn" and "2 billion" count the same.
 * "One" and "second" are numbers only beside others. In both runs an empty word parts what does not stand together.
 */
export function countDifferently(some: readonly string[], others: readonly string[]): boolean {
  if (![...some, ...others].some(isNumber)) return false
  const [one, other] = [quantities(some), quantities(others)]
  return one.length !== other.length || !one.every((quantity, at) => other[at]?.mayBe(quantity))
}

const isNumber = (word: string, at: number, all: readonly string[]): boolean =>
  (DIGITS.test(word) || wordValues(word.toLowerCase()) !== null) && !isShare(word, all[at - 1])

/** "per cent", "pour cent", "por ciento": no hundred. */
const isShare = (word: string, before = ''): boolean => /^cent|^cient/i.test(word) && /^(?:per|pour|por|pro)$/i.test(before)

/** The numbers of a run of words; what is written in several words is one number. */
function quantities(words: readonly string[]): Quantity[] {
  const found: Quantity[] = []
  let last: Quantity | null = null
  for (const [at, token] of words.entries()) {
    const word = token.toLowerCase()
    const before = words[at - 1] ?? ''
    const next = isShare(word, before) ? null : quantityOf(word)
    if (next) {
      const joint = before === 'a' ? (words[at - 2] ?? '') : before
      if (last?.take(next, joint === '/' ? 'over' : ADDING.has(joint) ? 'and' : 'beside')) continue
      found.push(next)
      last = next
    } else if (!JOINING.has(word)) last = null
  }
  return found
}

/** The number that a token is, lower case; null for other words. */
function quantityOf(word: string): Quantity | null {
  const match = DIGITS.exec(word)
  if (!match) {
    const values = wordValues(word) ?? maybeValues(word)
    return values && new Quantity(values, 'word')
  }
  const [, sign = '', number = '', ending = ''] = match
  const [fraction] = /^[½¼¾⅓⅔⅛]$/.test(ending) ? (wordValues(ending) ?? []) : []
  const values = number.includes(':') || (/\p{N}/u.test(ending) && fraction === undefined) ? [] : valuesOf(ascii(number))
  if (values.length === 0) return new Quantity([], word)
  const signed = values.map((value) => (sign === '-' ? -1 : 1) * (value + (fraction ?? 0)))
  const scales = ENDINGS[ending] ?? [1]
  const written = /^\p{Nd}{1,3}$/u.test(word) ? ascii(word) : 'digits'
  return new Quantity(
    scales.flatMap((scale) => signed.map((value) => value * scale)),
    written,
  )
}

/** What digits with separators may mean: one before three digits parts thousands or decimals. None for a date or a version. */
function valuesOf(number: string): number[] {
  const parts = number.split(/[.,]/)
  const marks = number.replace(/\d/g, '')
  const [first = '', ...rest] = parts
  const grouped = rest.length > 0 && first.length <= 3 && rest.every((part) => part.length === 3)
  if (rest.length === 0) return [Number(number)]
  if (rest.length === 1) return [Number(parts.join('.')), ...(grouped ? [Number(parts.join(''))] : [])]
  if (new Set(marks).size === 1) return grouped ? [Number(parts.join(''))] : []
  return [Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`)]
}

/** Digits of any script as those of ASCII: the ten of a script stand in a row. */
const ascii = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
    return String(value)
  })

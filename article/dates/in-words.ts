import * as chrono from 'chrono-node'
import { calendarDate } from './calendars'
import { dayOf, toIso } from './iso'

type Parser = Pick<typeof chrono.casual, 'parse'>

/** chrono-node's languages; a text in another one is tried with those that share its way of writing numbers. */
const PARSERS: Record<string, readonly Parser[]> = {
  en: [chrono.en.casual, chrono.en.GB],
  de: [chrono.de.casual],
  fr: [chrono.fr.casual],
  es: [chrono.es.casual],
  it: [chrono.it.casual],
  pt: [chrono.pt.casual],
  nl: [chrono.nl.casual],
  ru: [chrono.ru.casual],
  uk: [chrono.uk.casual],
  ja: [chrono.ja.casual],
  zh: [chrono.zh.casual],
  sv: [chrono.sv.casual],
  vi: [chrono.vi.casual],
}

/**
 * The day that a short text names in words or figures: "3 mars 2021", "5. Mai 2020, 14 Uhr", "۲۱ اردیبهشت ۱۳۹۹", "2020年10月4日".
 *
 * Only a full date counts: a text without a year gives null, unless `reference` is given and the text speaks of it ("yesterday").
 *
 * @param text       up to some hundred characters
 * @param language   BCP 47, or null where unknown
 * @param reference  the moment that "yesterday" and the like refer to
 * @returns          `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with the zone only where the text states one; null where there is no date
 */
export function parseDateInWords(text: string, language: string | null, reference?: Date): string | null {
  const plain = text.slice(0, 300)
  const direct = toIso(plain.trim())
  if (direct !== null) return direct
  const known = calendarDate(plain, language)
  if (known !== null) return known
  const primary = language?.split('-')[0]?.toLowerCase() ?? ''
  const parsers = [...(PARSERS[primary] ?? []), ...(primary === 'en' ? [] : (PARSERS.en ?? []))]
  for (const parser of parsers) {
    const found = chronoDate(parser, plain, reference)
    if (found !== null) return found
  }
  return null
}

/** Stands for "no reference": what the parser derives from it ("now", "today") is recognised by its year and dropped. */
const NO_DAY = new Date(0)

function chronoDate(parser: Parser, text: string, reference: Date | undefined): string | null {
  for (const { start } of parser.parse(text, reference ?? NO_DAY)) {
    const isFull = start.isCertain('day') && start.isCertain('month') && (start.isCertain('year') || reference !== undefined)
    if (!isFull || (reference === undefined && start.get('year') === NO_DAY.getUTCFullYear())) continue
    const day = dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)
    if (day === null) continue
    if (!start.isCertain('hour')) return day
    const two = (part: 'hour' | 'minute' | 'second'): string => String(start.get(part) ?? 0).padStart(2, '0')
    return `${day}T${two('hour')}:${two('minute')}:${two('second')}${zoneOf(start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null)}`
  }
  return null
}

function zoneOf(minutes: number | null): string {
  if (minutes === null) return ''
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}

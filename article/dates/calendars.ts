import { dayOf } from './iso'

/** Digits of other scripts by the code point of their zero. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]
const FULL_DAY = 86_400_000

/** Writes the digits of Arabic, Persian, Devanagari, Bengali and full-width numbers as ASCII. */
export function plainDigits(text: string): string {
  return text.replace(/[^\x20-\x7e\s]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? character : String(code - zero)
  })
}

/** Calendars that newspapers date by, besides the Gregorian one; years tell them apart. */
const CALENDARS: readonly { locale: string; years: readonly [number, number]; epoch: number; yearLength: number }[] = [
  { locale: 'fa-u-ca-persian-nu-latn', years: [1340, 1430], epoch: Date.UTC(622, 2, 22), yearLength: 365.2422 },
  { locale: 'ar-u-ca-islamic-umalqura-nu-latn', years: [1360, 1500], epoch: Date.UTC(622, 6, 19), yearLength: 354.367 },
]
/** Month names of newspapers whose languages the parser of dates in words does not know. */
const MONTHS: Record<string, readonly string[]> = {
  ar: [
    'يناير|كانون الثاني|جانفي',
    'فبراير|شباط|فيفري',
    'مارس|آذار|اذار',
    'أبريل|ابريل|نيسان|إبريل|أفريل',
    'مايو|أيار|ايار|ماي',
    'يونيو|حزيران|يونيه|جوان',
    'يوليو|تموز|يوليه|جويلية',
    'أغسطس|اغسطس|آب|أوت',
    'سبتمبر|أيلول|ايلول',
    'أكتوبر|اكتوبر|تشرين الأول',
    'نوفمبر|تشرين الثاني',
    'ديسمبر|كانون الأول',
  ],
  tr: ['ocak', 'şubat', 'mart', 'nisan', 'mayıs', 'haziran', 'temmuz', 'ağustos', 'eylül', 'ekim', 'kasım', 'aralık'],
  pl: ['stycz|sty', 'lut', 'mar', 'kwie|kwi', 'maj', 'czerw|cze', 'lip', 'sierp|sie', 'wrze|wrz', 'paź', 'list|lis', 'grud|gru'],
  da: ['jan', 'feb', 'mar', 'apr', 'maj|mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec|des'],
  id: ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'],
  ro: ['ian', 'feb', 'mar', 'apr', 'mai', 'iun', 'iul', 'aug', 'sep', 'oct', 'noi', 'dec'],
  cs: ['led', 'únor', 'břez', 'dub', 'květ', 'červn', 'červen', 'srp', 'zář', 'říj', 'list', 'pros'],
  hu: ['jan', 'feb', 'már', 'ápr', 'máj', 'jún', 'júl', 'aug', 'szep', 'okt', 'nov', 'dec'],
  el: ['ιαν', 'φεβ', 'μαρ', 'απρ', 'μαϊ|μαΐ|μαι', 'ιουν', 'ιουλ', 'αυγ', 'σεπ', 'οκτ', 'νοε', 'δεκ'],
  he: ['ינואר', 'פברואר', 'מרץ|מרס', 'אפריל', 'מאי', 'יוני', 'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר'],
}
const SAME_MONTHS: Record<string, string> = { nb: 'da', no: 'da', nn: 'da', sv: 'da', fi: 'da', ms: 'id' }

/**
 * A full date in another script, calendar or language than chrono-node reads: Persian and Islamic calendars, year-first dates of East Asia,
 * months in Arabic, Turkish, Polish, the Nordic languages and others.
 *
 * @returns `YYYY-MM-DD`, or null
 */
export function calendarDate(text: string, language: string | null): string | null {
  const plain = plainDigits(text).toLowerCase()
  return eastAsian(plain) ?? numeric(plain, language) ?? named(plain, language) ?? otherCalendar(plain)
}

function eastAsian(text: string): string | null {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Figures alone: year first everywhere; day first but for American English. */
function numeric(text: string, language: string | null): string | null {
  const first = /(?<!\d)((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})(?!\d)/.exec(text)
  if (first) return dayOf(Number(first[1]), Number(first[2]), Number(first[3]))
  const last = /(?<!\d)(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?((?:19|20)\d\d)(?!\d)/.exec(text)
  if (!last) return null
  const [a, b, year] = [Number(last[1]), Number(last[2]), Number(last[3])]
  const isAmerican = language === null || language.toLowerCase() === 'en' || language.toLowerCase() === 'en-us'
  return isAmerican ? (dayOf(year, a, b) ?? dayOf(year, b, a)) : (dayOf(year, b, a) ?? dayOf(year, a, b))
}

function named(text: string, language: string | null): string | null {
  const primary = language?.split('-')[0]?.toLowerCase() ?? ''
  const months = MONTHS[SAME_MONTHS[primary] ?? primary]
  if (months === undefined) return null
  for (const [index, names] of months.entries()) {
    // Arabic papers give both names of a month: "24 نيسان / أبريل 2020".
    const month = `(?:${names})[\\p{L}.]*(?:\\s*/\\s*[\\p{L} ]+?)?`
    const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})[.ºª\\s]{1,3}(?:de\\s)?${month}[\\s,/-]{1,3}((?:19|20)\\d\\d)`, 'u').exec(text)
    if (dayFirst) return dayOf(Number(dayFirst[2]), index + 1, Number(dayFirst[1]))
    const yearFirst = new RegExp(`((?:19|20)\\d\\d)[.\\s]{1,3}${month}\\s{1,3}(\\d{1,2})(?!\\d)`, 'u').exec(text)
    if (yearFirst) return dayOf(Number(yearFirst[1]), index + 1, Number(yearFirst[2]))
    const monthFirst = new RegExp(`${month}\\s{1,3}(\\d{1,2}),?\\s{1,3}((?:19|20)\\d\\d)`, 'u').exec(text)
    if (monthFirst) return dayOf(Number(monthFirst[2]), index + 1, Number(monthFirst[1]))
  }
  return null
}

function otherCalendar(text: string): string | null {
  for (const calendar of CALENDARS) {
    for (const [year, day, month] of datesIn(text, calendar.locale)) {
      if (year < calendar.years[0] || year > calendar.years[1]) continue
      const found = gregorian(calendar, year, month, day)
      if (found !== null) return found
    }
  }
  return null
}

/** Year, day and month number or name, in the orders that newspapers write them. */
function* datesIn(text: string, locale: string): Generator<readonly [number, number, number | string]> {
  for (const match of text.matchAll(/(?<!\d)(1[345]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/g))
    yield [Number(match[1]), Number(match[3]), Number(match[2])]
  const name = locale.startsWith('fa') ? '([\\p{L}\\u200c]+)' : '([\\p{L}]+(?:\\s[\\p{L}]+)?)'
  for (const match of text.matchAll(new RegExp(`(?<!\\d)(\\d{1,2})\\s+${name}[\\s,،]+(1[345]\\d\\d)(?!\\d)`, 'gu')))
    yield [Number(match[3]), Number(match[1]), match[2] ?? '']
}

/** Looks the day up around where it must be: `Intl` converts from Gregorian only. */
function gregorian(calendar: (typeof CALENDARS)[number], year: number, month: number | string, day: number): string | null {
  const numbers = new Intl.DateTimeFormat(calendar.locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  const names = new Intl.DateTimeFormat(calendar.locale, { month: 'long', timeZone: 'UTC' })
  const about = calendar.epoch + (year - 1) * calendar.yearLength * FULL_DAY
  for (let offset = -5; offset <= calendar.yearLength + 5; offset++) {
    const date = new Date(about + offset * FULL_DAY)
    const parts = Object.fromEntries(numbers.formatToParts(date).map(({ type, value }) => [type, value]))
    if (Number(parts.year) !== year || Number(parts.day) !== day) continue
    const isMonth = typeof month === 'number' ? Number(parts.month) === month : sameMonth(names.format(date), month)
    if (isMonth) return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  return null
}

function sameMonth(a: string, b: string): boolean {
  const fold = (name: string): string =>
    name
      .replace(/[يى]/g, 'ی')
      .replace(/ك/g, 'ک')
      .replace(/[أإآ]/g, 'ا')
      .replace(/[\u064b-\u065f\u200c]/g, '')
  return fold(a) === fold(b)
}

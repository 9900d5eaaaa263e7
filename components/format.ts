import { formatLocale, plural, t } from './i18n'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/**
 * Writes an ISO 8601 date as the user's language does, always with the year; parts that are not known are not made up.
 *
 * @param iso  "2024", "2024-03", "2024-03-12" or an instant; a bare day never shifts with the time zone
 * @returns    the text as given when it is no date, "no date" for null
 */
export function formatDate(iso: string | null | undefined): string {
  if (!iso) return t('date_none')
  if (/^\d{4}$/.test(iso)) return iso
  const month = /^\d{4}-\d{2}$/.test(iso)
  const date = new Date(month ? `${iso}-01` : iso)
  if (Number.isNaN(date.getTime())) return iso
  return writer(month ? 'month' : DAY.test(iso) ? 'day' : 'instant').format(date)
}

/** What is written of a date that is known to the month, to the day, to the instant. */
const PARTS: Record<'month' | 'day' | 'instant', Intl.DateTimeFormatOptions> = {
  month: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  day: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
  instant: { year: 'numeric', month: 'short', day: 'numeric' },
}

/** Making a formatter costs far more than using it: a list writes hundreds of dates while scrolling. */
const writers = new Map<string, Intl.DateTimeFormat>()

function writer(known: keyof typeof PARTS): Intl.DateTimeFormat {
  const locale = formatLocale()
  const key = `${locale} ${known}`
  const made = writers.get(key) ?? new Intl.DateTimeFormat(locale, PARTS[known])
  writers.set(key, made)
  return made
}

/** Date and time of day, for histories and snapshots. */
export function formatInstant(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** The day of an ISO date in the user's time zone, as `<input type="date">` wants it; "" when there is none. */
export function dayOf(iso: string | null | undefined): string {
  if (!iso) return ''
  if (DAY.test(iso)) return iso
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Whole days between two ISO dates, or null when either is none. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const from = Date.parse(dayOf(a))
  const to = Date.parse(dayOf(b))
  return Number.isNaN(from) || Number.isNaN(to) ? null : Math.round(Math.abs(to - from) / DAY_MS)
}

/** "8 months apart": the largest fitting unit, rounded down; null when a date is missing. */
export function timeApart(a: string | null, b: string | null): string | null {
  const days = daysBetween(a, b)
  if (days === null) return null
  if (days === 0) return t('apart_same_day')
  if (days < 60) return plural('apart_days', days)
  if (days < 730) return plural('apart_months', Math.floor(days / 30.44))
  return plural('apart_years', Math.floor(days / 365.25))
}

/** Room on the device: kB, MB or GB with one decimal at most. */
export function formatBytes(bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), 3)
  const unit = units[power - 1] ?? 'kilobyte'
  return new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** power)
}

export function formatPercent(share: number): string {
  return new Intl.NumberFormat(formatLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

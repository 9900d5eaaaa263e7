const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?::\d{2})?|[+-]\d{1,2})?)?/i
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
const MAIL =
  /^(?:[A-Z][a-z]{2},?\s+)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[A-Z]{1,4}|[+-]\d{4})?)?/
const SCRIPT_DATE = /^[A-Z][a-z]{2}\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(Z|UTC|GMT|[A-Z]{2,4})?\s*)?(\d{4})/
const EPOCH = /^(\d{10})(\d{3})?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 2822 §4.3. Other letters say nothing certain: the zone is left out then. */
const ZONES: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

interface Parts {
  year?: string
  month?: string
  day?: string
  hour?: string
  minute?: string
  second?: string
  half?: string
  zone?: string
}

/**
 * A date as machines write it (ISO 8601 and its common slips, RFC 2822, epoch seconds or milliseconds) in one form.
 *
 * @returns `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` with the zone as stated (`Z`, `±hh:mm`) or none; null for anything else, for days that no
 *          calendar has and for years outside 1900 to 2100
 */
export function toIso(text: string): string | null {
  const value = text.trim()
  const epoch = EPOCH.exec(value)
  if (epoch) return write(epochParts(Number(epoch[1])))
  const iso = ISO.exec(value) ?? SLASHED.exec(value)
  if (iso)
    return write({ year: iso[1], month: iso[2], day: iso[3], hour: iso[4], minute: iso[5], second: iso[6], half: iso[7], zone: iso[8] })
  const compact = COMPACT.exec(value)
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact
    return write({ year, month, day, hour, minute, second, zone })
  }
  const mail = MAIL.exec(value)
  if (mail)
    return write({
      day: mail[1],
      month: monthNumber(mail[2]),
      year: mail[3],
      hour: mail[4],
      minute: mail[5],
      second: mail[6],
      zone: mail[7],
    })
  const script = SCRIPT_DATE.exec(value)
  if (!script) return null
  return write({
    month: monthNumber(script[1]),
    day: script[2],
    hour: script[3],
    minute: script[4],
    second: script[5],
    zone: script[6],
    year: script[7],
  })
}

function epochParts(seconds: number): Parts {
  const [day = '', time = ''] = new Date(seconds * 1_000).toISOString().split('T')
  const [year, month, date] = day.split('-')
  const [hour, minute, second] = time.slice(0, 8).split(':')
  return { year, month, day: date, hour, minute, second, zone: 'Z' }
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1)
}

function write({ year, month, day, hour, minute, second, half, zone }: Parts): string | null {
  const date = dayOf(Number(year), Number(month), Number(day))
  if (date === null || hour === undefined) return date
  const afternoon = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : half?.toLowerCase() === 'am' && Number(hour) === 12 ? -12 : 0
  const hours = Number(hour) + afternoon
  if (hours > 24 || Number(minute) > 59) return date
  return `${date}T${two(hours % 24)}:${minute ?? '00'}:${second ?? '00'}${zoneOf(zone)}`
}

/** A calendar day in ISO form; null for a day that no calendar has. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : null
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const match = /^([+-])(\d{1,2}):?(\d{2})?/.exec(zone)
  return match ? `${match[1]}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}` : (ZONES[zone.toLowerCase()] ?? '')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

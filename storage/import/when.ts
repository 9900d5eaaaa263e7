import { is } from 'valibot'
import { IsoDate } from '../draft'

/** A foreign date as the record writes instants (UTC); `fallback` where it is none. */
export function instantOr(date: string | undefined, fallback: string): string {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) || Math.abs(time) > 8e14 ? fallback : isoOr(new Date(time).toISOString(), fallback)
}

/** A foreign day or instant as it stands where it is ISO 8601, else as an instant; `fallback` where it is none. */
export function dateOr(date: string | undefined, fallback: string): string {
  return date !== undefined && is(IsoDate, date) ? date : instantOr(date, fallback)
}

/** Years before 0 or after 9999 are written with a sign, which the record does not know. */
function isoOr(date: string, fallback: string): string {
  return is(IsoDate, date) ? date : fallback
}

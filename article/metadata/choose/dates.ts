import { toIso } from '../../dates/iso'
import type { Derived } from '../../types'
import type { Claim } from '../claims'

/** How much another source's naming the same day adds. */
const AGREES = 0.15

/**
 * A day or instant out of what the sources say: the most trusted source that others bear out; among claims of that day the one with a zone.
 */
export function chooseDate(claims: readonly Claim<string>[]): Derived<string> | null {
  const dated = claims.flatMap((claim) => {
    const value = toIso(claim.value)
    return value === null ? [] : [{ ...claim, value }]
  })
  let best: Claim<string> | null = null
  let most = 0
  for (const candidate of dated) {
    const sameDay = new Set(
      dated.filter((other) => other.origin !== candidate.origin && near(other.value, candidate.value)).map((other) => other.origin),
    )
    const score = candidate.confidence + AGREES * Math.min(3, sameDay.size) + (hasTime(candidate.value) ? 0.05 : 0)
    if (score > most) {
      best = candidate
      most = score
    }
  }
  if (best === null) return null
  const { origin } = best
  const value = withZone(best.value, dated)
  const others = new Set(dated.filter((other) => other.origin !== origin && near(other.value, value)).map((other) => other.origin))
  const reason = others.size > 0 ? `${origin}, borne out by ${[...others].slice(0, 3).join(', ')}.` : `${origin} alone.`
  return { value, origin, confidence: Math.min(1, most), reason }
}

/** The same moment with its zone, where another source states one. */
function withZone(value: string, dated: readonly Claim<string>[]): string {
  return value.length === 19 ? (dated.find((other) => other.value.length > 19 && other.value.startsWith(value))?.value ?? value) : value
}

function hasTime(value: string): boolean {
  return value.length > 10
}

/** Zones move an instant by a day at most. */
function near(a: string, b: string): boolean {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= 86_400_000
}

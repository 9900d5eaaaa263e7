import type { Derived } from '../../types'
import type { Claim } from '../claims'
import { fold } from '../fold'

const NOT_A_NAME = /^https?:|^@|©|copyright|all rights|^\d/i

/** The publisher's name: what the page states, most trusted source first; the site's address where it states nothing. */
export function choosePublisher(claims: readonly Claim<string>[]): Derived<string> | null {
  const usable = claims.filter(({ value }) => value.length > 1 && value.length < 80 && !NOT_A_NAME.test(value))
  const best = usable.reduce<Claim<string> | null>(
    (chosen, claim) => (chosen === null || score(claim, usable) > score(chosen, usable) ? claim : chosen),
    null,
  )
  return best === null
    ? null
    : { ...best, reason: best.origin === 'url' ? 'The page names no publisher; this is its site.' : `Stated by ${best.origin}.` }
}

function score(claim: Claim<string>, all: readonly Claim<string>[]): number {
  const agreeing = all.filter((other) => other.origin !== claim.origin && fold(other.value) === fold(claim.value)).length
  return claim.confidence + 0.05 * Math.min(2, agreeing)
}

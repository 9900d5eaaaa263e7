/**
 * Sentences whose grammar says whose the quoted words are, whatever is likely otherwise: "Keller was told by Brandt that “…”" is Brandt. They
 * come before the fitted judge. Where somebody else is told to have said it but not whom we could name, nobody did.
 */
import type { Site } from '../features'
import { claimOf, doneBy, recalledSaying, reproachedFor, saidRightBehind, whoSaid } from './english'
import { answered, rejectedClaim } from './german'
import { type Framed, stretch } from './stretch'

const BEFORE = [doneBy, claimOf, reproachedFor, whoSaid, recalledSaying, rejectedClaim, answered]
const AFTER = [saidRightBehind, doneBy, recalledSaying]

/** Whose the words at a site are, where their sentence leaves no doubt. */
export function framed(site: Site): Framed {
  const before = stretch(site, -1)
  for (const frame of BEFORE) {
    const who = frame(before)
    if (who) return who
  }
  if (before.to > before.from) return null
  const after = stretch(site, 1)
  for (const frame of AFTER) {
    const who = frame(after)
    if (who) return who
  }
  return null
}

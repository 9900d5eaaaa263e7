import { agree, comparable } from '../evidence/number'
import { type Detector, spanOf } from '../evidence/signal'
import { monthOf } from '../text/moment'

const NOW =
  /\b(?:so far|to date|until now|by now|now|today|currently|as of|this (?:morning|week|month|year)|at present|for the moment|already)\b/iu

/** What is told of a closed past ("the flood killed nine people") does not grow. */
const PAST =
  /\b(?:\p{L}+ed|was|were|had|took|cost|built|paid|spent|sold|bought|lost|won|came|went|fell|rose|died|gave|got|made|met|sent|wrote|said|told)\b/iu
const PRESENT = /\b(?:is|are|am|has|have|stands?|employs?|costs|\p{L}+(?:'|’)(?:s|ve|re|m)|will|can)\b/iu
const isPast = (text: string) => PAST.test(text) && !PRESENT.test(text)

/** A figure that grew or shrank between the two days: an update, unless one fixed time is meant. */
export const update: Detector = {
  kind: 'update',
  supports: false,
  find(pair) {
    const { earlier, later } = pair
    const months = (monthOf(later.claim.date) ?? 0) - (monthOf(earlier.claim.date) ?? 0)
    const apart = comparable(pair).filter(({ a, b }) => !agree(a, b))
    if (apart.length === 0 || !(NOW.test(earlier.claim.text) || NOW.test(later.claim.text) || months >= 1)) return null
    if (!(NOW.test(earlier.claim.text) || NOW.test(later.claim.text)) && isPast(earlier.claim.text) && isPast(later.claim.text)) return null
    const fixed = earlier.moments.some((a) => later.moments.some((b) => a.from <= b.to && b.from <= a.to))
    return fixed ? null : { strength: 1, earlier: apart.map(({ a }) => spanOf(a)), later: apart.map(({ b }) => spanOf(b)) }
  },
}

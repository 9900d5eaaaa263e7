import { type Detector, spanOf } from '../evidence/signal'
import { monthOf } from '../text/moment'

const UNTIL =
  /\b(?:until|till|before|by|through|this (?:year|month|season|term)|for (?:the|these) (?:next )?\p{L}+ (?:weeks|months|years))\s*(?:the end of\s*)?$/iu

/** The earlier text binds up to a time that had passed when the later one was said. */
export const lapsed: Detector = {
  kind: 'lapsed',
  supports: false,
  find({ earlier, later }) {
    const said = monthOf(later.claim.date)
    if (said === null) return null
    const ended = earlier.moments.filter((m) => m.to < said && UNTIL.test(earlier.claim.text.slice(Math.max(0, m.start - 40), m.start)))
    return ended.length > 0 ? { strength: 1, earlier: ended.map(spanOf), later: [] } : null
  },
}

import { negations } from '../evidence/polarity'
import { type Detector, spanOf } from '../evidence/signal'
import { monthOf } from '../text/moment'

const UNTIL =
  /\b(?:until|till|through|this (?:year|month|season|term)|for (?:the|these) (?:next )?\p{L}+ (?:weeks|months|years))\s*(?:the end of\s*)?$/iu

/** "Not before May" ends in May; "by May we will" is broken by then, not over. */
const NOT_BEFORE = /\b(?:before|by)\s*(?:the end of\s*)?$/iu

/** The earlier text binds up to a time that had passed when the later one was said. */
export const lapsed: Detector = {
  kind: 'lapsed',
  supports: false,
  find({ earlier, later }) {
    const said = monthOf(later.claim.date)
    if (said === null) return null
    const denies = negations(earlier).length > 0
    const ended = earlier.moments.filter(({ start, to }) => {
      const before = earlier.claim.text.slice(Math.max(0, start - 40), start)
      return to < said && (UNTIL.test(before) || (denies && NOT_BEFORE.test(before)))
    })
    return ended.length > 0 ? { strength: 1, earlier: ended.map(spanOf), later: [] } : null
  },
}

import type { Lexicon } from '../language/lexicon'
import type { Span } from '../types'

/** A reporting clause is short: more words than this are matter, not frame. */
const MOST_WORDS = 12
const QUOTED = /[“"„«]([^“”"„«»]{12,})[”"»“]/gu

const wordCount = (text: string) => text.trim().split(/\s+/).length

/** "Keller said that …": the frame before the words. Somebody else's ("the union says that …") is matter: it makes the words theirs. */
function leading(text: string, lexicon: Lexicon): number {
  const match = /^(?:[^,.;:!?“”"]{0,80}?)\b(?:that|:|dass)\s/u.exec(text)
  if (!match || wordCount(match[0]) > MOST_WORDS || !lexicon.reporting.test(match[0])) return 0
  return lexicon.otherView.test(match[0]) || /\b(?:I|we|ich|wir)\b/iu.test(match[0]) ? 0 : match[0].length
}

/** "…, the minister told parliament.": the frame behind the words. */
function trailing(text: string, lexicon: Lexicon): number {
  const match = /[,”"“]\s*([^,.;:!?“”"]{3,90})[.]?\s*$/u.exec(text)
  if (!match?.[1] || wordCount(match[1]) > MOST_WORDS || !lexicon.reporting.test(match[1])) return text.length
  return /^(?:and|but|or|which|who|as I|I|we|und|aber)\b/iu.test(match[1].trim()) ? text.length : match.index
}

/**
 * The speaker's own words in a statement: reporting clauses left out. Where nothing reads as a frame, the whole text.
 *
 * @returns offsets in `text`, in order; never empty for a text that is not
 */
export function ownWords(text: string, lexicon: Lexicon): Span[] {
  const quoted = [...text.matchAll(QUOTED)].map((m) => ({ start: m.index + 1, end: m.index + m[0].length - 1 }))
  const inMarks = quoted.reduce((sum, span) => sum + span.end - span.start, 0)
  const outside = text.replaceAll(QUOTED, ' ')
  if (inMarks > text.length * 0.5 && lexicon.reporting.test(outside) && !/\b(?:I|we|ich|wir)\b/u.test(outside)) return quoted
  const start = leading(text, lexicon)
  const end = trailing(text, lexicon)
  return start < end ? [{ start, end }] : [{ start: 0, end: text.length }]
}

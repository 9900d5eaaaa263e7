import type { Candidate, Site } from './features'
import * as L from './lexicon'
import { RELATION } from './relations'

/** Words that a paragraph of speech alone has at least. */
const PARAGRAPH = 7

/** Tokens between a quotation and its word of saying. */
const REACH = 12

/**
 * Are these words surely speech: "…," said Keller – a subject with its word of saying right beside whole words in marks? What is fitted may
 * err on writing that it has not seen; a lost quote is worse than a title taken for one.
 */
export function isOutright(site: Site, best: Candidate | null): boolean {
  const { paragraph: p, token, inner } = site
  if (isWholeParagraph(site)) return true
  const link = best?.link
  if (!link || best.paragraph !== p || (link.relation !== RELATION.subject && link.relation !== RELATION.inverted)) return false
  const cue = p.tokens[link.cue]
  if (!cue || !(cue.classes & L.SAY) || cue.sentence !== p.tokens[token]?.sentence || Math.abs(link.cue - token) > REACH) return false
  const [low, high] = [Math.min(link.cue, token), Math.max(link.cue, token)]
  if (p.tokens.slice(low + 1, high).some((t) => t.kind === 'quote')) return false
  if (!/^\P{L}*\p{Lu}/u.test(inner)) return false
  if (link.cue > token) return (p.tokens[token]?.comma ?? false) || /[!?…]$/.test(inner)
  return p.tokens[token - 1]?.low === ':' && link.cue >= token - 1 - REACH
}

/** Nothing but whole sentences in marks: somebody speaks, whoever it is. */
function isWholeParagraph({ paragraph: p, inner }: Site): boolean {
  return p.index > 0 && p.tokens.length === 1 && inner.split(/\s+/, PARAGRAPH).length === PARAGRAPH && /[.!?…]$/.test(inner)
}

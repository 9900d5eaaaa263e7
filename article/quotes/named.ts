/** Marks that set off a name: of a source, of a work, or "so-called". */
import type { Candidate, Site } from './features'
import * as L from './lexicon'
import { lastWhere } from './mentions'
import type { Paragraph } from './paragraphs'

/** Words that say themselves that what follows is a name for something. */
const SO_CALLED = /^(?:so-called|self-styled|sogenannte[mnrs]?|soi-disant|llamad[oa]s?|cosiddett[oaie]|zogenaamde|zogeheten|tzw)$/
/** `„elbkurier.example“`: an address, and nothing else. */
const DOMAIN = /^(?:[\w-]+\.)+[a-z]{2,7}$/
/** "newspaper", "agency": what is both a body and a word that a name in marks follows. */
const NAMED_BODY = L.BODY | L.TERM
const PAPERS = /(?:zeitungen|zeitschriften|blätter)$/
const LONGEST = 5
/** „Das Thema lautet …“: with these a title or name is told, not what somebody says. */
const IS_CALLED = /^(?:laute(?:t|te|n|ten)|heiß(?:t|en)|hieß(?:en)?)$/

/** Does every word begin with a capital, small words within aside? */
const capitals = (inner: string): boolean => inner.split(/\s+/).every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && word.length < 4))

/** `Keller sagte der „Elbzeitung am Abend“`, `sagte die Ministerin dem „Elbkurier“`: to whom somebody speaks. */
function isTold({ tokens, mentions }: Paragraph, token: number): boolean {
  const article = tokens[token - 1]
  if (!/^(?:der|dem|den)$/.test(article?.low ?? '') || article?.sentence !== tokens[token]?.sentence) return false
  const name = lastWhere(mentions, token - 1, (m) => m.to === token - 1)
  return ((tokens[name ? name.from - 1 : token - 2]?.classes ?? 0) & L.SAY) !== 0
}

/** `laut „Elbkurier“`, `die Zeitung „Elbkurier“`, `wie „Elbkurier“ berichtet`, `die Ausgabe des „Elbkuriers“`. */
function isSource({ paragraph: p, token, inner }: Site): boolean {
  if (inner.split(/\s+/, LONGEST).length === LONGEST) return false
  const [before, further, after] = [p.tokens[token - 1], p.tokens[token - 2], p.tokens[token + 1]]
  if (/^(?:laut|gemäß)$/.test(before?.low ?? '') || ((before?.classes ?? 0) & NAMED_BODY) === NAMED_BODY) return true
  if (before?.low === 'wie' && (after?.classes ?? 0) & L.SAY) return capitals(inner)
  if (isTold(p, token) && capitals(inner)) return true
  const ofBody =
    /^(?:des|der)$/.test(before?.low ?? '') && (((further?.classes ?? 0) & (L.BODY | L.TERM)) !== 0 || PAPERS.test(further?.low ?? ''))
  return (ofBody || ((after?.classes ?? 0) & L.SOURCE_AFTER) !== 0) && capitals(inner)
}

/** `„Wasser und Wind“ lautet der Titel`: what a work or subject is called. */
function isCalled(best: Candidate | null): boolean {
  const cue = best?.link ? best.paragraph.tokens[best.link.cue] : undefined
  const head = best?.mention ? (best.paragraph.tokens[best.mention.headTo - 1]?.classes ?? 0) : 0
  return IS_CALLED.test(cue?.low ?? '') && (head & L.TERM) !== 0 && (head & (L.REPORT | L.BODY)) === 0
}

/** Are these words a name rather than speech, whatever stands around them? `best` is the likeliest speaker. */
export function isName(site: Site, best: Candidate | null): boolean {
  const before = site.paragraph.tokens[site.token - 1]?.low ?? ''
  return SO_CALLED.test(before) || DOMAIN.test(site.inner) || isSource(site) || isCalled(best)
}

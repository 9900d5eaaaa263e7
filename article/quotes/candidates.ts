import type { Entity } from '../speakers/inventory'
import { type Candidate, mentionFeatures, type Previous, previousCandidate, type Site, siteFeatures } from './features'
import type { Mention } from './mentions'
import { within } from './nearby'
import type { Paragraph } from './paragraphs'

export type { Candidate, Previous, Site } from './features'

/** Tokens looked at on either side, and most candidates kept: bounds the work in endless sentences. */
const NEAR = 60
const MOST = 24

/**
 * Everybody who may have said the words at a site: mentions in its sentence, the two before and the one after, at the end of the paragraph
 * before and the beginning of the next one, and the previous quote's speaker.
 */
export function candidatesFor(
  site: Site,
  previous: Previous | null,
  before: Paragraph | undefined,
  after: Paragraph | undefined,
  known: (paragraph: Paragraph, mention: Mention) => Entity | null,
): Candidate[] {
  const base = siteFeatures(site)
  const p = site.paragraph
  const here = p.tokens[site.token]?.sentence ?? 0
  const found: Candidate[] = []
  const take = (paragraph: Paragraph, n: number) => {
    const m = paragraph.mentions[n]
    const made = mentionFeatures(site, base, paragraph, n, previous, m?.kind === 'name' ? known(paragraph, m) : null)
    if (made) found.push(made)
  }
  for (const n of within(p, Math.max(0, site.token - NEAR), site.token + NEAR / 2)) {
    const sentence = p.tokens[p.mentions[n]?.from ?? 0]?.sentence ?? 0
    if (sentence >= here - 2 && sentence <= here + 1) take(p, n)
  }
  if (before && site.token < NEAR) {
    const last = before.tokens.at(-1)?.sentence ?? 0
    for (const n of within(before, before.tokens.length - NEAR + site.token, before.tokens.length))
      if ((before.tokens[before.mentions[n]?.from ?? 0]?.sentence ?? 0) >= last - 1) take(before, n)
  }
  if (after && site.token === p.tokens.length - 1)
    for (const n of within(after, 0, 16)) if ((after.tokens[after.mentions[n]?.from ?? 0]?.sentence ?? 1) === 0) take(after, n)
  const kept = found.length > MOST ? nearest(found, site) : found
  if (previous && p.index - previous.paragraph < 4) kept.push(previousCandidate(site, base, previous))
  return kept
}

function nearest(found: Candidate[], site: Site): Candidate[] {
  const distance = (c: Candidate) =>
    c.paragraph.index === site.paragraph.index
      ? Math.abs((c.mention?.from ?? 0) - site.token)
      : NEAR + Math.abs(c.paragraph.index - site.paragraph.index)
  return [...found].sort((a, b) => distance(a) - distance(b)).slice(0, MOST)
}

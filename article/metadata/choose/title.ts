import type { Derived } from '../../types'
import type { Claim } from '../claims'
import { fold } from '../fold'
import { withoutSite } from './site-suffix'

type Family = 'json-ld' | 'h1' | 'title' | 'og' | 'meta'

/** How much each family of sources says for a title. `<title>` and structured data are what a page's archive keeps. */
const WEIGHTS: Record<Family, number> = { 'json-ld': 0.9, h1: 0.75, title: 0.65, og: 0.6, meta: 0.15 }
/** Share of its weight that a source gives to a title which contains its own, or is contained in it. */
const PARTLY = 0.2
const LONG_ENOUGH_TO_CONTAIN = 12

/**
 * The title as the reader sees it: without the site's name, the one that most sources bear out.
 *
 * @param publishers  names that may stand behind the title: publisher, site, section
 */
export function chooseTitle(claims: readonly Claim<string>[], publishers: readonly string[]): Derived<string> | null {
  const names = publishers.map(fold).filter((name) => name.length > 1)
  const shown = claims.filter(({ origin }) => familyOf(origin) === 'h1').map(({ value }) => fold(value))
  const candidates = claims
    .map((claim) => ({ ...claim, value: withoutSite(claim.value, names, shown) }))
    .filter(({ value }) => isTitle(value, names))
  const alone = shownAlone(candidates)
  if (alone !== null) {
    const reason = 'The page shows it as its headline; its data give another one, made for search engines.'
    return { value: alone.value, origin: alone.origin, confidence: 0.7, reason }
  }
  const support = supportOf(candidates)
  let best: Claim<string> | null = null
  let most = 0
  for (const candidate of candidates) {
    const score = support(candidate) + candidate.confidence / 100
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best === null ? null : { value: best.value, origin: best.origin, confidence: Math.min(1, most / 2), reason: why(best, candidates) }
}

function familyOf(origin: string): Family {
  if (origin.startsWith('json-ld') || origin === 'microdata') return 'json-ld'
  if (origin === 'h1' || origin === 'h2') return 'h1'
  if (origin === 'title') return 'title'
  return origin.startsWith('og:') ? 'og' : 'meta'
}

/** Adds up, family by family, what the sources say for a candidate; a source that is unsure of its own word counts for less. */
function supportOf(candidates: readonly Claim<string>[]): (candidate: Claim<string>) => number {
  const folded = candidates.map(({ value, origin, confidence }) => ({
    text: fold(value),
    family: familyOf(origin),
    sure: Math.min(1, confidence / 0.5),
  }))
  return ({ value }) => {
    const own = fold(value)
    const byFamily = new Map<Family, number>()
    for (const { text, family, sure } of folded) {
      const contained =
        text.length > LONG_ENOUGH_TO_CONTAIN && own.length > LONG_ENOUGH_TO_CONTAIN && (own.includes(text) || text.includes(own))
      const part = text === own ? 1 : contained ? PARTLY : 0
      byFamily.set(family, Math.max(byFamily.get(family) ?? 0, part * sure * WEIGHTS[family]))
    }
    return [...byFamily.values()].reduce((total, part) => total + part, 0)
  }
}

/** A headline that differs from what all the page's data say in one voice, though it is about the same: theirs is made for search. */
function shownAlone(candidates: readonly Claim<string>[]): Claim<string> | null {
  const headlines = candidates.filter(({ origin }) => origin === 'h1')
  const others = new Set(candidates.filter(({ origin }) => origin !== 'h1').map(({ value }) => fold(value)))
  const [headline] = headlines
  const [other] = others
  if (headline === undefined || headlines.length !== 1 || others.size !== 1 || other === undefined) return null
  const words = new Set(other.split(' '))
  const own = fold(headline.value)
  const shared = own.split(' ').filter((word) => words.has(word)).length
  return own !== other && shared >= words.size / 2 ? headline : null
}

function why(best: Claim<string>, all: readonly Claim<string>[]): string {
  const agreeing = new Set(
    all.filter((other) => other.origin !== best.origin && fold(other.value) === fold(best.value)).map(({ origin }) => origin),
  )
  return agreeing.size > 0 ? `Given by ${best.origin}; the same in ${[...agreeing].join(', ')}.` : `Given by ${best.origin} alone.`
}

function isTitle(value: string, names: readonly string[]): boolean {
  const folded = fold(value)
  return value.length >= 4 && value.length <= 400 && folded !== '' && !names.includes(folded)
}

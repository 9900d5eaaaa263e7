import type { Derived } from '../../types'
import type { Claim } from '../claims'
import { fold } from '../fold'

const SEPARATOR = /\s+[|–—·•»«:›>/-]{1,2}\s+|\s*[|｜]\s*|(?<=\S)\s+\(\s*|\s*::\s*/g
/** Agreement of another source with a title, exactly and in its beginning. */
const AGREES = 0.35
const CONTAINS = 0.12

/**
 * The title as the reader sees it: without the site's name, preferring what the page shows and what several sources agree on.
 *
 * @param publishers  names that may stand behind the title: publisher, site, section
 */
export function chooseTitle(claims: readonly Claim<string>[], publishers: readonly string[]): Derived<string> | null {
  const names = publishers.map(fold).filter((name) => name.length > 1)
  const shown = claims.filter(({ origin }) => origin === 'h1' || origin === 'h2').map(({ value }) => fold(value))
  const candidates = claims
    .map((claim) => ({ ...claim, value: withoutSite(claim.value, names, shown) }))
    .filter(({ value }) => isTitle(value, names))
  let best: Claim<string> | null = null
  let most = 0
  for (const candidate of candidates) {
    const own = fold(candidate.value)
    let score = candidate.confidence
    for (const origin of new Set(candidates.map((other) => family(other.origin)))) {
      if (origin === family(candidate.origin)) continue
      const others = candidates.filter((other) => family(other.origin) === origin).map((other) => fold(other.value))
      if (others.includes(own)) score += origin === 'h1' ? AGREES + 0.15 : AGREES
      else if (others.some((other) => other.length > 12 && (own.includes(other) || other.includes(own)))) score += CONTAINS
    }
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best === null
    ? null
    : { value: best.value, origin: best.origin, confidence: Math.min(1, most / 1.8), reason: why(best, candidates) }
}

function family(origin: string): string {
  return origin.startsWith('json-ld')
    ? 'json-ld'
    : /^(?:h1|h2)$/.test(origin)
      ? 'h1'
      : /^(?:title|readability)$/.test(origin)
        ? 'title'
        : origin.startsWith('og:')
          ? 'og'
          : 'meta'
}

function why(best: Claim<string>, all: readonly Claim<string>[]): string {
  const agreeing = new Set(
    all.filter((other) => other.origin !== best.origin && fold(other.value) === fold(best.value)).map((other) => other.origin),
  )
  return agreeing.size > 0 ? `Given by ${best.origin}; the same in ${[...agreeing].join(', ')}.` : `Given by ${best.origin} alone.`
}

/** Takes a site's name from either end; also an end after a bar or dash where the page shows the rest as its headline. */
function withoutSite(title: string, names: readonly string[], shown: readonly string[]): string {
  for (let round = 0, value = title; ; round++) {
    const cut = round < 3 ? cutOnce(value, names, shown) : value
    if (cut === value) return value
    value = cut
  }
}

function cutOnce(title: string, names: readonly string[], shown: readonly string[]): string {
  const places = [...title.matchAll(SEPARATOR)]
  const last = places.at(-1)
  const first = places[0]
  if (last === undefined || first === undefined) return title
  if (shown.includes(fold(title))) return title
  for (const place of places) {
    const head = title.slice(0, place.index).trim()
    const tail = title.slice(place.index + place[0].length).trim()
    if (head.length > 8 && (isSite(tail, names) || shown.includes(fold(head)))) return head
  }
  const head = title.slice(0, first.index).trim()
  const tail = title.slice(first.index + first[0].length).trim()
  return tail.length > 8 && isSite(head, names) && !/:/.test(first[0]) ? tail : title
}

function isSite(part: string, names: readonly string[]): boolean {
  const folded = fold(part)
  const bare = folded.replace(/\s+/g, '')
  return (
    folded.length > 0 &&
    names.some(
      (name) =>
        name === folded ||
        name.replace(/\s+/g, '') === bare ||
        (bare.length > 3 && bare.startsWith(name.replace(/\s+/g, '')) && bare.length < name.length + 14) ||
        (bare.length > 3 && name.replace(/\s+/g, '').startsWith(bare)),
    )
  )
}

function isTitle(value: string, names: readonly string[]): boolean {
  const folded = fold(value)
  return value.length >= 4 && value.length <= 400 && folded !== '' && !names.includes(folded)
}

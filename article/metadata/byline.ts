import { BESIDE, FOREIGN, IN } from '../body/context'
import type { Claims, Page, Signature } from './claims'

const BY =
  /^(?:(?:written|reported|story|text|words) )?(?:by|von|par|por|di|da|door|af|av|autor|auteur|автор|текст|yazan)\s*:?\s+(?=\p{Lu})/iu
const NOT_NAMES = /\b(?:min(?:ute)?s? read|updated|published|posted|share|follow|subscribe|comments?|read more)\b|\d{4}|https?:/i

/** The byline in the page itself: `rel="author"`, elements named so, and lines that begin with "By". */
export function byline({ document, blocks }: Page, claims: Claims): void {
  const linked = [
    ...document.querySelectorAll(
      'a[rel~="author"],[class*="author-name" i],[class*="byline__name" i],[class*="author__name" i],[class*="byline-name" i]',
    ),
  ]
    .slice(0, 8)
    .filter((element) => element.closest('aside,nav,footer,[class*="related" i],[class*="comment" i],[class*="summary-item" i]') === null)
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(isNameLike)
  if (linked.length > 0) claims.authors.push({ value: [...new Set(linked)].map(unknown), origin: 'rel=author', confidence: 0.6 })
  const first = blocks.findIndex((block) => block.tag === 'h1')
  for (const block of blocks.slice(Math.max(0, first - 5), Math.max(0, first) + 40)) {
    if (block.text.length > 140 || block.context & FOREIGN) continue
    const starts = BY.exec(block.text)
    const named = block.context & IN.byline && !(block.context & (BESIDE & ~IN.byline))
    if (starts === null && !named) continue
    const name = block.text.slice(starts?.[0].length ?? 0)
    if (!isNameLike(name)) continue
    claims.authors.push({
      value: [unknown(name)],
      origin: starts === null ? 'byline' : 'byline "By …"',
      confidence: starts === null ? 0.4 : 0.55,
    })
    if (claims.authors.length > 30) return
  }
}

function unknown(name: string): Signature {
  return { name, kind: 'unknown' }
}

function isNameLike(text: string): boolean {
  return text.length >= 3 && text.length <= 120 && !NOT_NAMES.test(text) && /\p{L}{2}/u.test(text)
}

import * as L from './lexicon'
import { linkMentions } from './links'
import { firstFrom } from './mentions'
import type { Paragraph } from './paragraphs'
import type { Link } from './relations'

/** Links of a paragraph's mentions, found once. */
export const linksOf = (() => {
  const kept = new WeakMap<Paragraph, Link[][]>()
  return (p: Paragraph): Link[][] => {
    let links = kept.get(p)
    if (!links) {
      links = linkMentions(p.tokens, p.mentions)
      kept.set(p, links)
    }
    return links
  }
})()

/** Places of the mentions of paragraph `p` that begin between two tokens. */
export function* within(p: Paragraph, from: number, to: number): Generator<number> {
  for (let n = firstFrom(p.mentions, from); n < p.mentions.length && (p.mentions[n]?.from ?? 0) < to; n++) yield n
}

const titles = new WeakMap<Paragraph, boolean>()
/** Do most words begin with capitals, as in a headline? */
export function isTitle(p: Paragraph): boolean {
  let known = titles.get(p)
  if (known === undefined) {
    const words = p.tokens.filter((t) => t.kind === 'word' && !(t.classes & L.FUNCTION))
    known = words.length < 20 && words.filter((t) => t.capital).length >= words.length * 0.75
    titles.set(p, known)
  }
  return known
}

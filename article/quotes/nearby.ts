import { type Link, linkMentions } from './links'
import type { Paragraph } from './paragraphs'
import { firstFrom } from './phrases'

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

import type { PageIndex } from '../page-index'
import { type WordIndex, wordsOf } from './word-index'

/**
 * Offsets of a text in the folded page, ascending. Where the page's words are indexed already, by the places of its rarest word, so that many
 * statements in a long page do not each read the whole of it.
 */
export function* occurrences(index: PageIndex, exact: string): Generator<number> {
  const { text } = index.folded
  const places = index.indexed ? placesOf(index.words, exact) : null
  if (places) {
    for (const at of places) if (text.startsWith(exact, at)) yield at
    return
  }
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield at
}

/** Where the text may begin; null when no word of it is rare enough to tell. Its first and last words may be parts of others: left out. */
function placesOf(words: WordIndex, exact: string): number[] | null {
  let rarest: { places: readonly number[]; at: number } | null = null
  for (const { word, at } of [...wordsOf(exact)].slice(1, -1)) {
    const places = words.placesOf(word)
    if (places && (!rarest || places.length < rarest.places.length)) rarest = { places, at }
  }
  if (!rarest) return null
  const { places, at } = rarest
  return places.map((place) => place - at).filter((start) => start >= 0)
}

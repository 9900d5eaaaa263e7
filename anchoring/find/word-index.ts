import { isUnspaced } from '../words'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A word that stands in more places tells too little to be worth its memory. */
const MOST_PLACES = 512

export interface Place {
  word: string
  at: number
}

/** Lower-case words of a text and where they stand; pairs of characters where a script writes no spaces. */
export function* wordsOf(text: string, from = 0, to = text.length): Generator<Place> {
  const pattern = new RegExp(WORD)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const [run] = match
    if (!isUnspaced(run)) yield { word: run.toLowerCase(), at: match.index }
    else for (let i = 0; i < Math.max(1, run.length - 1); i++) yield { word: run.slice(i, i + 2), at: match.index + i }
  }
}

/** Where each word of a folded page text stands. Made piece by piece, so that a long page does not hold up its reader. */
export class WordIndex {
  private readonly places = new Map<string, number[]>()
  private done = 0

  constructor(private readonly text: string) {}

  get complete(): boolean {
    return this.done >= this.text.length
  }

  /** Indexes the next `length` code units or so. */
  grow(length = Number.POSITIVE_INFINITY): void {
    if (this.complete) return
    let to = Math.min(this.text.length, this.done + length)
    // A word is not cut in two.
    while (to < this.text.length && /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(this.text.charAt(to))) to++
    for (const { word, at } of wordsOf(this.text, this.done, to)) {
      const places = this.places.get(word)
      if (!places) this.places.set(word, [at])
      else if (places.length <= MOST_PLACES) places.push(at)
    }
    this.done = to
  }

  /** Offsets of a word, ascending; null when it stands in too many places to help. */
  placesOf(word: string): readonly number[] | null {
    const places = this.places.get(word)
    if (!places) return []
    return places.length > MOST_PLACES ? null : places
  }
}

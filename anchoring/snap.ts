import type { Offsets } from './page-text'

/** Text looked at around an edge: longer than any word. */
const REACH = 64

/** Widens a span to whole words (Unicode word boundaries, also of scripts without spaces). */
export function snapToWords(text: string, { start, end }: Offsets): Offsets {
  return { start: wordAround(text, start)?.start ?? start, end: wordAround(text, end)?.end ?? end }
}

/** The word that `at` lies inside of, or null at the edge of one. */
function wordAround(text: string, at: number): Offsets | null {
  const from = Math.max(0, at - REACH)
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(from, at + REACH))
  const word = segments.containing(at - from)
  if (!word?.isWordLike || word.index + from >= at) return null
  return { start: from + word.index, end: from + word.index + word.segment.length }
}

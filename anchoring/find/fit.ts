import { isWordChar, tokenize } from '../words'
import type { Hit } from './exact'
import type { Needle } from './needle'

/** Characters of the neighbouring words that must stand beside the statement for its edge to be put there. */
const NEIGHBOUR = 14

/**
 * Moves the ends of a fuzzy hit, which fall anywhere among the edits, to where the statement's words begin and end: beside the kept
 * neighbours where these stand close by, else at the edges of words, taking in a first or last word that was replaced.
 */
export function fitToWords(text: string, hit: Hit, needle: Needle): Hit {
  const slack = Math.max(16, Math.round(needle.exact.length * 0.3))
  let start = afterNeighbour(text, hit.start, slack, needle.prefix) ?? withReplaced(text, wordStart(text, hit.start), needle)
  let end = beforeNeighbour(text, hit.end, slack, needle.suffix) ?? wordEnd(text, hit.end)
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return start < end ? { start, end } : hit
}

function afterNeighbour(text: string, start: number, slack: number, prefix: string): number | null {
  const neighbour = wholeWords(prefix.slice(-NEIGHBOUR), prefix.length > NEIGHBOUR, false)
  if (neighbour.trim().length < 3) return null
  const from = Math.max(0, start - slack - neighbour.length)
  const places = occurrences(text.slice(from, start + slack), neighbour).map((at) => from + at + neighbour.length)
  return nearestTo(start, places)
}

function beforeNeighbour(text: string, end: number, slack: number, suffix: string): number | null {
  const neighbour = wholeWords(suffix.slice(0, NEIGHBOUR), false, suffix.length > NEIGHBOUR)
  if (neighbour.trim().length < 3) return null
  const from = Math.max(0, end - slack)
  const places = occurrences(text.slice(from, end + slack + neighbour.length), neighbour).map((at) => from + at)
  return nearestTo(end, places)
}

function wholeWords(text: string, cutBefore: boolean, cutAfter: boolean): string {
  let words = text
  if (cutBefore) words = words.replace(/^[\p{L}\p{N}\p{M}]+(?=[^\p{L}\p{N}\p{M}]+\S)/u, '')
  if (cutAfter) words = words.replace(/(\S[^\p{L}\p{N}\p{M}]+)[\p{L}\p{N}\p{M}]+$/u, '$1')
  return words
}

function occurrences(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function nearestTo(place: number, places: readonly number[]): number | null {
  return places.reduce<number | null>((best, at) => (best === null || Math.abs(at - place) < Math.abs(best - place) ? at : best), null)
}

function wordStart(text: string, at: number): number {
  let start = at
  if (isWordChar(text[start])) while (isWordChar(text[start - 1])) start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  if (isWordChar(text[end - 1])) while (isWordChar(text[end])) end++
  return end
}

/** A first word that the page no longer has, with another in its place in the same sentence: the place belongs to the statement. */
function withReplaced(text: string, start: number, { exact }: Needle): number {
  const kept = tokenize(exact.slice(0, 80)).map((token) => token.text)
  const found = tokenize(text.slice(start, start + 80)).map((token) => token.text)
  if (kept.length < 3 || kept[1] !== found[0] || kept[0] === found[0]) return start
  const before = /[\p{L}\p{N}\p{M}]+ ?$/u.exec(text.slice(Math.max(0, start - 24), start))
  return before ? start - before[0].length : start
}

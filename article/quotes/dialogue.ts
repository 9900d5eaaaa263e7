import * as L from './lexicon'
import type { Region } from './marks'

/** A dash that opens a paragraph's speech; a hyphen counts where a space follows. */
const OPENING = /\s*(?:[–—―]|-(?=\s))\s*(?=[^\s–—―-])/y
/** A dash between speech and the writer's words: not inside a word, not between figures. */
const DASH = /(?<![\p{L}\p{N}])[–—―]|[–—―](?![\p{L}\p{N}])|(?<=\s)-(?=\s)/gu
const WORD = /[\p{L}\p{M}’'-]+/gu
/** Words looked at for a verb of saying ("a-t-elle alors ajouté"). */
const NEAR = 4
const PAUSE = /[,!?…]\s+(?=\p{Ll})/gu

/** Does the writer speak here: small letters, and a verb of saying among the first words, with nothing but small words before it? */
function narrates(text: string, lexicon: L.Lexicon): boolean {
  if (!/^\s*\p{Ll}/u.test(text)) return false
  let n = 0
  for (const [word] of text.slice(0, 80).matchAll(WORD)) {
    const low = word.toLowerCase().replaceAll('’', "'")
    const verb = low.split('-')[0] ?? low
    if ((lexicon.classes(low) | lexicon.classes(verb)) & L.SAY) return true
    if (!((lexicon.classes(low) | lexicon.classes(verb)) & (L.AUX | L.PRONOUN)) || ++n >= NEAR) return false
  }
  return false
}

/** The words of `text[start, end)` without the dash, space and punctuation before them and the space behind. */
function spoken(text: string, start: number, end: number): Region | null {
  let innerStart = start
  let innerEnd = end
  while (innerStart < end && /[\s.,;:–—―-]/.test(text[innerStart] ?? '')) innerStart++
  while (innerEnd > innerStart && /[\s–—―-]/.test(text[innerEnd - 1] ?? '')) innerEnd--
  return innerEnd > innerStart ? { start, end, innerStart, innerEnd, closed: true, single: false, spoken: true } : null
}

/** Places of a paragraph where speech and the writer's words meet, in order; the first is the end of the first speech. */
function turns(text: string, from: number, end: number, lexicon: L.Lexicon): { end: number; next: number }[] {
  const found: { end: number; next: number }[] = []
  let narration = false
  for (const { 0: dash, index } of text.slice(from, end).matchAll(DASH)) {
    const at = from + index
    const after = at + dash.length
    if (!narration && !narrates(text.slice(after, Math.min(end, after + 80)), lexicon)) continue
    found.push({ end: at, next: after })
    narration = !narration
  }
  return found
}

/** `— Nous restons, dit Claire Morel.`: where no dash closes the speech, its verb of saying does. Null where none follows a pause. */
function endAtVerb(text: string, from: number, end: number, lexicon: L.Lexicon): number | null {
  for (const { 0: pause, index } of text.slice(from, end).matchAll(PAUSE)) {
    const at = from + index + pause.length
    if (narrates(text.slice(at, Math.min(end, at + 80)), lexicon)) return at
  }
  return null
}

/**
 * Speech that dashes set apart, as the papers of some languages print it: `– Nie – powiedział Kowalski. – Nigdy.`
 *
 * @returns the spoken stretches of `text[start, end)`; empty where the paragraph does not begin with a dash or nobody is said to speak in it,
 *          as in a list
 */
export function spokenRegions(text: string, start: number, end: number, lexicon: L.Lexicon): Region[] {
  OPENING.lastIndex = start
  if (!OPENING.test(text) || OPENING.lastIndex >= end) return []
  const from = OPENING.lastIndex
  const places = turns(text, from, end, lexicon)
  if (places.length === 0) {
    const verb = endAtVerb(text, from, end, lexicon)
    const only = verb === null ? null : spoken(text, start, verb)
    return only ? [only] : []
  }
  const regions: Region[] = []
  for (let i = -1; i < places.length; i += 2) {
    const opens = i < 0 ? start : (places[i]?.end ?? end)
    const region = opens < end ? spoken(text, opens, places[i + 1]?.next ?? end) : null
    if (region) regions.push(region)
  }
  return regions
}

/** `«Мост старый, — пояснил Петренко, — но он стоит»`: the writer's words within the marks part the quotation in two. */
export function withoutNarration(text: string, region: Region, lexicon: L.Lexicon): Region[] {
  const { innerStart, innerEnd } = region
  const [first, second] = turns(text, innerStart, innerEnd, lexicon)
  if (!first || !second || !/[,!?….]\s*$/.test(text.slice(innerStart, first.end))) return [region]
  const before = spoken(text, innerStart, first.next)
  const after = spoken(text, second.end, innerEnd)
  if (!before || !after) return [region]
  return [
    { ...before, start: region.start },
    { ...after, end: region.end },
  ]
}

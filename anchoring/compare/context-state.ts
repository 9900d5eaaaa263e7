import { similarity } from '../find/similarity'
import type { DiffPart } from '../types'
import { isWord, type Token } from '../words'
import { type Attribution, attributionOf, type Context, leading, trailing } from './attribution'
import { diffTokens } from './hunks'
import { countNegations } from './negations'

export type { Context } from './attribution'

/**
 * Whether a quote whose own words are unchanged now stands beside another speaker or another cue.
 *
 * Only what is plain to see counts: a name for another name ("said Keller" → "said Brandt"), "he" for "she", a cue of another sense ("said" →
 * "denied"), or a denial put in or taken out right beside the words. A neighbourhood that is new as a whole tells of a new layout, a name for
 * a pronoun or a role of a better style, another spelling of a name of a correction: none is another speaker.
 */
export function contextState(kept: Context, found: Context): 'same' | 'changed' {
  const now = asWide(found, kept)
  const before = attributionOf(kept)
  const after = attributionOf(now)
  if (before && after && (isOther(before, after) || isOtherCue(before, after))) return 'changed'
  const denied = isDenied(leading(kept).toReversed(), leading(now).toReversed()) || isDenied(trailing(kept), trailing(now))
  return denied ? 'changed' : 'same'
}

/**
 * The steps from the words beside the quote as they were kept to those that stand there now, in the sentences that the quote is part of; the
 * quote itself is "…". Empty where they are the same.
 */
export function contextDiff(kept: Context, found: Context): DiffPart[] {
  const now = asWide(found, kept)
  const parts = [...stepsOf(leading(kept), leading(now)), { op: 'keep' as const, text: '“…”' }, ...stepsOf(trailing(kept), trailing(now))]
  if (parts.every(({ op }) => op === 'keep')) return []
  return parts.map(({ op, text }, at) => ({ op, text: parts[at + 1] && !/^[.,:;!?]/.test(parts[at + 1]?.text ?? '') ? `${text} ` : text }))
}

const stepsOf = (kept: readonly string[], found: readonly string[]): DiffPart[] =>
  diffTokens(asTokens(kept), asTokens(found)).steps.map(({ op, tokens }) => ({ op, text: tokens.join(' ').replace(/ (?=[.,:;!?])/g, '') }))

/** As much context as was kept: more would show an attribution that the kept context does not reach. */
function asWide({ prefix, exact, suffix }: Context, kept: Context): Context {
  return { prefix: prefix.slice(-kept.prefix.length || prefix.length), exact, suffix: suffix.slice(0, kept.suffix.length) }
}

/** From here on two spellings are one name: "Zelensky" and "Zelenskyy". */
const ALIKE = 0.7

function isOther(kept: Attribution, found: Attribution): boolean {
  if (kept.names.length > 0 && found.names.length > 0)
    return !kept.names.some((name) => isMentioned(name, found)) && !found.names.some((name) => isMentioned(name, kept))
  return kept.names.length === found.names.length && kept.pronoun !== null && found.pronoun !== null && kept.pronoun !== found.pronoun
}

const isMentioned = (name: string, { mentioned }: Attribution): boolean => mentioned.some((other) => similarity(name, other) >= ALIKE)

const isOtherCue = (kept: Attribution, found: Attribution): boolean => kept.side === found.side && kept.cue !== found.cue

/** Words from the quote outward in which a denial is of the quote itself. */
const NEAR = 3

/** A denial put in or taken out close to the words, with more than one word around it that stayed. */
function isDenied(kept: readonly string[], found: readonly string[]): boolean {
  const { steps, hunks } = diffTokens(asTokens(kept), asTokens(found))
  const stayed = steps.filter(({ op }) => op === 'keep').flatMap(({ tokens }) => tokens.filter(isWord)).length
  if (stayed < 2) return false
  const first = steps.findIndex(({ op }) => op !== 'keep')
  const near = steps.slice(0, first).flatMap(({ tokens }) => tokens.filter(isWord)).length
  const [hunk] = hunks
  return hunk !== undefined && near < NEAR && countNegations(hunk.removed) !== countNegations(hunk.inserted)
}

const asTokens = (words: readonly string[]): Token[] => words.map((text) => ({ text, start: 0, end: 0 }))

import * as L from './lexicon'
import type { Mention } from './mentions'
import type { Token } from './tokens'

/** How a mention hangs on a word of saying. The numbers are places in the feature vector: keep them when adding. */
export const RELATION = {
  /** "Keller said" */
  subject: 0,
  /** "Keller, the mayor, said" */
  apposition: 1,
  /** "Keller took the stage and said": stands before, in the same sentence. */
  clause: 2,
  /** "said Keller" */
  inverted: 3,
  /** "Reuter told Keller" */
  object: 4,
  /** "according to Keller" */
  source: 5,
  /** "Keller zufolge" */
  sourceAfter: 6,
  /** "Keller, who said" */
  relative: 7,
  /** "Keller's statement" */
  owner: 8,
  /** "a statement from Keller" */
  from: 9,
  /** "Keller:" */
  colon: 10,
} as const
export const RELATIONS = 11

export interface Link {
  relation: number
  /** Token index of the word of saying. */
  cue: number
}

export type Add = (mention: number, relation: number, cue: number) => void

/** Tokens between a word of saying and what hangs on it. */
export const REACH = 40
/** Mentions between a name and the phrase that explains it: few, as both are within reach. */
export const LONGEST_LIST = 40

/** Is the word with a cue's form really used as one here, not as a noun ("a call", "the report")? */
export function isCue(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  if (t?.kind !== 'word' || !(t.classes & L.CUE)) return false
  if (t.classes & L.CORE) return true
  if (t.capital && i > 0 && tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.sentence === t.sentence && !tokens[i - 1]?.capital)
    return false
  const before = tokens[i - 1]
  if (before && before.sentence === t.sentence && (before.classes & (L.DET | L.POSSESSIVE) || before.low === "'s" || before.low === 'to')) {
    return before.low === 'to'
  }
  // After "of", "in" and the like stands a noun ("secretary of state"), unless it is "by saying".
  if (
    before &&
    !before.capital &&
    before.sentence === t.sentence &&
    governs(before) &&
    before.low !== 'to' &&
    !/(?:ing|en|ndo|ant)$/.test(t.low)
  )
    return false
  return true
}

/** Is this a preposition, so that what follows is no subject? ("as" may open a clause as well.) */
export const governs = (t: Token): boolean => (t.classes & L.PREP) !== 0 && (t.classes & L.CONJ) === 0

export const skips = (t: Token | undefined): boolean =>
  t?.kind === 'word' && ((t.classes & L.AUX) !== 0 || /ly$/.test(t.low)) && !(t.classes & L.CUE)

/** Does a preposition stand before it? */
export function isRuled(tokens: readonly Token[], m: Mention | undefined): boolean {
  const before = m ? tokens[m.from - 1] : undefined
  return m !== undefined && before !== undefined && before.sentence === tokens[m.from]?.sentence && governs(before)
}

/** Index of the mentions by where they begin and end. */
export class Places {
  readonly startAt = new Map<number, number[]>()
  readonly endAt = new Map<number, number[]>()
  constructor(readonly mentions: readonly Mention[]) {
    mentions.forEach((m, n) => {
      add(this.startAt, m.from, n)
      add(this.endAt, m.to, n)
      if (m.phraseTo !== m.to) add(this.endAt, m.phraseTo, n)
    })
  }
}

function add(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

import { firstWhere } from '../first-where'

/** A noun phrase, name or pronoun in the writer's own words that could be somebody who speaks. Ranges are token indices, end exclusive. */
export interface Mention {
  kind: 'name' | 'pronoun' | 'phrase'
  from: number
  to: number
  /** With the phrases tied to it ("a spokesman | for Disney"). */
  phraseTo: number
  /** The name itself, or the phrase's head noun. */
  headFrom: number
  headTo: number
  /** "Keller's", "her". */
  possessive: boolean
  /** Tied to a noun before it: Disney in "a spokesman for Disney". */
  attached: boolean
}

const LONGEST_SEARCH = 24

/** Last of the mentions that begin before token `at` for which `fits` holds; looks at the nearest few alone. */
export function lastWhere(mentions: readonly Mention[], at: number, fits: (m: Mention) => boolean): Mention | undefined {
  const end = firstFrom(mentions, at)
  for (let k = end - 1; k >= Math.max(0, end - LONGEST_SEARCH); k--) {
    const m = mentions[k]
    if (m && fits(m)) return m
  }
  return undefined
}

/** Place of the first mention at or after a token. */
export function firstFrom(mentions: readonly Mention[], token: number): number {
  return firstWhere(mentions.length, (place) => (mentions[place]?.from ?? 0) >= token)
}

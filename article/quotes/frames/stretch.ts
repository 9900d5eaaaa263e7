import type { Site } from '../features'
import * as L from '../lexicon'
import type { Mention } from '../mentions'
import type { Paragraph } from '../paragraphs'
import { isCue } from '../relations'
import type { Token } from '../tokens'

/** The writer's words on one side of a quotation, up to the sentence's end or the next quotation. */
export interface Stretch {
  paragraph: Paragraph
  tokens: readonly Token[]
  from: number
  to: number
  /** Behind the quotation: what is meant stands next to it. */
  behind: boolean
}

/** Whose words they are: a mention, or surely none of those near. Null where the sentence does not say. */
export type Framed = Mention | 'nobody' | null

const LONGEST = 40

export function stretch({ paragraph, token }: Site, step: 1 | -1): Stretch {
  const { tokens } = paragraph
  const sentence = tokens[token]?.sentence
  let end = token + step
  while (Math.abs(end - token) < LONGEST && tokens[end]?.sentence === sentence && tokens[end]?.kind !== 'quote') end += step
  return step < 0
    ? { paragraph, tokens, from: end + 1, to: token, behind: false }
    : { paragraph, tokens, from: token + 1, to: end, behind: true }
}

/** The mention that ends before token `at`, alone or with what is tied to it. */
export const endingAt = ({ mentions }: Paragraph, at: number): Mention | null =>
  mentions.find((m) => !m.attached && !m.possessive && (m.phraseTo === at || m.to === at)) ?? null
export const startingAt = ({ mentions }: Paragraph, at: number): Mention | null =>
  mentions.find((m) => m.from === at && !m.possessive) ?? null

/** Does nobody else speak, and nothing else report, from token `from` on? */
export function isQuiet({ tokens, to }: Stretch, from: number, end = to): boolean {
  for (let k = from; k < end; k++) if (isCue(tokens, k) || (tokens[k]?.classes ?? 0) & L.REPORT || tokens[k]?.low === 'about') return false
  return true
}

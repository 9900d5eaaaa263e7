/** What goes into each evaluation task and what comes out, a line each. Offsets are UTF-16 code units, end exclusive. */
import * as v from 'valibot'

const id = v.string()

export const QuotesRow = v.object({ id, text: v.string(), lang: v.optional(v.string()) })
export type QuotesRow = v.InferOutput<typeof QuotesRow>

export interface QuotesLine {
  id: string
  quotes: {
    start: number
    end: number
    /** Start and end of each part, as the quotes' scorer reads them. */
    spans?: (readonly [number, number])[]
    text: string
    speaker: string | null
    speakerKind: 'named' | 'pronoun' | 'unnamed' | 'none'
    kind: 'direct' | 'mixed' | 'indirect'
  }[]
}

export const ManifestEntry = v.object({ file: v.string(), url: v.string() })
export type ManifestEntry = v.InferOutput<typeof ManifestEntry>

export interface ArticleLine {
  file: string
  isArticle: boolean
  title: string | null
  authors: string[]
  published: string | null
  publisher: string | null
  lang: string | null
  text: string
  quotes: { text: string; speaker: string | null }[]
}

export const AnchorsRow = v.object({ id, old: v.string(), new: v.string(), exact: v.string(), prefix: v.string(), suffix: v.string() })
export type AnchorsRow = v.InferOutput<typeof AnchorsRow>

export interface AnchorLine {
  id: string
  state: 'same' | 'typographic' | 'edited' | 'negation-changed' | 'number-changed' | 'context-changed' | 'gone' | 'not-in-old'
  found: string | null
  score: number
}

const Side = v.object({ text: v.string(), date: v.optional(v.nullable(v.string())) })
export const PairsRow = v.object({
  id,
  speaker: v.optional(v.nullable(v.string())),
  topic: v.optional(v.nullable(v.string())),
  earlier: Side,
  later: Side,
})
export type PairsRow = v.InferOutput<typeof PairsRow>

export interface PairLine {
  id: string
  verdict: 'contradiction' | 'tension' | 'none'
  reason?: string
  score: number
  evidence: unknown[]
}

export const TimelinesRow = v.object({
  speaker: v.string(),
  role: v.optional(v.nullable(v.string())),
  statements: v.array(v.object({ id, date: v.string(), topic: v.optional(v.nullable(v.string())), text: v.string() })),
})
export type TimelinesRow = v.InferOutput<typeof TimelinesRow>

export interface TimelineLine {
  speaker: string
  flags: { earlier: string; later: string; verdict: 'contradiction' | 'tension'; reason?: string; score: number }[]
  /** Pairs judged. */
  checked: number
}

/** One figure of the report. `value` is a share 0..1 unless `unit` says otherwise; `of` is the number of cases behind it. */
export interface Figure {
  name: string
  value: number
  of?: number
  unit?: 'share' | 'count' | 'per 1,000' | 'score'
}

/** Gold of a pair set, converted: the label and what the set says of its kind or register, for the table's lines. */
export interface PairGold {
  id: string
  label: 'contradiction' | 'none'
  kind?: string
  register?: string
}

/** Gold of a timeline: pairs of statement ids. */
export interface TimelineGold {
  speaker: string
  statements: { id: string; date: string }[]
  contradictions: [string, string][]
  near_misses: [string, string][]
}

/** Gold of one anchor case. `status`: exact-*, typography-only, edited-*, absent; `new_text`: the words at the edited place. */
export interface AnchorGold {
  id: string
  status: string
  type: string
  exact: string
  similarity: number | null
  new_text: string | null
}

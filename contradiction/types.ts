/** What the contradiction core takes and gives. Pure but for the judges: knows nothing of storage or of extensions. */

export interface Span {
  start: number
  end: number
}

/** A statement as the engine sees it. */
export interface Claim {
  /** Utterance id, or any key of a quote that is not kept. */
  id: string
  text: string
  /** ISO 8601 day or instant of the saying; null when unknown. */
  date: string | null
  speaker?: string | null
  /** How the source names the speaker. */
  speakerAsWritten?: string | null
  topics?: readonly string[]
  /** Key of the page that it stands on, where that is known. */
  source?: string | null
  /** BCP 47. */
  language?: string | null
  /** Whether the words are the speaker's whole sentence, some words inside the article's, or the article's own; absent: the speaker's. */
  kind?: 'direct' | 'mixed' | 'indirect' | undefined
  /** Text beside the quote in its source, for "it", "this" and names. */
  context?: string | null
}

export type VerdictKind = 'contradiction' | 'tension' | 'none' | 'unchecked'

export type Reason =
  | 'negation'
  | 'antonym'
  | 'number'
  | 'date'
  | 'quantifier'
  | 'modality'
  | 'denial'
  | 'changed-position'
  | 'broken-promise'
  | 'meaning'
  | 'unknown-language'
  | 'by-hand'

/** Words that decided, in both texts; offsets into the claim texts. */
export interface Evidence {
  kind: string
  earlier: Span[]
  later: Span[]
  /** true: speaks for a contradiction; false: a brake that lowers or renames. */
  supports: boolean
}

export interface Verdict {
  verdict: VerdictKind
  reason: Reason | null
  /** Orders pairs by how likely a contradiction is, 0..1, also below the thresholds. */
  score: number
  evidence: Evidence[]
  /** Which judge gave it, e.g. "rules@1" or "judge-mpnet6@<hash8>". */
  judge: string
}

export interface Pair {
  earlier: Claim
  later: Claim
}

/** Probabilities of one ordered pair, summing to 1; null: the judge can't tell. */
export interface JudgeScore {
  entailment: number
  neutral: number
  contradiction: number
}

/** What gives the verdict for pairs: rules, the bundled model, the browser's own model, an endpoint of the user's. */
export interface Judge {
  readonly id: string
  readonly version: string
  /** Primary language subtags that it knows. */
  readonly languages: readonly string[]
  score(pairs: readonly Pair[], signal?: AbortSignal): Promise<(JudgeScore | null)[]>
  destroy(): void
}

/** Sentence encoder for retrieval; int8 vectors, one a text. */
export interface Encoder {
  readonly id: string
  readonly version: string
  readonly dimensions: number
  encode(texts: readonly string[], signal?: AbortSignal): Promise<Int8Array[]>
  destroy(): void
}

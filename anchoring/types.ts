/** What the anchoring core takes and gives. Names are those of the W3C Web Annotation Data Model. */

export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix: string
  suffix: string
}

/** Offsets over the visible text of `document.body` as `readPageText` gives it; UTF-16 code units. */
export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
}

/** One entry a span: a split quote has several. */
export interface StatementSelector {
  quote: TextQuoteSelector
  position: TextPositionSelector
}

export type AnchorState = 'same' | 'typographic' | 'edited' | 'negation-changed' | 'number-changed' | 'context-changed' | 'gone'

/** One step of a token diff from the kept to the found words. */
export interface DiffPart {
  op: 'keep' | 'remove' | 'insert'
  text: string
}

export interface Anchor {
  state: AnchorState
  /** Offsets of each span in the page text; empty when gone. */
  spans: { start: number; end: number }[]
  /** The words as they stand in the page now, spans joined by " … "; null when gone. */
  found: string | null
  /** 0..1; 1 for a normalised exact match. */
  score: number
  /** Empty unless the words changed; of `context-changed` the words beside the quote, which is "…". */
  diff: DiffPart[]
}

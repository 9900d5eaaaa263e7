/**
 * What the background accepts from a content script. A page can't speak to the background itself, but it decides what its text says;
 * sizes are bounded, so that no page can fill the record or stall a judge.
 */
import * as v from 'valibot'

/** Long enough for the longest speech that is still one quote; storage refuses nothing shorter. */
const MAX_TEXT = 20_000
const MAX_NAME = 300
const MAX_URL = 8_000

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const name = text(MAX_NAME)
const isoDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?$/, 'an ISO 8601 day or instant'),
)
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0))

const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text(MAX_TEXT),
  prefix: text(2_000),
  suffix: text(2_000),
})
const TextPositionSelector = v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset })
const Selectors = v.pipe(v.array(v.object({ quote: TextQuoteSelector, position: TextPositionSelector })), v.maxLength(200))

const Source = v.object({
  url: text(MAX_URL),
  canonicalUrl: text(MAX_URL),
  title: v.nullable(text(1_000)),
  publisher: v.nullable(name),
  authors: v.pipe(v.array(name), v.maxLength(50)),
  published: v.nullable(text(40)),
  modified: v.nullable(text(40)),
  language: v.nullable(text(40)),
  readAt: isoDate,
})

const draftFields = {
  text: v.pipe(text(MAX_TEXT), v.nonEmpty()),
  selectors: Selectors,
  kind: v.picklist(['direct', 'mixed', 'indirect', 'selection']),
  language: v.nullable(text(40)),
  speakerName: v.nullable(name),
  speakerId: v.optional(v.nullable(v.pipe(v.string(), v.uuid()))),
  speakerAsWritten: v.nullable(name),
  correctedFrom: v.optional(v.nullable(name)),
  otherName: v.optional(v.boolean()),
  speakerRole: v.nullable(name),
  topicNames: v.pipe(v.array(name), v.maxLength(500)),
  date: isoDate,
  dateBasis: v.picklist(['said', 'published', 'read']),
  note: text(MAX_TEXT),
  colour: v.optional(v.nullable(text(40))),
}
const id = v.pipe(v.string(), v.uuid())
const DISMISS_REASONS = ['reported-speech', 'other-matter', 'mere-update', 'irony', 'wrong-speaker', 'wrong-words', 'other'] as const
export const STATES = ['same', 'typographic', 'edited', 'negation-changed', 'number-changed', 'context-changed', 'gone'] as const

export const PageAddress = v.object({
  url: text(MAX_URL),
  canonicalUrl: text(MAX_URL),
  title: v.optional(v.nullable(text(1_000))),
  published: v.optional(v.nullable(text(40))),
})
export const KeepRequest = v.object({ ...draftFields, source: Source })
export const EditRequest = v.object({ id, patch: v.partial(v.object(draftFields)) })
export const StatementId = id
export const AttachRequest = v.object({ id, selectors: Selectors, found: text(MAX_TEXT) })
export const Prefix = name
export const DateRequest = v.object({ candidates: v.pipe(v.array(text(500)), v.maxLength(50)), language: v.nullable(text(40)) })
export const SightingReports = v.pipe(
  v.array(v.object({ statementId: id, state: v.picklist(STATES), found: v.nullable(text(MAX_TEXT)) })),
  v.maxLength(10_000),
)
export const Reading = v.object({
  canonicalUrl: text(MAX_URL),
  published: v.nullable(text(40)),
  language: v.nullable(text(40)),
  quotes: v.pipe(
    v.array(
      v.object({
        key: name,
        text: text(MAX_TEXT),
        speakerName: name,
        context: v.nullable(text(2 * MAX_TEXT)),
        kind: v.optional(v.picklist(['direct', 'mixed', 'indirect'])),
      }),
    ),
    v.maxLength(2_000),
  ),
})
/** A page of 10 MB of text is still read; what is longer is no article. */
export const QuoteSearch = v.object({
  text: text(12_000_000),
  language: v.nullable(text(40)),
  indirect: v.boolean(),
  headings: v.array(v.object({ start: offset, end: offset })),
  knownSpeakers: v.array(v.tuple([name, name])),
})
export const Decision = v.object({
  id,
  status: v.picklist(['open', 'confirmed', 'dismissed']),
  reason: v.nullable(v.picklist(DISMISS_REASONS)),
})
const quoteAndRival = { speakerName: name, text: text(MAX_TEXT), rivalUtteranceId: id }
export const QuotePairs = v.pipe(v.array(v.object(quoteAndRival)), v.maxLength(2_000))
export const REASONS = [
  'negation',
  'antonym',
  'number',
  'date',
  'quantifier',
  'modality',
  'denial',
  'changed-position',
  'broken-promise',
  'meaning',
  'unknown-language',
  'by-hand',
] as const
export const QuoteDismissal = v.object({
  ...quoteAndRival,
  verdict: v.picklist(['contradiction', 'tension']),
  judgeReason: v.nullable(v.picklist(REASONS)),
  reason: v.nullable(v.picklist(DISMISS_REASONS)),
})
const marks = v.pipe(v.array(v.object({ start: offset, end: offset })), v.maxLength(500))
export const ConfirmedConflict = v.object({
  statementId: id,
  rivalUtteranceId: id,
  verdict: v.picklist(['contradiction', 'tension']),
  reason: v.nullable(v.picklist(REASONS)),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  rivalIsEarlier: v.boolean(),
  marks: v.object({ earlier: marks, later: marks }),
})
export const StepNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
export const Surface = v.object({
  surface: v.picklist(['library', 'panel', 'welcome']),
  hash: v.pipe(v.string(), v.maxLength(500), v.regex(/^(#.*)?$/)),
})
/** The scripts that a reader can call into its page, by the name of their file. */
export const PageScript = v.picklist(['overlay', 'readability'])
export type PageScript = v.InferOutput<typeof PageScript>
export const BadgeCounts = v.object({ kept: offset, flags: offset })

import {
  array,
  boolean,
  check,
  finite,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  unknown,
} from 'valibot'
import type { Reason } from '../../contradiction/types'
import { Address, IsoDate, LIMITS, SourceFields, StatementFields } from '../draft'
import { STATES } from '../search/segment'
import type { DismissReason, Finding, Source, Speaker, Statement, Topic } from '../types'

const Id = pipe(string(), regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'not a UUID'))
const Name = pipe(string(), maxLength(LIMITS.name))
const FullName = pipe(
  Name,
  check((name) => name.trim() !== '', 'empty'),
)
const Text = pipe(string(), maxLength(LIMITS.text))
const RowFields = { id: Id, createdAt: IsoDate, updatedAt: IsoDate }
const Offset = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER))

/** Records rather than lists: the compiler says when a word is added to a type and not here. */
const REASONS: Record<Reason, true> = {
  negation: true,
  antonym: true,
  number: true,
  date: true,
  quantifier: true,
  modality: true,
  denial: true,
  'changed-position': true,
  'broken-promise': true,
  meaning: true,
  'unknown-language': true,
  'by-hand': true,
}
const DISMISS_REASONS: Record<DismissReason, true> = {
  'reported-speech': true,
  'other-matter': true,
  'mere-update': true,
  irony: true,
  'wrong-speaker': true,
  'wrong-words': true,
  other: true,
}

export const SpeakerSchema = strictObject({
  ...RowFields,
  name: FullName,
  aliases: pipe(array(FullName), maxLength(LIMITS.names)),
  role: nullable(Name),
  mergedInto: nullable(Id),
  distinctFrom: optional(pipe(array(Id), maxLength(LIMITS.names))),
})

export const TopicSchema = strictObject({ ...RowFields, name: FullName, mergedInto: nullable(Id) })

export const SourceSchema = strictObject({ ...RowFields, ...SourceFields, url: Address })

export const StatementSchema = strictObject({
  ...RowFields,
  ...StatementFields,
  utteranceId: Id,
  speakerId: nullable(Id),
  sourceId: Id,
  topicIds: pipe(array(Id), maxLength(LIMITS.list)),
  colour: nullable(Name),
  state: picklist(STATES),
  lastSeen: nullable(strictObject({ text: Text, seenAt: IsoDate, state: picklist(STATES) })),
})

const Spans = pipe(array(strictObject({ start: Offset, end: Offset })), maxLength(LIMITS.list))

export const FindingSchema = strictObject({
  ...RowFields,
  speakerId: nullable(Id),
  earlierUtteranceId: Id,
  laterUtteranceId: Id,
  earlierStatementId: Id,
  laterStatementId: Id,
  verdict: picklist(['contradiction', 'tension']),
  reason: nullable(picklist(keys(REASONS))),
  score: pipe(number(), finite()),
  evidence: pipe(array(strictObject({ kind: Name, earlier: Spans, later: Spans, supports: boolean() })), maxLength(LIMITS.list)),
  judge: Name,
  origin: picklist(['judge', 'hand']),
  status: picklist(['open', 'confirmed', 'dismissed']),
  dismissReason: nullable(picklist(keys(DISMISS_REASONS))),
})

/** The file without its lists: those are checked row by row. */
export const HeadSchema = strictObject({
  format: literal('on-record'),
  version: literal(1),
  exportedAt: IsoDate,
  /** For people and other programs: ours has its own. Files of before have none. */
  schema: optional(record(string(), unknown())),
  speakers: array(SpeakerSchema),
  topics: array(TopicSchema),
  sources: array(SourceSchema),
  statements: array(StatementSchema),
  findings: array(FindingSchema),
})

function keys<K extends string>(record: Record<K, true>): readonly K[] {
  return Object.keys(record).filter((key): key is K => key in record)
}

/** Fails to compile where a row's type and its schema differ in a field: none is dropped on the way in. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? keyof A extends keyof B
      ? keyof B extends keyof A
        ? true
        : never
      : never
    : never
  : never
export const EVERY_FIELD_IS_IMPORTED: [
  Same<InferOutput<typeof SpeakerSchema>, Speaker>,
  Same<InferOutput<typeof TopicSchema>, Topic>,
  Same<InferOutput<typeof SourceSchema>, Source>,
  Same<InferOutput<typeof StatementSchema>, Statement>,
  Same<InferOutput<typeof FindingSchema>, Finding>,
] = [true, true, true, true, true]

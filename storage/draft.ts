import {
  array,
  boolean,
  check,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  trim,
} from 'valibot'
import { RecordError } from './errors'
import type { StatementDraft } from './types'

/** Room of each kind of text, UTF-16 code units. Import has the same limits, so that whatever was kept can be brought back. */
export const LIMITS = { text: 20_000, note: 20_000, name: 500, address: 4_000, context: 2_000, list: 500, names: 5_000 } as const

const Text = pipe(string(), maxLength(LIMITS.text))
const Name = pipe(string(), maxLength(LIMITS.name))
export const Address = pipe(string(), minLength(1), maxLength(LIMITS.address))
/** ISO 8601: a day, or an instant with zone. Years of four digits. */
export const IsoDate = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/, 'not an ISO 8601 date'),
  check((value) => !Number.isNaN(Date.parse(value)), 'no such day'),
)

export const StatementSelectorSchema = object({
  quote: object({
    type: picklist(['TextQuoteSelector']),
    exact: Text,
    prefix: pipe(string(), maxLength(LIMITS.context)),
    suffix: pipe(string(), maxLength(LIMITS.context)),
  }),
  position: object({ type: picklist(['TextPositionSelector']), start: number(), end: number() }),
})

export const SourceFields = {
  url: Address,
  canonicalUrl: Address,
  title: nullable(Text),
  publisher: nullable(Name),
  authors: pipe(array(Name), maxLength(LIMITS.list)),
  published: nullable(IsoDate),
  modified: nullable(IsoDate),
  language: nullable(Name),
  readAt: IsoDate,
}

export const StatementFields = {
  text: pipe(
    Text,
    check((text) => text.trim() !== '', 'empty'),
  ),
  selectors: pipe(array(StatementSelectorSchema), maxLength(LIMITS.list)),
  language: nullable(Name),
  kind: picklist(['direct', 'mixed', 'indirect', 'selection']),
  date: IsoDate,
  dateBasis: picklist(['said', 'published', 'read']),
  note: pipe(string(), maxLength(LIMITS.note)),
  speakerAsWritten: nullable(Name),
}

const Draft = object({
  ...StatementFields,
  colour: optional(nullable(Name), null),
  speakerName: nullable(pipe(Name, trim())),
  speakerId: optional(nullable(Name), null),
  correctedFrom: optional(nullable(Name), null),
  otherName: optional(boolean(), false),
  speakerRole: nullable(Name),
  topicNames: pipe(array(pipe(Name, trim())), maxLength(LIMITS.list)),
  source: object(SourceFields),
})

/**
 * A draft with the record's rules checked.
 *
 * @throws RecordError `invalid` with the path of the first field that breaks one
 */
export function checkedDraft(draft: StatementDraft) {
  const result = safeParse(Draft, draft)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = issue.path?.map((part) => String(part.key)).join('.') ?? ''
  throw new RecordError('invalid', { rule: `${path}: ${issue.message}` })
}

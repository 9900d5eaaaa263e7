/**
 * The state of a page as its reader gives it. It goes on to popup and side panel, so its shape is checked on the way; lengths are the page's
 * own, since a surface shows no more than a beginning.
 */
import * as v from 'valibot'
import { offset, REASONS, STATES } from './schemas'

const words = v.string()

const Side = v.object({
  statementId: v.nullable(words),
  text: words,
  date: v.nullable(words),
  publisher: v.nullable(words),
  title: v.nullable(words),
  url: v.nullable(words),
  marks: v.array(v.object({ start: offset, end: offset })),
  here: v.optional(v.boolean()),
})

const Conflict = v.object({
  verdict: v.picklist(['contradiction', 'tension']),
  reason: v.nullable(v.picklist(REASONS)),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  doubt: v.boolean(),
  earlier: Side,
  later: Side,
})

const Quote = v.object({
  key: words,
  text: words,
  kind: v.picklist(['direct', 'mixed', 'indirect']),
  speakerName: v.nullable(words),
  speakerRole: v.nullable(words),
  headline: v.boolean(),
  keptAs: v.nullable(words),
  conflict: v.nullable(Conflict),
  unchecked: v.boolean(),
})

const Statement = v.object({
  statementId: words,
  text: words,
  speakerName: v.nullable(words),
  state: v.picklist(STATES),
  found: v.nullable(words),
  diff: v.array(v.object({ op: v.picklist(['keep', 'insert', 'remove']), text: words })),
  position: v.nullable(offset),
})

export const PageState = v.object({
  ok: v.literal(true),
  url: words,
  canonicalUrl: words,
  title: v.nullable(words),
  publisher: v.nullable(words),
  published: v.nullable(words),
  language: v.nullable(words),
  isArticle: v.boolean(),
  reason: words,
  quotes: v.array(Quote),
  statements: v.array(Statement),
  following: v.boolean(),
})

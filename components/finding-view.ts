import type { Evidence, Reason } from '../contradiction/types'
import type { FindingKind } from '../storage/findings/kind'
import type { DismissReason, FindingStatus } from '../storage/types'
import { type MessageKey, t } from './i18n'
import type { TextSpan } from './marked-text'

/** One side of a finding, as it is shown. Texts and names are a page's: never markup. */
export interface FindingSide {
  statementId?: string | null
  text: string
  /** ISO 8601; null when unknown. */
  date: string | null
  publisher: string | null
  title: string | null
  url: string | null
  /** Decisive words, offsets into `text`, UTF-16 code units. */
  marks: readonly TextSpan[]
  /** True for the words of the page being read. */
  here?: boolean
}

/** A finding with what is needed to show it; `id` is null for a flag on a quote that is not kept yet. */
export interface FindingCardView {
  id: string | null
  speaker: string | null
  verdict: 'contradiction' | 'tension'
  /** A `Reason`; one that this version has no words for is left out. */
  reason: string | null
  /** Null: not shown. */
  score: number | null
  /** Something also spoke against it (a brake). */
  doubt?: boolean
  status: FindingStatus
  dismissReason: DismissReason | null
  origin: 'judge' | 'hand'
  /** True where a side is a quote that was found and is not kept. */
  unkept?: boolean
  earlier: FindingSide
  later: FindingSide
}

/** Each reason in words. A new reason is one line here and one in each locale. */
export const REASON_WORDS: Record<Reason, MessageKey> = {
  negation: 'reason_negation',
  antonym: 'reason_antonym',
  number: 'reason_number',
  date: 'reason_date',
  quantifier: 'reason_quantifier',
  modality: 'reason_modality',
  denial: 'reason_denial',
  'changed-position': 'reason_changed_position',
  'broken-promise': 'reason_broken_promise',
  meaning: 'reason_meaning',
  'unknown-language': 'reason_unknown_language',
  'by-hand': 'reason_by_hand',
}

export function reasonWords(reason: string | null): string | null {
  const key = reason === null ? undefined : (REASON_WORDS as Record<string, MessageKey | undefined>)[reason]
  return key ? t(key) : null
}

export const DISMISS_WORDS: Record<DismissReason, MessageKey> = {
  'reported-speech': 'dismiss_reported_speech',
  'other-matter': 'dismiss_other_matter',
  'mere-update': 'dismiss_mere_update',
  irony: 'dismiss_irony',
  'wrong-speaker': 'dismiss_wrong_speaker',
  'wrong-words': 'dismiss_wrong_words',
  other: 'dismiss_other',
}

export const STATUS_WORDS: Record<FindingStatus, MessageKey> = {
  open: 'status_open',
  confirmed: 'status_confirmed',
  dismissed: 'status_dismissed',
}

export const KIND_WORDS: Record<FindingKind, MessageKey> = {
  contradiction: 'kind_contradiction',
  'changed-position': 'kind_changed_position',
  'broken-promise': 'kind_broken_promise',
  tension: 'kind_tension',
}

/** The decisive words of one side: what speaks for the finding, not the brakes. */
export function decisiveSpans(evidence: readonly Evidence[], side: 'earlier' | 'later'): TextSpan[] {
  return evidence.filter((e) => e.supports).flatMap((e) => e[side])
}

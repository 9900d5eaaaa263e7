import type { MessageKey } from '../../../components/i18n'
import type { Refusal } from '../../../storage'

/** Why a file is refused, in words. */
export const REFUSAL_WORDS: Record<Refusal['code'], MessageKey> = {
  'too-large': 'refused_too_large',
  'not-text': 'refused_not_text',
  empty: 'refused_empty',
  'unknown-format': 'refused_unknown_format',
  'broken-json': 'refused_broken_json',
  'broken-csv': 'refused_broken_csv',
  'newer-version': 'refused_newer_version',
  'wrong-field': 'refused_wrong_field',
  'duplicate-id': 'refused_duplicate_id',
  'missing-reference': 'refused_missing_reference',
}

import type { RecordErrorKind } from '../storage'
import { type MessageKey, t } from './i18n'

/** What happened, what is safe, what to do: one sentence a kind. A new kind is one line here and one in each locale. */
const WORDS: Record<RecordErrorKind, MessageKey> = {
  'newer-database': 'error_newer_database',
  'storage-full': 'error_storage_full',
  blocked: 'error_blocked',
  unreadable: 'error_unreadable',
  closed: 'error_closed',
  'not-found': 'error_not_found',
  invalid: 'error_invalid',
  'import-refused': 'error_import_refused',
  'changed-meanwhile': 'error_changed_meanwhile',
  cancelled: 'error_cancelled',
  unknown: 'error_unknown',
}

/** Any error in the user's words. Details that help a developer stay in the console. */
export function errorWords(error: unknown): string {
  const kind = error instanceof Object && 'kind' in error ? String(error.kind) : 'unknown'
  return t((WORDS as Record<string, MessageKey | undefined>)[kind] ?? 'error_unknown')
}

import { lookForRoom, RESERVE } from './room'

/** Every way in which the record can refuse, so that surfaces can say it in the reader's language. */
export type RecordErrorKind =
  /** A database of a later version of the program; it is left as it is. Parameters: found, known. */
  | 'newer-database'
  /** No room on the disk. Nothing was written; all that was kept before is there. */
  | 'storage-full'
  /** Another tab holds an older version of the database open. */
  | 'blocked'
  /** The database can't be opened or read. */
  | 'unreadable'
  /** The browser closed the database (profile gone, data cleared, connection lost). */
  | 'closed'
  /** A row that the caller names isn't there. Parameters: table, id. */
  | 'not-found'
  /** What the caller gives breaks a rule of the record. Parameters: rule. */
  | 'invalid'
  /** An import file is refused. Parameters: path, reason. */
  | 'import-refused'
  /** What was shown to the user would not be what is done now. */
  | 'changed-meanwhile'
  /** The caller's signal stopped it. */
  | 'cancelled'
  /** Parameters: cause, for a report. */
  | 'unknown'

export type RecordErrorParameters = Readonly<Record<string, string | number>>

/** What happened, what is kept and what to do, for logs and as the last resort of a surface without its own words. */
const WORDS: Record<RecordErrorKind, string> = {
  'newer-database': 'The record was written by a newer version of On Record. It was left untouched. Update On Record to open it.',
  'storage-full': 'The disk has no room left. Nothing was changed; all earlier statements are kept. Free some room and try again.',
  blocked: 'Another On Record tab holds the record open in an older version. Nothing was changed. Close the other tabs and try again.',
  unreadable: 'The record can not be read. Nothing was changed. Restore a snapshot or import a backup file.',
  closed: 'The browser closed the record. All saved statements are kept. Reload this page.',
  'not-found': 'That is no longer in the record. Nothing was changed. Undo may bring it back.',
  invalid: 'That can not be kept as it is. Nothing was changed.',
  'import-refused': 'The file was refused. Nothing was changed.',
  'changed-meanwhile': 'The record changed since. Nothing was imported. See again what would change.',
  cancelled: 'Stopped. Nothing was changed.',
  unknown: 'The record could not be changed. All earlier statements are kept. Try again.',
}

/** The one error class of the record: `kind` to translate by, `parameters` to fill in, `cause` for developers. */
export class RecordError extends Error {
  override readonly name = 'RecordError'

  constructor(
    readonly kind: RecordErrorKind,
    readonly parameters: RecordErrorParameters = {},
    cause?: unknown,
  ) {
    const details = Object.values(parameters).join(', ')
    super(details === '' ? WORDS[kind] : `${WORDS[kind]} (${details})`, { cause })
  }
}

/** The kind of error that a browser's or Dexie's error name stands for. */
const KIND_OF_NAME: Readonly<Record<string, RecordErrorKind>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-database',
  OpenFailedError: 'unreadable',
  UnknownError: 'unreadable',
  DataError: 'unreadable',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  MissingAPIError: 'unreadable',
}

/**
 * Gives any thrown value as a RecordError.
 *
 * Dexie wraps what IndexedDB threw (`inner`) and a full disk often surfaces as an AbortError around a QuotaExceededError, so the chain is
 * searched for the first name that says something.
 */
export function asRecordError(thrown: unknown): RecordError {
  for (let error = thrown, depth = 0; error instanceof Object && depth < 6; depth++) {
    if (error instanceof RecordError) return error
    const kind = 'name' in error && typeof error.name === 'string' ? KIND_OF_NAME[error.name] : undefined
    if (kind !== undefined && !hasQuotaInside(error)) return new RecordError(kind, {}, thrown)
    if (hasQuotaInside(error)) return new RecordError('storage-full', {}, thrown)
    error = inner(error)
  }
  return new RecordError('unknown', thrown instanceof Error ? { cause: `${thrown.name}: ${thrown.message}`.slice(0, 300) } : {}, thrown)
}

/** What a full disk can look like when the error does not say so. */
const UNEXPLAINED: readonly RecordErrorKind[] = ['unknown', 'unreadable', 'closed']

/**
 * Gives any thrown value as a RecordError, as `asRecordError` does, but asks the browser for the room that is left where the error gives no
 * reason: on a full disk Chromium ends the connection and opens no other, with errors that do not tell it from a broken database.
 */
export async function explained(thrown: unknown): Promise<RecordError> {
  const error = asRecordError(thrown)
  if (!UNEXPLAINED.includes(error.kind)) return error
  const { free } = await lookForRoom()
  return free < RESERVE ? new RecordError('storage-full', {}, thrown) : error
}

function inner(error: object): unknown {
  // Of many rows written at once, Dexie names each that failed.
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0]
  if ('inner' in error && error.inner) return error.inner
  return 'cause' in error ? error.cause : undefined
}

/** Firefox, of every write after the one that found the disk full. */
const REFUSES_WRITES = /did not allow mutations/

function hasQuotaInside(error: object): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth++) {
    if ('name' in at && at.name === 'QuotaExceededError') return true
    if ('message' in at && REFUSES_WRITES.test(String(at.message))) return true
    at = inner(at)
  }
  return false
}

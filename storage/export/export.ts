import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { now, RECORD_TABLES } from '../rows'
import { collectRecord, type ExportFilter } from './collect'
import { EXPORT_FORMATS, type ExportFormatName, type WriteOptions } from './formats'

export interface ExportOptions {
  /** Default: json. */
  format?: ExportFormatName
  groupBy?: WriteOptions['groupBy']
  words?: WriteOptions['words']
  /** How far it got: each row counts once when it is read and once when it is written. */
  onProgress?: (done: number, all: number) => void
  signal?: AbortSignal
}

/** Text handed on at once: large enough to be quick, small enough to let the page have its turn. */
const PIECE = 1 << 20

/**
 * The record, or what a filter shows, as a file's text in pieces.
 *
 * @throws RecordError `cancelled`, `unreadable`
 */
export async function* exportRecord(
  db: OnRecordDatabase,
  filter?: ExportFilter,
  { format = 'json', groupBy = 'speaker', words, onProgress, signal }: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  const expected = onProgress ? await rowCount(db) : 0
  let read = 0
  const onRead = (count: number) => {
    read += count
    onProgress?.(read, Math.max(2 * expected, read))
  }
  const rows = await collectRecord(db, filter, { onRead, signal })
  const all = Object.values(rows).reduce((sum, list) => sum + list.length, 0)
  let piece: string[] = []
  let length = 0
  let done = 0
  for (const part of EXPORT_FORMATS[format].write(rows, { exportedAt: now(), groupBy, words })) {
    piece.push(part)
    length += part.length
    done++
    if (length < PIECE) continue
    if (signal?.aborted) throw new RecordError('cancelled')
    onProgress?.(all + Math.min(done, all), 2 * all)
    yield piece.join('')
    piece = []
    length = 0
    await new Promise((resolve) => setTimeout(resolve))
  }
  yield piece.join('')
  onProgress?.(2 * all, 2 * all)
}

async function rowCount(db: OnRecordDatabase): Promise<number> {
  const counts = await Promise.all(RECORD_TABLES.map((table) => db.rows(table).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The whole export in one blob, to be saved as a file. */
export async function exportBlob(db: OnRecordDatabase, filter?: ExportFilter, options: ExportOptions = {}): Promise<Blob> {
  const pieces: Blob[] = []
  for await (const piece of exportRecord(db, filter, options)) pieces.push(new Blob([piece]))
  return new Blob(pieces, { type: EXPORT_FORMATS[options.format ?? 'json'].mediaType })
}

/** A name for the file: what it is, the day, the extension. */
export function exportName(format: ExportFormatName, day: string = now().slice(0, 10)): string {
  return `on-record-${day}.${EXPORT_FORMATS[format].extension}`
}

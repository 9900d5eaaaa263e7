import { exportRecord, type OnRecordDatabase } from '../../../storage'
import type { ExportOptions } from '../../../storage/export/export'

/** The record's JSON export without the moment it was made. */
export async function dump(db: OnRecordDatabase): Promise<string> {
  return (await exported(db)).replace(/"exportedAt":"[^"]*"/, '"exportedAt":""')
}

export async function exported(db: OnRecordDatabase, options: ExportOptions = {}): Promise<string> {
  let text = ''
  for await (const piece of exportRecord(db, undefined, options)) text += piece
  return text
}

/** Everything that can be undone, checks, utterances, corrections and what is derived included; for "nothing changed at all". */
export async function wholeState(db: OnRecordDatabase): Promise<unknown> {
  const tables = ['speakers', 'topics', 'sources', 'utterances', 'statements', 'findings', 'checks', 'corrections', 'dismissals', 'names']
  const state: Record<string, unknown> = {}
  for (const table of tables) state[table] = await db.table(table).toArray()
  return state
}

import { type OnRecordDatabase, openDatabase } from '../storage/database'

/**
 * The reading half of the record: what popup and side panel need to show something. Named file by file, since the record's front door also
 * leads to importing, exporting and checking, which a popup should not load before it can paint. Changes are in `record-writes.ts`.
 */
export { findingsOfPage, recentStatements, showsTensions, statementsOfPage } from '../storage/queries'

/** Opens the record. What changes one of an earlier version of the program, with a snapshot before, is loaded for that alone. */
export function openRecord(onBlocked?: () => void): Promise<OnRecordDatabase> {
  return openDatabase(undefined, { onBlocked, beforeMigration: async (name) => (await import('../storage/open')).snapshotAndChanges(name) })
}

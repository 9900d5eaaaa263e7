import Dexie, { type Table } from 'dexie'

export type SnapshotReason = 'import' | 'bulk-delete' | 'migration' | 'restore' | 'mend' | 'by-hand'

export interface Snapshot {
  id: string
  /** ISO 8601. */
  at: string
  why: SnapshotReason
  statements: number
  /** Compressed. */
  bytes: number
  parts: number
}

interface SnapshotPart {
  snapshotId: string
  part: number
  data: Uint8Array<ArrayBuffer>
}

/**
 * Snapshots have a database of their own: what befalls the record's does not befall them, and one can be taken before a migration opens it.
 */
export class SnapshotDatabase extends Dexie {
  declare snapshots: Table<Snapshot, string>
  declare parts: Table<SnapshotPart, [string, number]>

  constructor(recordName: string) {
    super(`${recordName}-snapshots`, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ snapshots: 'id, at', parts: '[snapshotId+part]' })
  }
}

const open = new Map<string, SnapshotDatabase>()

/** The snapshots of a record, opened once a context. */
export function snapshotsOf(recordName: string): SnapshotDatabase {
  const known = open.get(recordName)
  if (known) return known
  const db = new SnapshotDatabase(recordName)
  open.set(recordName, db)
  return db
}

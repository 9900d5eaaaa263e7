import type { OnRecordDatabase } from '../database'
import { asRecordError, explained } from '../errors'
import { exportRecord } from '../export/export'
import { needRoom } from '../room'
import { now } from '../rows'
import { gzip } from './gzip'
import { type Snapshot, type SnapshotReason, snapshotsOf } from './store'

/** Room that snapshots may take, compressed. The newest stays even where it alone is larger. */
export const BUDGET_BYTES = 200_000_000
/** More are of no use to choose from. */
export const MOST_SNAPSHOTS = 12
/** Data in one stored row. */
const PART_BYTES = 1 << 22

/**
 * Keeps the record as it stands now, inside the browser. Older snapshots make room.
 *
 * @throws RecordError `storage-full`; the record itself is untouched
 */
export async function takeSnapshot(db: OnRecordDatabase, why: SnapshotReason): Promise<Snapshot> {
  return await storeSnapshot(db.name, why, exportRecord(db), await db.statements.count())
}

/** Stores an export's text as a snapshot of the record of that name. */
export async function storeSnapshot(
  recordName: string,
  why: SnapshotReason,
  text: Iterable<string> | AsyncIterable<string>,
  statements: number,
): Promise<Snapshot> {
  const store = snapshotsOf(recordName)
  try {
    const data = await gzip(text)
    await needRoom(data.length)
    const parts = Math.ceil(data.length / PART_BYTES)
    const snapshot: Snapshot = { id: crypto.randomUUID(), at: now(), why, statements, bytes: data.length, parts }
    await store.transaction('rw', store.snapshots, store.parts, async () => {
      await makeRoom(recordName, data.length)
      for (let part = 0; part < parts; part++) {
        await store.parts.add({ snapshotId: snapshot.id, part, data: data.slice(part * PART_BYTES, (part + 1) * PART_BYTES) })
      }
      await store.snapshots.add(snapshot)
    })
    return snapshot
  } catch (error) {
    throw await explained(error)
  }
}

/** Before what undo takes back as well: where a snapshot finds no room the change goes on, if it finds some itself. */
export async function whereRoom(take: () => Promise<Snapshot>): Promise<void> {
  try {
    await take()
  } catch (error) {
    if (asRecordError(error).kind !== 'storage-full') throw error
  }
}

/** The snapshots there are, newest first. */
export function listSnapshots(db: OnRecordDatabase): Promise<Snapshot[]> {
  return snapshotList(db.name)
}

/** The same, of a record that can't be opened. @param recordName  of its database */
export async function snapshotList(recordName: string): Promise<Snapshot[]> {
  return await snapshotsOf(recordName).snapshots.orderBy('at').reverse().toArray()
}

export async function deleteSnapshot(db: OnRecordDatabase, id: string): Promise<void> {
  const store = snapshotsOf(db.name)
  await store.transaction('rw', store.snapshots, store.parts, async () => await drop(db.name, id))
}

async function makeRoom(recordName: string, coming: number): Promise<void> {
  const all = await snapshotsOf(recordName).snapshots.orderBy('at').toArray()
  let bytes = all.reduce((sum, one) => sum + one.bytes, coming)
  let count = all.length + 1
  for (const oldest of all) {
    if (bytes <= BUDGET_BYTES && count <= MOST_SNAPSHOTS) return
    await drop(recordName, oldest.id)
    bytes -= oldest.bytes
    count--
  }
}

async function drop(recordName: string, id: string): Promise<void> {
  const store = snapshotsOf(recordName)
  await store.snapshots.delete(id)
  await store.parts.where('[snapshotId+part]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete()
}

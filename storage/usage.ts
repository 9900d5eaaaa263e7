import type { OnRecordDatabase } from './database'
import { snapshotsOf } from './snapshots/store'

export interface Usage {
  statements: number
  speakers: number
  sources: number
  findings: number
  /** Bytes that the browser says this extension's data takes; null where it doesn't say. */
  bytes: number | null
  /** Bytes that it may take; null where the browser doesn't say or there is no limit but the disk. */
  quota: number | null
  /** Compressed snapshots among them. */
  snapshotBytes: number
  /** Whether the browser promised not to evict the data. */
  persisted: boolean
}

/** Below so much free room the surfaces warn, before a save fails. */
export const LITTLE_ROOM_BYTES = 100_000_000

/** How much room is taken and how much there is, in bytes; null where the browser doesn't say. */
export async function room(): Promise<Pick<Usage, 'bytes' | 'quota'>> {
  const storage = 'storage' in navigator ? navigator.storage : undefined
  const { usage: bytes, quota } = (await storage?.estimate?.()) ?? {}
  return { bytes: bytes ?? null, quota: quota ?? null }
}

/** How large the record is and how much room is left. */
export async function usage(db: OnRecordDatabase): Promise<Usage> {
  const [statements, speakers, sources, findings] = await Promise.all([
    db.statements.count(),
    db.speakers.count(),
    db.sources.count(),
    db.findings.count(),
  ])
  const snapshots = await snapshotsOf(db.name).snapshots.toArray()
  const storage = 'storage' in navigator ? navigator.storage : undefined
  return {
    statements,
    speakers,
    sources,
    findings,
    ...(await room()),
    snapshotBytes: snapshots.reduce((sum, one) => sum + one.bytes, 0),
    persisted: (await storage?.persisted?.()) ?? false,
  }
}

/** Whether room runs out: to be said before data is at risk. */
export function isRoomLow({ bytes, quota }: Pick<Usage, 'bytes' | 'quota'>): boolean {
  return bytes !== null && quota !== null && quota - bytes < LITTLE_ROOM_BYTES
}

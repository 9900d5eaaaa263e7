import type { OnRecordDatabase } from './database'
import { asRecordError } from './errors'
import { exportRecord } from './export/export'
import { now } from './rows'
import { getSetting, setSetting } from './settings'

/** Where the file on disk is remembered: a browser's own object, so no setting of ours. */
const HANDLE_KEY = 'backupFile'

/** What is used of a file that the user chose (File System Access); the permission methods are Chromium's. */
export interface BackupFile {
  name: string
  createWritable(): Promise<{ write(piece: string): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
}

export type BackupResult =
  | 'saved'
  /** No file was chosen. */
  | 'no-file'
  /** The browser wants to ask the user again: call `updateBackupFile` with `ask` from a click. */
  | 'permission-needed'

/** Remembers the file that backups go to; null forgets it. */
export async function setBackupFile(db: OnRecordDatabase, file: BackupFile | null): Promise<void> {
  if (file === null) await db.settings.delete(HANDLE_KEY)
  else await db.settings.put({ key: HANDLE_KEY, value: file, updatedAt: now() })
}

export async function getBackupFile(db: OnRecordDatabase): Promise<BackupFile | null> {
  const value = (await db.settings.get(HANDLE_KEY))?.value
  return isBackupFile(value) ? value : null
}

/**
 * Writes the whole record to the file that was chosen. The browser keeps the old file until the new one is whole.
 *
 * @param ask  true only from a user's click: the permission may be asked for
 * @throws RecordError `storage-full`, `unknown`
 */
export async function updateBackupFile(db: OnRecordDatabase, { ask = false }: { ask?: boolean } = {}): Promise<BackupResult> {
  const file = await getBackupFile(db)
  if (file === null) return 'no-file'
  const state = await (ask ? file.requestPermission?.({ mode: 'readwrite' }) : file.queryPermission?.({ mode: 'readwrite' }))
  if (state !== undefined && state !== 'granted') return 'permission-needed'
  try {
    const writable = await file.createWritable()
    try {
      for await (const piece of exportRecord(db)) await writable.write(piece)
    } catch (error) {
      await writable.abort()
      throw error
    }
    await writable.close()
  } catch (error) {
    throw asRecordError(error)
  }
  await noteBackup(db)
  return 'saved'
}

/** To be called when a backup was saved as a file by hand. */
export async function noteBackup(db: OnRecordDatabase): Promise<void> {
  await setSetting(db, 'lastBackup', now())
}

/** Whether to remind of a backup: there is something to lose, and the last one is older than the user wants. */
export async function isBackupDue(db: OnRecordDatabase, today: Date = new Date()): Promise<boolean> {
  const days = await getSetting(db, 'backupReminderDays')
  if (days === 0) return false
  const last = (await getSetting(db, 'lastBackup')) ?? (await db.statements.orderBy('createdAt').first())?.createdAt
  return last !== undefined && today.getTime() - Date.parse(last) > days * 86_400_000
}

function isBackupFile(value: unknown): value is BackupFile {
  return value instanceof Object && 'createWritable' in value && 'name' in value
}

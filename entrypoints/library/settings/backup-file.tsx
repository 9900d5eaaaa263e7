import type { VNode } from 'preact'
import { changing } from '../../../components/changing'
import { type MessageKey, t } from '../../../components/i18n'
import { toasts } from '../../../components/toasts'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { type BackupFile, type BackupResult, exportName, getBackupFile, setBackupFile, updateBackupFile } from '../../../storage'

const SAID: Record<BackupResult, MessageKey> = {
  saved: 'backup_written',
  'no-file': 'backup_not_allowed',
  'permission-needed': 'backup_not_allowed',
}

/** A file on the disk that the user chose, written anew by one click. Only browsers with the File System Access API have it. */
export function BackupFileSettings(): VNode | null {
  const db = useRecord()
  const file = useLive(() => getBackupFile(db), [db]).value
  const picker: unknown = Reflect.get(globalThis, 'showSaveFilePicker')
  if (!picks(picker) || file === undefined) return null
  const write = async () => {
    const result = await changing(() => updateBackupFile(db, { ask: true }))
    if (result) toasts.show({ text: t(SAID[result]) })
  }
  const choose = async () => {
    // Rejects where the user leaves the browser's dialog.
    const chosen = await picker({ suggestedName: exportName('json') }).catch(() => null)
    if (!chosen) return
    await changing(() => setBackupFile(db, chosen))
    await write()
  }
  return (
    <div class="stack">
      <p class="quiet">{file ? t('backup_file', file.name) : t('backup_file_text')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void (file ? write() : choose())}>
          {t(file ? 'backup_write' : 'backup_choose')}
        </button>
        {file && (
          <button type="button" class="button subtle" onClick={() => void changing(() => setBackupFile(db, null))}>
            {t('backup_forget')}
          </button>
        )}
      </div>
    </div>
  )
}

function picks(value: unknown): value is (options: { suggestedName: string }) => Promise<BackupFile> {
  return typeof value === 'function'
}

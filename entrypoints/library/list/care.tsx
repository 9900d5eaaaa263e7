import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { isBackupDue, isRoomLow, type OnRecordDatabase, updateBackupFile, usage } from '../../../storage'

/** So few statements are soon kept again: no reminder. */
const WORTH_A_BACKUP = 20

/**
 * Says when a backup is due, or when room runs out, before anything is at risk. Where the user chose a file for it and the browser still
 * allows writing there, it is written instead.
 */
export function Care(): VNode | null {
  const db = useRecord()
  const due = useLive(() => backupDue(db), [db]).value
  const low = useLive(async () => isRoomLow(await usage(db)), [db]).value
  useEffect(() => {
    if (due) updateBackupFile(db).catch((error: unknown) => console.error(error))
  }, [db, due])
  if (!due && !low) return null
  return (
    <p class="care quiet">
      {t(low ? 'room_low' : 'backup_due')} <a href="#/export">{t('export_save')}</a>
    </p>
  )
}

/** Whether a backup is due and there is enough on record to be worth it. */
async function backupDue(db: OnRecordDatabase): Promise<boolean> {
  return (await db.statements.count()) >= WORTH_A_BACKUP && (await isBackupDue(db))
}

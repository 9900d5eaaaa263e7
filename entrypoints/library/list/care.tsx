import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changing } from '../../../components/changing'
import { t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { isBackupDue, type OnRecordDatabase, updateBackupFile } from '../../../storage'
import { isRoomLow, room } from '../../../storage/usage'
import { Damage } from '../data/damage'
import { saveBackup } from '../data/save-backup'
import { Unchecked } from './unchecked'

/** So few statements are soon kept again: no reminder. */
const WORTH_A_BACKUP = 20

/** What the record itself needs: to be put right, another check, a backup, room. Shown once the list stands, since it looks at every row. */
export function Care(): VNode {
  return (
    <>
      <Damage />
      <Unchecked />
      <Reminder />
    </>
  )
}

/**
 * Says when a backup is due, or when room runs out, before anything is at risk. Where the user chose a file for it and the browser still
 * allows writing there, it is written instead.
 */
function Reminder(): VNode | null {
  const db = useRecord()
  const due = useLive(() => backupDue(db), [db]).value
  const [low, setLow] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void room().then((now) => setLow(isRoomLow(now)))
  }, [])
  useEffect(() => {
    if (due) updateBackupFile(db).catch((error: unknown) => console.error(error))
  }, [db, due])
  const save = async () => {
    setBusy(true)
    await changing(() => backUp(db))
    setBusy(false)
  }
  if (!due && !low) return null
  return (
    <p class="care quiet">
      {t(low ? 'room_low' : 'backup_due')}{' '}
      <button type="button" class="button subtle" disabled={busy} onClick={() => void save()}>
        {t('export_save')}
      </button>
    </p>
  )
}

/** To the file that the user chose where there is one and the browser allows it, asked again if need be; else as a download. */
async function backUp(db: OnRecordDatabase): Promise<void> {
  if ((await updateBackupFile(db, { ask: true })) !== 'saved') await saveBackup(db)
}

/** Whether a backup is due and there is enough on record to be worth it. */
async function backupDue(db: OnRecordDatabase): Promise<boolean> {
  return (await db.statements.limit(WORTH_A_BACKUP).primaryKeys()).length === WORTH_A_BACKUP && (await isBackupDue(db))
}

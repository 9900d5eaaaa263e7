import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getSetting, isRoomLow, type OnRecordDatabase, usage } from '../../../storage'

/** So few statements are soon kept again: no reminder. */
const WORTH_A_BACKUP = 20
const DAY_MS = 86_400_000

/** Says when a backup is due, or when room runs out, before anything is at risk. */
export function Care(): VNode | null {
  const db = useRecord()
  const due = useLive(() => backupDue(db), [db]).value
  const low = useLive(async () => isRoomLow(await usage(db)), [db]).value
  if (!due && !low) return null
  return (
    <p class="care quiet">
      {t(low ? 'room_low' : 'backup_due')} <a href="#/export">{t('export_save')}</a>
    </p>
  )
}

/** Whether the last backup, or the first statement where there was none, is older than the user wants. */
export async function backupDue(db: OnRecordDatabase, now = Date.now()): Promise<boolean> {
  const days = await getSetting(db, 'backupReminderDays')
  const last = await getSetting(db, 'lastBackup')
  if (days === 0 || (await db.statements.count()) < WORTH_A_BACKUP) return false
  const since = last ?? (await db.statements.orderBy('createdAt').first())?.createdAt
  return since !== undefined && now - Date.parse(since) > days * DAY_MS
}

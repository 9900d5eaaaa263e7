import type { VNode } from 'preact'
import { changing, undoably } from '../../../components/changing'
import { formatBytes, formatInstant } from '../../../components/format'
import { type MessageKey, plural, t } from '../../../components/i18n'
import { toasts } from '../../../components/toasts'
import { useLive, useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { deleteSnapshot, listSnapshots, restoreSnapshot, type Snapshot, snapshotText, takeSnapshot, usage } from '../../../storage'
import { saveFile } from '../data/save-file'
import { BackupFileSettings } from './backup-file'
import { Choices } from './choices'
import { useSetting } from './use-setting'

const WHY: Record<Snapshot['why'], MessageKey> = {
  import: 'snapshot_import',
  'bulk-delete': 'snapshot_bulk_delete',
  migration: 'snapshot_migration',
  restore: 'snapshot_restore',
  mend: 'snapshot_mend',
  'by-hand': 'snapshot_by_hand',
}

/** Taking away, bringing in, backups, snapshots, room. */
export function DataSettings(): VNode {
  const db = useRecord()
  const room = useLive(() => usage(db), [db]).value
  const [lastBackup] = useSetting('lastBackup')
  return (
    <section>
      <h2>{t('settings_data')}</h2>
      {room && (
        <p>
          {plural('statements', room.statements)}
          {room.bytes !== null && ` · ${t('room', formatBytes(room.bytes))}`}
        </p>
      )}
      <p class="quiet">{lastBackup ? t('backup_last', formatInstant(lastBackup)) : t('backup_never')}</p>
      <div class="row">
        <a class="button" href="#/export">
          {t('export')}
        </a>
        <a class="button" href="#/import">
          {t('place_import')}
        </a>
      </div>
      <BackupFileSettings />
      <Choices
        setting="backupReminderDays"
        label="backup_remind"
        choices={[
          { value: 7, label: 'remind_7' },
          { value: 14, label: 'remind_14' },
          { value: 30, label: 'remind_30' },
          { value: 0, label: 'remind_never' },
        ]}
      />
      <Snapshots />
    </section>
  )
}

function Snapshots(): VNode {
  const db = useRecord()
  const snapshots = useRead(() => listSnapshots(db), [db])
  const take = async () => {
    if (await changing(() => takeSnapshot(db, 'by-hand'))) toasts.show({ text: t('snapshot_taken') })
  }
  const restore = async (id: string) => {
    await undoably(db, t('snapshot_restored'), () => restoreSnapshot(db, id))
  }
  const save = async ({ id, at }: Snapshot) => {
    const text = await changing(() => snapshotText(db, id))
    if (text !== undefined) saveFile(new Blob([text], { type: 'application/json' }), `on-record-snapshot-${at.slice(0, 10)}.json`)
  }
  return (
    <div class="stack">
      <h3>{t('snapshots')}</h3>
      <p class="quiet">{t('snapshots_text')}</p>
      <div>
        <button type="button" class="button" onClick={() => void take()}>
          {t('snapshot_take')}
        </button>
      </div>
      <ul class="name-list">
        {snapshots?.map((snapshot) => (
          <li key={snapshot.id}>
            <time dateTime={snapshot.at}>{formatInstant(snapshot.at)}</time>
            <span class="quiet">
              {t(WHY[snapshot.why])} · {plural('statements', snapshot.statements)} · {formatBytes(snapshot.bytes)}
            </span>
            <span class="row count">
              <button type="button" class="button" onClick={() => void restore(snapshot.id)}>
                {t('restore')}
              </button>
              <button type="button" class="button subtle" onClick={() => void save(snapshot)}>
                {t('export_save')}
              </button>
              <button type="button" class="button subtle" onClick={() => void changing(() => deleteSnapshot(db, snapshot.id))}>
                {t('delete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

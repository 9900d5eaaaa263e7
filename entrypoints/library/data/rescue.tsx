import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changing } from '../../../components/changing'
import { formatInstant } from '../../../components/format'
import { plural, t } from '../../../components/i18n'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import { RecordFailed } from '../../../components/with-record'
import { asRecordError, beginAnew, DATABASE_NAME, rescue, type Snapshot, snapshotList, snapshotTextOf } from '../../../storage'
import { saveFile } from './save-file'

/** What may come right by itself, or by an update, needs no rescue. */
const BROKEN = ['unreadable', 'unknown']

/** A record that can't be opened: what is left of it and the snapshots can be saved as files, and then an empty one begun. */
export function Rescue({ error, name = DATABASE_NAME }: { error: unknown; name?: string }): VNode {
  return (
    <RecordFailed error={error}>
      {BROKEN.includes(asRecordError(error).kind) && <WayOut name={name} />}
      <ToastHost />
    </RecordFailed>
  )
}

function WayOut({ name }: { name: string }): VNode {
  const [snapshots, setSnapshots] = useState<Snapshot[]>([])
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    snapshotList(name).then(setSnapshots, (error: unknown) => console.error(error))
  }, [name])
  const save = (text: string, file: string) => {
    saveFile(new Blob([text], { type: 'application/json' }), file)
    setSaved(true)
  }
  const saveRest = async () => {
    const text = await rescue(name)
    if (text === null) toasts.show({ text: t('rescue_nothing') })
    else save(text, 'on-record-rescued.json')
    setSaved(true)
  }
  const saveSnapshot = async ({ id, at }: Snapshot) => {
    const text = await changing(() => snapshotTextOf(name, id))
    if (text !== undefined) save(text, `on-record-snapshot-${at.slice(0, 10)}.json`)
  }
  const begin = async () => {
    if (!(await changing(() => beginAnew(name).then(() => true)))) return
    location.hash = '#/import'
    location.reload()
  }
  return (
    <section class="notice stack">
      <p>{t('rescue_text')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void saveRest()}>
          {t('damage_save')}
        </button>
        <button type="button" class="button" disabled={!saved} onClick={() => void begin()}>
          {t('rescue_anew')}
        </button>
      </div>
      {snapshots.length > 0 && <h2>{t('snapshots')}</h2>}
      <ul class="name-list">
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <time dateTime={snapshot.at}>{formatInstant(snapshot.at)}</time>
            <span class="quiet">{plural('statements', snapshot.statements)}</span>
            <button type="button" class="button count" onClick={() => void saveSnapshot(snapshot)}>
              {t('export_save')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

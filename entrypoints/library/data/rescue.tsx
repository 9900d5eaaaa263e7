import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changing } from '../../../components/changing'
import { formatInstant } from '../../../components/format'
import { plural, t } from '../../../components/i18n'
import { ToastHost } from '../../../components/toast-host'
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
  const [snapshots, setSnapshots] = useState<Snapshot[] | null>(null)
  const [saved, setSaved] = useState(false)
  const [nothing, setNothing] = useState(false)
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    snapshotList(name).then(setSnapshots, (error: unknown) => {
      console.error(error)
      setSnapshots([])
    })
  }, [name])
  const save = (text: string, file: string) => {
    saveFile(new Blob([text], { type: 'application/json' }), file)
    setSaved(true)
  }
  const saveRest = async () => {
    const text = await rescue(name)
    if (text === null) setNothing(true)
    else save(text, 'on-record-rescued.json')
  }
  const saveSnapshot = async ({ id, at }: Snapshot) => {
    const text = await changing(() => snapshotTextOf(name, id))
    if (text === undefined) setBroken(new Set([...broken, id]))
    else save(text, `on-record-snapshot-${at.slice(0, 10)}.json`)
  }
  const begin = async () => {
    if (!(await changing(() => beginAnew(name).then(() => true)))) return
    location.hash = '#/import'
    location.reload()
  }
  // What can be saved is saved first; where nothing is left that can be, an empty record may be begun all the same.
  const lost = nothing && snapshots?.every(({ id }) => broken.has(id))
  return (
    <section class="notice stack">
      <p>{t('rescue_text')}</p>
      {nothing && <p role="alert">{t('rescue_nothing')}</p>}
      <div class="row">
        <button type="button" class="button primary" onClick={() => void saveRest()}>
          {t('damage_save')}
        </button>
        <button type="button" class="button" disabled={!saved && !lost} onClick={() => void begin()}>
          {t('rescue_anew')}
        </button>
      </div>
      {snapshots && snapshots.length > 0 && <h2>{t('snapshots')}</h2>}
      <ul class="name-list">
        {snapshots?.map((snapshot) => (
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

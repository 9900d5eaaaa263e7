import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { ErrorFrame } from '../../../components/error-frame'
import { plural, t } from '../../../components/i18n'
import { openAtQuote } from '../../../components/open-surface'
import { useStatementActions } from '../../../components/statement-actions'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getSetting, getStatementView, getStatementViews, type IdList, type StatementView } from '../../../storage'
import { go, hashOf } from '../route'
import { StatementDetail } from '../statement/statement-detail'
import { BulkBar } from './bulk-bar'
import { BulkDialog, type BulkEdit } from './bulk-dialog'
import { cleared, kept, NOTHING, targets } from './selection'
import { StatementList } from './statement-list'
import { useListKeys } from './use-list-keys'

export interface RecordListProps {
  ids: IdList
  /** Views of some of them that are at hand. */
  known?: readonly StatementView[]
  label: string
  hideSpeaker?: boolean
}

/** Below this width a statement opens on a page of its own instead of beside the list; the same number is in library.css. */
const PANE_FROM = 900

/** A list of statements with everything that can be done to one, or to many at once. */
export function RecordList({ ids, known, label, hideSpeaker }: RecordListProps): VNode {
  const db = useRecord()
  const actions = useStatementActions()
  const density = useLive(() => getSetting(db, 'density'), [db]).value ?? 'roomy'
  const [selection, setSelection] = useState(NOTHING)
  const [open, setOpen] = useState<string | null>(null)
  const [bulk, setBulk] = useState<{ edit: BulkEdit; ids: string[] } | null>(null)
  useEffect(() => setSelection((last) => kept(last, ids)), [ids])

  const withView = (act: (view: StatementView) => unknown) => (id: string) =>
    void getStatementView(db, id).then((view) => view && act(view))
  const show = (id: string) => (innerWidth < PANE_FROM ? go(hashOf('statement', id)) : setOpen(id))
  const remove = async (chosen: readonly string[]) => {
    await actions.remove(await getStatementViews(db, chosen))
    setSelection(cleared)
  }
  const openSource = withView((view) => openAtQuote(view.source.url, view.statement.text))
  // Not in the address: of a long list it would be longer than one may be.
  const compare = (chosen: readonly string[]) => go(hashOf('compare'), { ids: chosen })
  useListKeys(ids, selection, setSelection, {
    open: show,
    source: openSource,
    edit: withView(actions.edit),
    copy: withView(actions.copy),
    topics: (chosen) => setBulk({ edit: 'topics', ids: chosen }),
    speaker: (chosen) => setBulk({ edit: 'speaker', ids: chosen }),
    compare,
    remove: (chosen) => void remove(chosen),
    leave: () => setOpen(null),
  })
  const chosen = useMemo(() => (selection.picked.size > 0 ? targets(selection, ids) : []), [selection, ids])
  return (
    <div class={`record-list ${open ? 'with-pane' : ''}`}>
      <div class="list-side">
        {chosen.length > 0 && (
          <BulkBar
            ids={chosen}
            onTopics={() => setBulk({ edit: 'topics', ids: chosen })}
            onSpeaker={() => setBulk({ edit: 'speaker', ids: chosen })}
            onCompare={() => compare(chosen)}
            onExport={() => go(hashOf('export'), { ids: chosen })}
            onDelete={() => void remove(chosen)}
            onClear={() => setSelection(cleared)}
          />
        )}
        <p class="visually-hidden" role="status">
          {chosen.length > 0 && plural('picked', chosen.length)}
        </p>
        <StatementList
          ids={ids}
          known={known}
          selection={selection}
          onSelection={setSelection}
          onOpen={show}
          onSource={openSource}
          density={density}
          label={label}
          hideSpeaker={hideSpeaker}
        />
      </div>
      {open && (
        <aside class="pane" aria-label={t('statement')}>
          <ErrorFrame key={open}>
            <StatementDetail id={open} onClose={() => setOpen(null)} />
          </ErrorFrame>
        </aside>
      )}
      {bulk && <BulkDialog edit={bulk.edit} ids={bulk.ids} onClose={() => setBulk(null)} />}
      {actions.dialog}
    </div>
  )
}

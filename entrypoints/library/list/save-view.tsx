import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { changing } from '../../../components/changing'
import { Dialog } from '../../../components/dialog'
import { t } from '../../../components/i18n'
import { toasts } from '../../../components/toasts'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getSetting, setSetting } from '../../../storage'

export interface SaveViewProps {
  query: string
  /** As the address has it; "" for the default. */
  sort: string
}

/** Keeps a search and its order under a name in the rail, or lets go of it. */
export function SaveView({ query, sort }: SaveViewProps): VNode {
  const db = useRecord()
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const views = useLive(() => getSetting(db, 'savedViews'), [db]).value ?? []
  const known = views.find((view) => view.query === query && (view.sort ?? '') === sort)
  const forget = () =>
    void changing(() =>
      setSetting(
        db,
        'savedViews',
        views.filter((view) => view !== known),
      ),
    )
  const save = async () => {
    if (name.trim() === '') return
    const others = views.filter((view) => view.name !== name.trim())
    await changing(() => setSetting(db, 'savedViews', [...others, { name: name.trim(), query, ...(sort !== '' && { sort }) }]))
    setNaming(false)
    toasts.show({ text: t('view_saved') })
  }
  return (
    <>
      <button type="button" class="button subtle" aria-pressed={known !== undefined} onClick={known ? forget : () => setNaming(true)}>
        {t(known ? 'view_forget' : 'view_save')}
      </button>
      {naming && (
        <Dialog title={t('view_save')} onClose={() => setNaming(false)}>
          <form
            class="stack bulk-form"
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <label class="field">
              <span class="label">{t('view_name')}</span>
              <input type="text" dir="auto" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
            </label>
            <button type="submit" class="button primary">
              {t('save')}
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}

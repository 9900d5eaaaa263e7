import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Dialog } from '../../../components/dialog'
import { type MessageKey, t } from '../../../components/i18n'
import { useRecord } from '../../../components/with-record'
import { type Source, updateSource } from '../../../storage'
import { changesOf, fieldsOf, type SourceFields } from './source-fields'

interface Field {
  id: string
  value: string
  onInput: (event: { currentTarget: HTMLInputElement }) => void
}

const LINES: readonly { name: keyof SourceFields; label: MessageKey; input: (field: Field) => VNode }[] = [
  { name: 'title', label: 'source_title', input: (field) => <input type="text" dir="auto" maxLength={2000} {...field} /> },
  { name: 'publisher', label: 'source_publisher', input: (field) => <input type="text" dir="auto" maxLength={500} {...field} /> },
  { name: 'day', label: 'source_day', input: (field) => <input type="date" {...field} /> },
  { name: 'url', label: 'source_address', input: (field) => <input type="url" dir="ltr" required maxLength={4000} {...field} /> },
]

/** Title, publisher, day, address and authors of an article, for all statements that were kept from it. */
export function SourceDialog({ source, onClose }: { source: Source; onClose: () => void }): VNode {
  const db = useRecord()
  const id = useId()
  const [fields, setFields] = useState(() => fieldsOf(source))
  const save = async () => {
    const changes = changesOf(source, fields)
    if (Object.keys(changes).length === 0) onClose()
    else if (await undoably(db, t('saved'), () => updateSource(db, source.id, changes))) onClose()
  }
  return (
    <Dialog title={t('edit_source')} onClose={onClose}>
      <form
        class="stack bulk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {LINES.map(({ name, label, input }) => (
          <div key={name} class="field">
            <label class="label" for={`${id}-${name}`}>
              {t(label)}
            </label>
            {input({
              id: `${id}-${name}`,
              value: fields[name],
              onInput: (event) => setFields({ ...fields, [name]: event.currentTarget.value }),
            })}
          </div>
        ))}
        <label class="field">
          <span class="label">{t('source_authors')}</span>
          <textarea
            rows={2}
            dir="auto"
            value={fields.authors}
            onInput={(event) => setFields({ ...fields, authors: event.currentTarget.value })}
          />
        </label>
        <p class="quiet">{t('edit_source_text')}</p>
        <button type="submit" class="button primary">
          {t('save')}
        </button>
      </form>
    </Dialog>
  )
}

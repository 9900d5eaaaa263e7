import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { changing, undoable } from '../../../components/changing'
import { plural, t } from '../../../components/i18n'
import { errorWords } from '../../../components/record-errors'
import { toasts } from '../../../components/toasts'
import { useRecord } from '../../../components/with-record'
import { applyImport, type ImportPreview, previewImport } from '../../../storage'
import { ImportPreviewView } from './import-preview'

/** Brings a file in: it is read and checked first, and nothing is written before one has seen what would change. */
export function ImportPage(): VNode {
  const db = useRecord()
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setPreview(null)
    try {
      setPreview(await previewImport(db, file))
    } catch (error) {
      console.error(error)
      toasts.show({ text: errorWords(error) })
    } finally {
      setBusy(false)
    }
  }
  const apply = async () => {
    if (!preview?.ok) return
    setBusy(true)
    const counts = await changing(() => applyImport(db, preview.plan))
    setBusy(false)
    if (!counts) return
    setPreview(null)
    undoable(db, plural('imported', counts.added))
  }
  return (
    <div class="place narrow">
      <header class="place-head">
        <h1>{t('place_import')}</h1>
        <p class="quiet">{t('import_text')}</p>
      </header>
      <div class="scroll stack">
        <label class="field">
          <span class="label">{t('import_file')}</span>
          <input
            type="file"
            accept=".json,.jsonld,.csv,.tsv,.txt,application/json,text/csv"
            disabled={busy}
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        <p class="quiet" role="status">
          {busy && t('working')}
        </p>
        {preview && <ImportPreviewView preview={preview} busy={busy} onApply={() => void apply()} onLeave={() => setPreview(null)} />}
      </div>
    </div>
  )
}

import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { ImportPreviewView } from './import-preview'
import { useImport } from './use-import'

/** Brings a file in: it is read and checked first, and nothing is written before one has seen what would change. */
export function ImportPage(): VNode {
  const { busy, answer, read, apply, leave } = useImport()
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
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) void read(file)
            }}
          />
        </label>
        <div class="row">
          <span class="quiet" role="status">
            {busy && t('working')}
          </span>
          {busy && <progress aria-label={t('place_import')} />}
          {busy && (
            <button type="button" class="button" onClick={leave}>
              {t('stop')}
            </button>
          )}
        </div>
        {answer && <ImportPreviewView preview={answer} busy={busy} onApply={() => void apply()} onLeave={leave} />}
      </div>
    </div>
  )
}

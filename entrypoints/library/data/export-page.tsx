import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type MessageKey, plural, t } from '../../../components/i18n'
import { errorWords } from '../../../components/record-errors'
import { toasts } from '../../../components/toasts'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { EXPORT_FORMATS, type ExportFormatName, exportBlob, exportName, searchStatementIds, setSetting } from '../../../storage'
import { saveFile } from './save-file'

interface FormatWords {
  name: MessageKey
  use: MessageKey
}

/** What each format is for, in plain words. */
const FORMAT_WORDS: Record<ExportFormatName, FormatWords> = {
  json: { name: 'format_json', use: 'format_json_use' },
  csv: { name: 'format_csv', use: 'format_csv_use' },
  markdown: { name: 'format_markdown', use: 'format_markdown_use' },
  html: { name: 'format_html', use: 'format_html_use' },
  jsonld: { name: 'format_jsonld', use: 'format_jsonld_use' },
}
const FORMATS = (Object.keys(FORMAT_WORDS) as ExportFormatName[]).filter((name) => name in EXPORT_FORMATS)

/** Takes the record, or what a search finds of it, away as a file. */
export function ExportPage({ query }: { query: string }): VNode {
  const db = useRecord()
  const [filtered, setFiltered] = useState(query !== '')
  const [format, setFormat] = useState<ExportFormatName>('json')
  const [progress, setProgress] = useState<number | null>(null)
  const count = useLive(
    async () => (filtered ? (await searchStatementIds(db, query)).length : db.statements.count()),
    [db, query, filtered],
  ).value
  const save = async () => {
    setProgress(0)
    try {
      const onProgress = (done: number, all: number) => setProgress(all === 0 ? 1 : done / all)
      const blob = await exportBlob(db, filtered ? { query } : undefined, { format, onProgress })
      saveFile(blob, exportName(format))
      if (!filtered && format === 'json') await setSetting(db, 'lastBackup', new Date().toISOString())
      toasts.show({ text: plural('exported', count ?? 0) })
    } catch (error) {
      console.error(error)
      toasts.show({ text: errorWords(error) })
    } finally {
      setProgress(null)
    }
  }
  return (
    <div class="place narrow">
      <header class="place-head">
        <h1>{t('export')}</h1>
      </header>
      <form
        class="scroll stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {query !== '' && (
          <fieldset class="stack">
            <legend>{t('export_what')}</legend>
            <label class="row">
              <input type="radio" name="what" checked={filtered} onChange={() => setFiltered(true)} />
              {t('export_found', query)}
            </label>
            <label class="row">
              <input type="radio" name="what" checked={!filtered} onChange={() => setFiltered(false)} />
              {t('export_all')}
            </label>
          </fieldset>
        )}
        <fieldset class="stack">
          <legend>{t('export_as')}</legend>
          {FORMATS.map((name) => (
            <label key={name} class="choice">
              <input type="radio" name="format" value={name} checked={format === name} onChange={() => setFormat(name)} />
              <span>
                <strong>{t(FORMAT_WORDS[name].name)}</strong>
                <span class="quiet">{t(FORMAT_WORDS[name].use)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="row">
          <button type="submit" class="button primary" disabled={progress !== null}>
            {t('export_save')}
          </button>
          <span class="quiet" role="status">
            {count !== undefined && plural('statements', count)}
          </span>
          {progress !== null && <progress aria-label={t('export')} value={progress} />}
        </div>
      </form>
    </div>
  )
}

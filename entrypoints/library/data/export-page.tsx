import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { array, object, safeParse, string } from 'valibot'
import { type MessageKey, plural, t } from '../../../components/i18n'
import { errorWords } from '../../../components/record-errors'
import { toasts } from '../../../components/toasts'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { EXPORT_FORMATS, type ExportFilter, type ExportFormatName, exportBlob, exportName, noteBackup, type OnRecordDatabase, searchStatementIds } from '../../../storage'
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

const Picked = object({ ids: array(string()) })

/** What a file is made of: all, what a search finds, or what was picked in a list. */
function partsOf(query: string): { filter: ExportFilter | undefined; words: string }[] {
  const picked = safeParse(Picked, history.state)
  return [
    ...(picked.success ? [{ filter: { ids: picked.output.ids }, words: plural('export_picked', picked.output.ids.length) }] : []),
    ...(query === '' ? [] : [{ filter: { query }, words: t('export_found', query) }]),
    { filter: undefined, words: t('export_all') },
  ]
}

/** Takes the record, or a part of it, away as a file. */
export function ExportPage({ query }: { query: string }): VNode {
  const db = useRecord()
  const [parts] = useState(() => partsOf(query))
  const [part, setPart] = useState(0)
  const [format, setFormat] = useState<ExportFormatName>('json')
  const [progress, setProgress] = useState<number | null>(null)
  const filter = parts[part]?.filter
  const count = useLive(() => countOf(db, filter), [db, filter]).value
  const save = async () => {
    setProgress(0)
    try {
      const onProgress = (done: number, all: number) => setProgress(all === 0 ? 1 : done / all)
      const blob = await exportBlob(db, filter, { format, onProgress })
      saveFile(blob, exportName(format))
      if (!filter && format === 'json') await noteBackup(db)
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
        {parts.length > 1 && (
          <fieldset class="stack">
            <legend>{t('export_what')}</legend>
            {parts.map(({ words }, index) => (
              <label key={words} class="row">
                <input type="radio" name="what" checked={part === index} onChange={() => setPart(index)} />
                {words}
              </label>
            ))}
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

async function countOf(db: OnRecordDatabase, filter: ExportFilter | undefined): Promise<number> {
  if (filter?.ids) return (await db.statements.bulkGet([...filter.ids])).filter((one) => one !== undefined).length
  return filter?.query === undefined ? await db.statements.count() : (await searchStatementIds(db, filter.query)).length
}

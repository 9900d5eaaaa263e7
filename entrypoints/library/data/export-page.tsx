import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type MessageKey, plural, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { EXPORT_FORMATS, type ExportFormatName, type ExportOptions } from '../../../storage'
import { countOf, partsOf } from './export-parts'
import { useExport } from './use-export'

interface FormatWords {
  name: MessageKey
  use: MessageKey
  /** Readable formats are gathered under something. */
  gathered?: true
}

/** What each format is for, in plain words. */
const FORMAT_WORDS: Record<ExportFormatName, FormatWords> = {
  json: { name: 'format_json', use: 'format_json_use' },
  csv: { name: 'format_csv', use: 'format_csv_use' },
  markdown: { name: 'format_markdown', use: 'format_markdown_use', gathered: true },
  html: { name: 'format_html', use: 'format_html_use', gathered: true },
  jsonld: { name: 'format_jsonld', use: 'format_jsonld_use' },
}
const FORMATS = (Object.keys(FORMAT_WORDS) as ExportFormatName[]).filter((name) => name in EXPORT_FORMATS)

const GROUPS: readonly [NonNullable<ExportOptions['groupBy']>, MessageKey][] = [
  ['speaker', 'export_by_speaker'],
  ['article', 'export_by_article'],
]

/** Takes the record, or a part of it, away as a file. */
export function ExportPage({ query }: { query: string }): VNode {
  const db = useRecord()
  const [parts] = useState(() => partsOf(query))
  const [part, setPart] = useState(0)
  const [format, setFormat] = useState<ExportFormatName>('json')
  const [groupBy, setGroupBy] = useState<ExportOptions['groupBy']>('speaker')
  const { progress, save, stop } = useExport()
  const filter = parts[part]?.filter
  const count = useRead(() => countOf(db, filter), [db, filter])
  return (
    <div class="place narrow">
      <header class="place-head">
        <h1>{t('export')}</h1>
      </header>
      <form
        class="scroll stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save(filter, format, groupBy, count ?? 0)
        }}
      >
        {parts.length > 1 && (
          <fieldset class="stack">
            <legend>{t('export_what')}</legend>
            {parts.map(({ words }, index) => (
              <label key={words} class="choice">
                <input type="radio" name="what" checked={part === index} onChange={() => setPart(index)} />
                <span>{words}</span>
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
        {FORMAT_WORDS[format].gathered && (
          <fieldset class="stack">
            <legend>{t('export_gathered')}</legend>
            {GROUPS.map(([name, words]) => (
              <label key={name} class="choice">
                <input type="radio" name="group" value={name} checked={groupBy === name} onChange={() => setGroupBy(name)} />
                <span>{t(words)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div class="row">
          <button type="submit" class="button primary" disabled={progress !== null}>
            {t('export_save')}
          </button>
          <span class="quiet" role="status">
            {count !== undefined && plural('statements', count)}
          </span>
          {progress !== null && <progress aria-label={t('export')} value={progress} />}
          {progress !== null && (
            <button type="button" class="button" onClick={stop}>
              {t('stop')}
            </button>
          )}
        </div>
      </form>
    </div>
  )
}

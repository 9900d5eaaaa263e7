import type { VNode } from 'preact'
import { searchStatements, warmSearch } from '../storage/search/search'
import { Empty } from './empty'
import { plural, t } from './i18n'
import { onRowKey, RowButtons } from './kept-list'
import { openAtQuote, openLibrary } from './open-surface'
import type { StatementActions } from './statement-actions'
import { StatementRow } from './statement-row'
import { useRead } from './use-live'
import { useRecord } from './with-record'

const SHOWN = 30

/** Reads the record for the first search: for when the field gets the focus, before a letter is typed. */
export { warmSearch }

/** The best hits, and the way to all of them. */
export function SearchResults({ query, actions }: { query: string; actions: StatementActions }): VNode | null {
  const db = useRecord()
  const result = useRead(() => searchStatements(db, query, { limit: SHOWN }), [db, query])
  if (!result) return null
  if (result.total === 0) return <Empty title={t('search_none')}>{t('search_none_text')}</Empty>
  const more = result.total - result.statements.length
  return (
    <section class="part" aria-label={t('search_everything')}>
      <p class="visually-hidden" role="status">
        {plural('statements', result.total)}
      </p>
      <ul>
        {result.statements.map((view) => (
          <li key={view.statement.id} onKeyDown={(event) => onRowKey(event, view, actions)}>
            <StatementRow view={view} onOpen={() => void openAtQuote(view.source.url, view.statement.text)} openLabel={t('open_source')}>
              <RowButtons view={view} actions={actions} />
            </StatementRow>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button" onClick={() => void openLibrary(`#/?q=${encodeURIComponent(query)}`)}>
          {plural('search_more', more)}
        </button>
      )}
    </section>
  )
}

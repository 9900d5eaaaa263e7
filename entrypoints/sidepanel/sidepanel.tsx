import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoLast } from '../../components/changing'
import { t } from '../../components/i18n'
import { lazy } from '../../components/lazy'
import { openLibrary } from '../../components/open-surface'
import { PageHead } from '../../components/page-head'
import { PageReview } from '../../components/page-review'
import { RecentList } from '../../components/recent-list'
import { SearchField } from '../../components/search-field'
import { useStatementActions } from '../../components/statement-actions'
import { useArrows } from '../../components/use-arrows'
import { useKeys } from '../../components/use-keys'
import { usePage } from '../../components/use-page'
import { useRecord } from '../../components/with-record'

const SearchResults = lazy(() => import('../../components/search-results').then((module) => module.SearchResults))

/** The page review with room, beside the page; it follows the active tab. */
export function SidePanel(): VNode {
  const db = useRecord()
  const page = usePage(true)
  const actions = useStatementActions()
  const [query, setQuery] = useState('')
  useArrows()
  useKeys({
    '/': () => document.querySelector<HTMLElement>('[type="search"]')?.focus(),
    'Mod+z': () => void undoLast(db),
  })
  return (
    <>
      <header class="bar">
        <PageHead page={page} />
        <SearchField query={query} onQuery={setQuery} />
      </header>
      <main class="parts">
        {query.trim() === '' ? (
          <>
            <PageReview page={page} actions={actions} />
            {page.state && !page.state.ok && <RecentList actions={actions} />}
          </>
        ) : (
          <SearchResults query={query} actions={actions} />
        )}
      </main>
      <footer class="bar row">
        <button type="button" class="button subtle" onClick={() => void openLibrary()}>
          {t('library')}
        </button>
        <button type="button" class="button subtle" onClick={() => void openLibrary('#/settings')}>
          {t('settings')}
        </button>
      </footer>
      {actions.dialog}
    </>
  )
}

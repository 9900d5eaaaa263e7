import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoLast } from '../../components/changing'
import { lazy } from '../../components/lazy'
import { PageHead } from '../../components/page-head'
import { PageReview } from '../../components/page-review'
import { RecentList } from '../../components/recent-list'
import { SearchField } from '../../components/search-field'
import { useStatementActions } from '../../components/statement-actions'
import { useArrows } from '../../components/use-arrows'
import { useKeys } from '../../components/use-keys'
import { usePage } from '../../components/use-page'
import { useRecord } from '../../components/with-record'
import { Footer } from './footer'

const SearchResults = lazy(() => import('../../components/search-results').then((module) => module.SearchResults))
const SiteOffer = lazy(() => import('../../components/site-offer').then((module) => module.SiteOffer))

/** This page first, then everything: what is found, kept and in conflict here, and a search over the whole record. */
export function Popup(): VNode {
  const db = useRecord()
  const page = usePage(false)
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
            <RecentList actions={actions} />
            {page.state?.ok && <SiteOffer url={page.state.url} />}
          </>
        ) : (
          <SearchResults query={query} actions={actions} />
        )}
      </main>
      <Footer />
      {actions.dialog}
    </>
  )
}

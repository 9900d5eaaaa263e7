import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoLast } from './changing'
import { ErrorFrame } from './error-frame'
import { lazy } from './lazy'
import { PageHead } from './page-head'
import { PageReview } from './page-review'
import { SearchField } from './search-field'
import { useStatementActions } from './statement-actions'
import { useArrows } from './use-arrows'
import { useKeys } from './use-keys'
import { usePage } from './use-page'
import { useRecord } from './with-record'

const loadSearch = () => import('./search-results')
const SearchResults = lazy(() => loadSearch().then((module) => module.SearchResults))

export interface PageSurfaceProps {
  /** Goes with the active tab (the panel), or stays with the tab that it was opened on (the popup). */
  follow: boolean
  /** What stands below the page's review. */
  below: (page: ReturnType<typeof usePage>, actions: ReturnType<typeof useStatementActions>) => ComponentChildren
  footer: VNode
}

/** This page first, then everything: what is found, kept and in conflict here, and a search over the whole record. */
export function PageSurface({ follow, below, footer }: PageSurfaceProps): VNode {
  const db = useRecord()
  const page = usePage(follow)
  const actions = useStatementActions()
  const [query, setQuery] = useState('')
  // What fails, the search itself says.
  const warm = () => void loadSearch().then((module) => module.warmSearch(db).catch(() => undefined))
  useArrows()
  useKeys({
    '/': () => document.querySelector<HTMLElement>('[type="search"]')?.focus(),
    'Mod+z': () => void undoLast(db),
  })
  return (
    <>
      <header class="bar">
        <PageHead page={page} />
        <SearchField query={query} onQuery={setQuery} onFocus={warm} />
      </header>
      <main class="parts">
        {query.trim() === '' ? (
          <ErrorFrame key="page">
            <PageReview page={page} actions={actions} />
            {below(page, actions)}
          </ErrorFrame>
        ) : (
          <ErrorFrame key="search">
            <SearchResults query={query} actions={actions} />
          </ErrorFrame>
        )}
      </main>
      {footer}
      {actions.dialog}
    </>
  )
}

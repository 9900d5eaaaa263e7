import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Empty } from '../../../components/empty'
import { Failure } from '../../../components/error-frame'
import { type MessageKey, plural, t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import type { IdList } from '../../../storage'
import { go, hashOf } from '../route'
import { Care } from './care'
import { DensitySwitch } from './density-switch'
import { Filters } from './filters'
import { RecordList } from './record-list'
import { SaveView } from './save-view'
import { SearchHints } from './search-hints'
import { firstScreen, isSort, SORTS, type Sort, sortedIds, sortParam, warmSorted } from './sort'
import { ROW_HEIGHT } from './statement-list'

const SORT_WORDS: Record<Sort, MessageKey> = {
  newest: 'sort_newest',
  oldest: 'sort_oldest',
  kept: 'sort_kept',
  speaker: 'speaker',
}

const NO_IDS: IdList = []

/** All statements: search, filter, sort, and the list. The address holds all three, so that back and forward work. */
export function AllStatements({ params }: { params: URLSearchParams }): VNode {
  const db = useRecord()
  const query = params.get('q') ?? ''
  const named = params.get('sort')
  const sort: Sort = isSort(named) ? named : 'kept'
  const [hints, setHints] = useState(false)
  const [listed, setListed] = useState(false)
  const [tries, setTries] = useState(0)
  const { value: first, error: noFirst } = useLive(
    () => (listed ? null : firstScreen(db, query, sort, Math.ceil(innerHeight / ROW_HEIGHT.compact))),
    [db, query, sort, listed, tries],
  )
  const begun = first !== undefined
  // After the first screen: the database answers one question after the other, and the keys of a large record are a long answer.
  const { value: found, error: notFound } = useLive(
    async () => (begun ? { query, sort, ids: await sortedIds(db, query, sort) } : undefined),
    [db, query, sort, begun, tries],
  )
  const error = noFirst ?? notFound
  const all = found?.ids
  const ids: IdList | undefined = useMemo(() => all ?? first?.map((view) => view.statement.id), [all, first])
  const busy = error === null && (found?.query !== query || found.sort !== sort)
  useEffect(() => {
    if (all === undefined || listed) return
    setListed(true)
    // Once the list stands: reading the record for the first search takes longer than a person waits for a letter. What fails, that search says.
    warmSorted(db).catch(() => undefined)
  }, [db, all, listed])
  const set = (q: string, by: Sort = sort) => {
    history.replaceState(null, '', hashOf('', null, { q, sort: sortParam(by) }))
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
  return (
    <div class="place all-statements" aria-busy={busy}>
      <header class="place-head">
        <h1 class="visually-hidden">{t('place_all')}</h1>
        <div class="row search-row">
          <search class="search">
            <input
              type="search"
              class="plain-input"
              aria-label={t('search_statements')}
              placeholder={t('search_statements')}
              value={query}
              onInput={(event) => set(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
                  event.preventDefault()
                  document.querySelector<HTMLElement>('[role="listbox"][tabindex]')?.focus()
                }
              }}
            />
          </search>
          <button type="button" class="button" aria-expanded={hints} onClick={() => setHints(!hints)}>
            {t('search_how')}
          </button>
          <DensitySwitch />
          <label class="row sort">
            <span class="quiet">{t('sort')}</span>
            <select
              class="plain-input"
              value={sort}
              onChange={(event) => isSort(event.currentTarget.value) && set(query, event.currentTarget.value)}
            >
              {SORTS.map((one) => (
                <option key={one} value={one}>
                  {t(SORT_WORDS[one])}
                </option>
              ))}
            </select>
          </label>
        </div>
        {hints && <SearchHints onTry={(example) => set(example)} />}
        <Filters query={query} onQuery={(next) => set(next)} />
        {(listed || error !== null) && <Care />}
        <div class="spread">
          <p class="quiet" role="status">
            {all && plural('statements', all.length)}
          </p>
          <div class="row">
            {query !== '' && <SaveView query={query} sort={sortParam(sort)} />}
            <button type="button" class="button subtle" onClick={() => go(hashOf('export', null, { q: query }))}>
              {t(query === '' ? 'export' : 'export_these')}
            </button>
          </div>
        </div>
      </header>
      {error !== null && <Failure error={error} onRetry={() => setTries(tries + 1)} />}
      {ids?.length === 0 ? (
        <NothingFound query={query} />
      ) : (
        <RecordList ids={ids ?? NO_IDS} known={first ?? undefined} label={t('place_all')} />
      )}
    </div>
  )
}

function NothingFound({ query }: { query: string }): VNode {
  return query === '' ? (
    <Empty title={t('empty_record')}>
      <p>{t('empty_record_text')}</p>
      <p>
        <a href="welcome.html">{t('welcome_try')}</a>
      </p>
    </Empty>
  ) : (
    <Empty title={t('search_none')}>{t('search_none_text')}</Empty>
  )
}

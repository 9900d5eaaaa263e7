import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty } from '../../../components/empty'
import { findingCardOf } from '../../../components/finding-of'
import { STATUS_WORDS } from '../../../components/finding-view'
import { plural, t } from '../../../components/i18n'
import { useKeys } from '../../../components/use-keys'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { useTensions } from '../../../components/with-tensions'
import { type FindingStatus, findingsWithStatus } from '../../../storage'
import { hashOf } from '../route'
import { DecidableFinding } from './decidable-finding'
import { type FindingFilter, filterOf, fits } from './filter'
import { FindingFilters } from './finding-filters'
import { PrecisionNote } from './precision-note'
import { StandIn } from './stand-in'

const STATUSES: readonly FindingStatus[] = ['open', 'confirmed', 'dismissed']
const STEP = 20

/** The queue: strongest first, both sides side by side; what was decided, and how far the flags were right. */
export function Findings({ params }: { params: URLSearchParams }): VNode {
  const db = useRecord()
  const asked = params.get('status')
  const status = STATUSES.find((one) => one === asked) ?? 'open'
  const filter = filterOf(params)
  const tensions = useTensions()
  const [shown, setShown] = useState(STEP)
  const all = useRead(() => findingsWithStatus(db, status), [db, status])
  const wanted = all?.filter((view) => fits(view, filter, tensions))
  const address = (to: FindingStatus, change: Partial<FindingFilter> = {}) =>
    hashOf('findings', null, { status: to === 'open' ? '' : to, ...filter, ...(to !== 'dismissed' && { why: '' }), ...change })
  const narrow = (change: Partial<FindingFilter>) => {
    history.replaceState(null, '', address(status, change))
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
  const cards = () => [...document.querySelectorAll<HTMLElement>('.queue > li')]
  const walk = (by: number) => {
    const list = cards()
    const at = list.findIndex((card) => card.contains(document.activeElement))
    list[Math.min(Math.max(at + by, 0), list.length - 1)]?.focus()
  }
  const press = (selector: string) => () => {
    const card = cards().find((one) => one.contains(document.activeElement)) ?? cards()[0]
    card?.querySelector<HTMLElement>(selector)?.click()
  }
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    y: press('[data-confirm]'),
    n: press('[data-dismiss]'),
  })
  return (
    <div class="place">
      <header class="place-head">
        <h1>{t('place_findings')}</h1>
        <nav class="row" aria-label={t('filter_state')}>
          {STATUSES.map((one) => (
            <a key={one} class="button" aria-current={one === status ? 'true' : undefined} href={address(one)}>
              {t(STATUS_WORDS[one])}
            </a>
          ))}
        </nav>
        <FindingFilters filter={filter} status={status} views={all ?? []} onFilter={narrow} />
        <p class="quiet" role="status">
          {wanted && plural('findings', wanted.length)}
        </p>
        <StandIn />
      </header>
      <div class="scroll">
        {wanted?.length === 0 && (
          <Empty sign="≠" title={t('findings_none')}>
            {t('findings_none_text')}
          </Empty>
        )}
        <ul class="queue stack">
          {wanted?.slice(0, shown).map((view) => (
            <li key={view.finding.id} tabIndex={-1}>
              <DecidableFinding level={2} finding={findingCardOf(view)} />
            </li>
          ))}
        </ul>
        {wanted && wanted.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {t('show_more')}
          </button>
        )}
        <PrecisionNote />
      </div>
    </div>
  )
}

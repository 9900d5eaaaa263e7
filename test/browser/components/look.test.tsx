import './fake-browser'
import type { VNode } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page as viewport } from 'vitest/browser'
import { PageHead } from '../../../components/page-head'
import { PageReview } from '../../../components/page-review'
import { RecentList } from '../../../components/recent-list'
import { SearchResults } from '../../../components/search-results'
import { useStatementActions } from '../../../components/statement-actions'
import type { Page } from '../../../components/use-page'
import { WithRecord } from '../../../components/with-record'
import { Footer } from '../../../entrypoints/popup/footer'
import { keepStatement, type OnRecordDatabase, openDatabase, RecordError } from '../../../storage'
import { page, pageState } from './page-of'
import { draft, freshRecord, keepConflict } from './records'
import { clear, flaws, setTheme, show, speak, sticksOut, until } from './surface'

const ENDLESS = 'Averyverylongwordwithoutanyspace'.repeat(8)
let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
})
afterEach(async () => {
  clear()
  await viewport.viewport(1000, 700)
  await db.delete()
})

function Popup({ of, query }: { of: Page; query: string }): VNode {
  const actions = useStatementActions()
  return (
    <>
      <header class="bar">
        <PageHead page={of} />
      </header>
      <main class="parts">
        {query === '' ? <PageReview page={of} actions={actions} /> : <SearchResults query={query} actions={actions} />}
        <RecentList actions={actions} />
      </main>
      <Footer />
    </>
  )
}

const failed = (why: 'not-allowed' | 'no-tab' | 'browser-page' | 'error') => page({ ok: false, why, detail: ENDLESS })
const gone = (statementId: string) => ({
  statementId,
  text: 'Fares will go up by nine percent',
  speakerName: 'Ines Maraud',
  state: 'gone' as const,
  found: null,
  diff: [],
  position: null,
})

interface State {
  of: (kept: string[]) => Page
  query?: string
  ready: string
  empty?: true
}

const STATES: Record<string, State> = {
  'while it reads': { of: () => page(null), ready: '.statement-row' },
  'with nothing kept yet': { of: () => page(null), ready: '.empty', empty: true },
  'with findings, kept and found': { of: () => page(pageState()), ready: '.finding-card' },
  'with endless names': {
    of: () => page(pageState({ title: ENDLESS, publisher: ENDLESS })),
    ready: '.finding-card',
  },
  'with words that are gone': {
    of: ([later = '']) => page(pageState({ quotes: [], statements: [gone(later)] })),
    ready: '.on-page .button',
  },
  'on a page that is no article': { of: () => page(pageState({ isArticle: false, quotes: [], following: false })), ready: '.notice' },
  'without a permission': { of: () => failed('not-allowed'), ready: '.notice' },
  'without a tab': { of: () => failed('no-tab'), ready: '.notice' },
  'on a page of the browser': { of: () => failed('browser-page'), ready: '.notice' },
  'after an error': { of: () => failed('error'), ready: '.notice .button' },
  'with search results': { of: () => page(pageState()), query: 'fares', ready: '.statement-row' },
  'with a search in vain': { of: () => page(pageState()), query: 'nothing-like-it', ready: '.empty' },
}

async function keepAll(): Promise<string[]> {
  const { later, earlier } = await keepConflict(db)
  await keepStatement(
    db,
    draft({ text: ENDLESS.repeat(18), speakerName: `<img src=x onerror="alert(1)"> ${ENDLESS}`, topicNames: [ENDLESS] }),
  )
  return [later, earlier]
}

const VARIANTS = ['light', 'dark', 'rtl'] as const

describe.each(VARIANTS)('the popup in %s', (variant) => {
  test.each(Object.entries(STATES))(
    '%s: axe finds nothing, and nothing sticks out at 320 pixels',
    async (_, { of, query = '', ready, empty }) => {
      await viewport.viewport(320, 640)
      if (variant === 'rtl') await speak('ar')
      else setTheme(variant)
      const kept = empty ? [] : await keepAll()
      const place = show(<WithRecord open={() => openDatabase(db.name)}>{<Popup of={of(kept)} query={query} />}</WithRecord>)
      await until(() => place.querySelector(ready) !== null)
      expect(await flaws()).toEqual([])
      expect(sticksOut(place)).toEqual([])
    },
  )

  test('a record that can’t be opened', async () => {
    if (variant === 'rtl') await speak('ar')
    else setTheme(variant)
    const place = show(
      <WithRecord open={() => Promise.reject(new RecordError('unreadable'))}>{<Popup of={page(null)} query="" />}</WithRecord>,
    )
    await until(() => place.querySelector('.failed') !== null)
    expect(await flaws()).toEqual([])
  })
})

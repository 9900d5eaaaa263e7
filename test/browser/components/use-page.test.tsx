import './fake-browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { type Page, usePage } from '../../../components/use-page'
import type { PageState } from '../../../messages/page-state'
import { pageState } from './page-of'
import { clear, show, until } from './surface'

/** What each tab's page was asked and has not answered yet. */
const waiting = new Map<number, ((state: PageState) => void)[]>()

vi.mock('../../../components/page-port', () => ({
  tabPort: (tabId: number) => ({
    state: () => new Promise<PageState>((answer) => waiting.set(tabId, [...(waiting.get(tabId) ?? []), answer])),
  }),
}))

const TABS = new Map([
  [1, 'https://harbour-gazette.example/fares'],
  [2, 'https://northshore.example/office'],
])
let front = 1
let activated: () => void = () => undefined

/** The tab's page answers all that it was asked. */
function answer(tabId: number): void {
  const url = TABS.get(tabId) ?? ''
  for (const one of waiting.get(tabId) ?? []) one(pageState({ url, canonicalUrl: url, title: url }))
  waiting.delete(tabId)
}
const asked = (tabId: number) => until(() => waiting.has(tabId))

function bringToFront(tabId: number): void {
  front = tabId
  activated()
}

Object.assign(browser.tabs, {
  query: async () => [{ id: front, url: TABS.get(front) }],
  onActivated: {
    addListener: (listener: () => void) => {
      activated = listener
    },
    removeListener: () => undefined,
  },
})

beforeEach(() => {
  front = 1
})
afterEach(() => {
  clear()
  waiting.clear()
})

/** Everything that a surface following the tabs has shown, one after the other. */
function following(): Page[] {
  const shown: Page[] = []
  function Surface() {
    shown.push(usePage(true))
    return null
  }
  show(<Surface />)
  return shown
}

test('another tab’s page is not taken for the one in front before it answers, however late it does', async () => {
  const shown = following()
  await asked(1)
  answer(1)
  await until(() => shown.at(-1)?.state !== null)
  const before = shown.at(-1)!

  bringToFront(2)
  await asked(2)
  await until(() => shown.at(-1)?.port !== before.port)
  expect(shown.at(-1)).toMatchObject({ state: null, url: TABS.get(2), canonicalUrl: TABS.get(2) })
  answer(2)
  await until(() => shown.at(-1)?.state !== null)
  // Never one tab's words with the way to another.
  for (const { state, port } of shown) if (state?.ok) expect(state.url === TABS.get(1)).toBe(port === before.port)
})

test('the same tab asked anew keeps what it said until it says it again', async () => {
  const shown = following()
  await asked(1)
  answer(1)
  await until(() => shown.at(-1)?.state !== null)
  const from = shown.length
  bringToFront(1)
  await asked(1)
  answer(1)
  await until(() => shown.length > from)
  expect(shown.slice(from).filter(({ state }) => state === null)).toEqual([])
})

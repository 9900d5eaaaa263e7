/**
 * Shortcuts and context menus. No driver can press a browser's own keys or open its menus: what the browser is told of them is read from the
 * browser, and its events are dispatched to the listeners that the program registered, as the browser dispatches them.
 */
import { expect, test } from 'vitest'
import type { Surface } from '../support/driver'
import { PROMISE, TOLL } from '../support/journey'
import { waitForMark } from '../support/marks'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

type EventName = 'commands.onCommand' | 'contextMenus.onClicked'

/** Runs in the worker: `dispatch` is the browser's own, which Chrome's types leave out. */
async function send({ event, what, url }: { event: EventName; what: unknown; url: string }): Promise<boolean> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url))
  const events = { 'commands.onCommand': chrome.commands.onCommand, 'contextMenus.onClicked': chrome.contextMenus.onClicked }
  const dispatch: unknown = Reflect.get(events[event], 'dispatch')
  if (typeof dispatch !== 'function' || !events[event].hasListeners()) return false
  dispatch.call(events[event], what, tab)
  return true
}

const dispatch = async (event: EventName, what: unknown, url: string) =>
  expect(await chromium().inWorker(send, { event, what, url })).toBe(true)

/** Runs in the page: selects the first words of its first paragraph with a quote. */
function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    const range = new Range()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    return
  }
}

const open = async (url: string): Promise<Surface> => {
  const page = await chromium().open(url)
  await page.focus()
  return page
}

test('the browser knows three shortcuts, each with a word on what it does, and a menu entry for page and selection', async () => {
  const commands = await chromium().inWorker(() => chrome.commands.getAll(), null)
  expect(
    commands.filter(({ name }) => !name?.startsWith('_')).map(({ name, shortcut, description }) => [name, shortcut, description]),
  ).toEqual([
    ['keep-selection', 'Alt+Shift+K', 'Keep the selection'],
    ['open-library', 'Alt+Shift+L', 'Open the library'],
    ['read-page', 'Alt+Shift+O', 'Read this page'],
  ])
  // Changing what is not there is refused.
  await chromium().inWorker(
    async (ids) => {
      for (const id of ids)
        await new Promise<void>((done, fail) => {
          chrome.contextMenus.update(id, {}, () => (chrome.runtime.lastError ? fail(new Error(chrome.runtime.lastError.message)) : done()))
        })
    },
    ['read-page', 'keep-selection'],
  )
})

test('the shortcut reads the page', async () => {
  const page = await open(PROMISE.url)
  await dispatch('commands.onCommand', 'read-page', PROMISE.url)
  await waitForMark(page, 'on-record-found', PROMISE.words)
})

test('the context menu reads the page', async () => {
  const page = await open(TOLL.url)
  await dispatch('contextMenus.onClicked', { menuItemId: 'read-page', editable: false, pageUrl: TOLL.url }, TOLL.url)
  await waitForMark(page, 'on-record-', TOLL.words)
})

test.each([
  ['the shortcut', 'commands.onCommand', 'keep-selection'],
  ['the context menu', 'contextMenus.onClicked', { menuItemId: 'keep-selection', editable: false, pageUrl: PROMISE.url }],
] as const)('%s keeps the selection, also on a page that was not read', async (_, event, what) => {
  const page = await open(PROMISE.url)
  await page.evaluate(selectWords, PROMISE.words)
  await dispatch(event, what, PROMISE.url)
  await page.textOf({ css: '[role="dialog"] form', name: PROMISE.words, part: true })
  await page.press('Escape')
})

test('the shortcut opens the library, and once more its tab that is open', async () => {
  const libraries = () =>
    chromium().inWorker(
      async (url) => (await chrome.tabs.query({ url })).map(({ active }) => active),
      chromium().extensionUrl('library.html*'),
    )
  for (const _ of [1, 2]) {
    await dispatch('commands.onCommand', 'open-library', '')
    await expect.poll(libraries, { timeout: 30_000 }).toEqual([true])
  }
})

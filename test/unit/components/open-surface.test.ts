import { afterEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openLibrary } from '../../../components/open-surface'

afterEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

test('a library that is open in another window comes to the front with its window', async () => {
  const elsewhere = await browser.windows.create({})
  const open = await browser.tabs.create({ windowId: elsewhere?.id, url: browser.runtime.getURL('/library.html') })
  // The stand-in does not look for addresses itself.
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [open])
  const toFront = vi.spyOn(browser.windows, 'update')
  const created = vi.spyOn(browser.tabs, 'create')
  await openLibrary('#/settings')
  expect(toFront).toHaveBeenCalledWith(elsewhere?.id, { focused: true })
  expect(await browser.tabs.get(open.id!)).toMatchObject({ active: true, url: `${browser.runtime.getURL('/library.html')}#/settings` })
  expect(created).not.toHaveBeenCalled()
})

test('one that is not open gets a tab', async () => {
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [])
  const created = vi.spyOn(browser.tabs, 'create')
  await openLibrary()
  expect(created).toHaveBeenCalledExactlyOnceWith({ url: browser.runtime.getURL('/library.html') })
})

/** A framework renders the article anew under the reader, in every way it can: the same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import type { Acts } from '../frameworks/app'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { frameworkPage, QUOTE } from './framework-page'
import { waitForMark } from './marks'
import type { FakeWeb } from './sites'

/** Runs in the page: whether kept words are painted on nodes that are part of the page. */
const isPainted = (words: string) =>
  [...(CSS.highlights.get('on-record-kept') ?? [])].some(
    (range) => range instanceof Range && range.startContainer.isConnected && range.toString() === words,
  )

/** Runs in the page: marks the article's nodes, to see that they are replaced. */
const mark = () => {
  for (const node of document.querySelectorAll('article, article *')) Object.assign(node, { old: true })
}
const isReplaced = () => [...document.querySelectorAll('article p')].every((node) => !('old' in node))

const call = (act: keyof Acts) => (globalThis as never as { acts: Acts }).acts[act](act === 'loop' ? 25 : (0 as never))

/** Runs in the page: what the reader sees of the article. */
const textOf = () => document.querySelector('article')?.textContent?.replace(/Updated \d+ times/, '')

async function actAndWait(page: Surface, act: keyof Acts): Promise<void> {
  await page.evaluate(mark, null)
  await page.evaluate(call, act)
  if (act !== 'recut') await page.until(isReplaced, null)
  await page.until(isPainted, QUOTE)
}

/** Keeps a quote of the server's article, then lets the framework loose. */
export async function outlivesRendering(driver: Driver, web: FakeWeb, framework: string): Promise<void> {
  const url = `https://${framework}.on-record.test/lighthouse.html`
  web.add(url, await frameworkPage(framework))
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const page = await driver.open(url)
  const tab = await driver.tabId(url)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  await sendTo(control, 'keepQuote', quotes.find(({ text }) => text.includes(QUOTE))?.key, tab)
  await page.focus()
  await waitForMark(page, 'on-record-kept', QUOTE)
  const text = await page.evaluate(textOf, null)

  await page.evaluate(mark, null)
  await page.evaluate(() => (globalThis as never as { hydrate: () => void }).hydrate(), null)
  await page.until(() => 'acts' in globalThis, null)
  await page.until(isPainted, QUOTE)
  for (const act of ['rekey', 'recut', 'recut', 'loop', 'rekey'] as const) await actAndWait(page, act)
  expect(await page.evaluate(textOf, null)).toBe(text)
  const { statements } = (await sendTo(control, 'readTab', tab)) as PageState
  expect(statements.map(({ state }) => state)).toEqual(['same'])
  expect(driver.consoleLog().filter((line) => line.startsWith(url) && /error/i.test(line))).toEqual([])
}

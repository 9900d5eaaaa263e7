/** Readability is brought into a page that leaves doubt where its article is, and into no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sendTo } from './control'
import type { Driver } from './driver'
import { PROMISE } from './journey'
import type { FakeWeb } from './sites'

const DOUBTFUL = 'https://doubtful.on-record.test/fares'
const FIXTURE = join(import.meta.dirname, '../../fixtures/pages/articles/microdata.html')

/** Runs in an extension page: looks into our own world in the tab. */
async function hasReadability(tabId: number): Promise<boolean> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [frame] = await api.scripting.executeScript({ target: { tabId }, func: () => 'onRecordReadable' in globalThis })
  return frame?.result === true
}

export async function bringsReadabilityWhereInDoubt(driver: Driver, web: FakeWeb): Promise<void> {
  web.add(DOUBTFUL, readFileSync(FIXTURE, 'utf8'))
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const loaded: Record<string, boolean> = {}
  for (const url of [DOUBTFUL, PROMISE.url]) {
    await driver.open(url)
    const tab = await driver.tabId(url)
    expect(await sendTo(control, 'readTab', tab)).toMatchObject({ ok: true, isArticle: true })
    loaded[url] = await control.evaluate(hasReadability, tab)
  }
  expect(loaded).toEqual({ [DOUBTFUL]: true, [PROMISE.url]: false })
  expect(driver.consoleLog().filter((line) => line.includes('On Record:'))).toEqual([])
}

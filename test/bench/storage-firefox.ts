/** The record at 100,000 statements in Firefox's IndexedDB, with the same page as Chromium's bench. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { findFirefox } from '../../scripts/browsers.mjs'
import { LeftOut, type Measurement, spread } from './measurement'
import { addressOf, serve } from './storage/chromium'
import { fullSize } from './storage/full-size'

function call<T>(page: Page, name: string, ...args: unknown[]): Promise<T> {
  return page.evaluate((method, given) => Reflect.get(globalThis, 'onRecordBench')[method](...given), name, args)
}

export async function* measure(): AsyncGenerator<Measurement> {
  const executablePath = findFirefox()
  if (!executablePath) throw new LeftOut('there is no Firefox')
  const full = fullSize()
  const server = await serve('test/bench/storage/in-page.ts')
  const profile = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  // An import of this size takes longer than the protocol's own limit.
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    protocolTimeout: 600_000,
  })
  try {
    const page = await browser.newPage()
    await page.goto(addressOf(server))
    await page.waitForFunction(() => 'onRecordBench' in globalThis)
    yield* await call<Measurement[]>(page, 'idle')
    yield* await call<Measurement[]>(page, 'prepare', 'full', full)
    for (const step of ['disk', 'reads', 'warm', 'search', 'export']) yield* await call<Measurement[]>(page, step)
    yield* spread(`keep with ${full.statements.toLocaleString('en')} statements`, await call<number[]>(page, 'keep', 200), 15)
    yield* await call<Measurement[]>(page, 'migrate')
  } finally {
    await browser.close()
    server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

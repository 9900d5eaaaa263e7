/** Popup and library with a large record, in Chromium: what a person waits for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFolder } from '../e2e/support/builds'
import { type ChromiumDriver, openChromium } from '../e2e/support/chromium'
import { importRecord, openAndRead, PROMISE } from '../e2e/support/journey'
import { FakeWeb } from '../e2e/support/sites'
import { type Measurement, spread } from './measurement'
import { generate } from './storage/generate'

const RECORD = { statements: 10_000, speakers: 400, sources: 2_000 }
const OPENINGS = 9

/** Runs in the page before its own code: notes when the first statement stands there. */
const noteFirstRow = () => {
  const look = new MutationObserver(() => {
    if (!document.querySelector('.statement-row')) return
    look.disconnect()
    Object.assign(globalThis, { onRecordFirstRow: performance.now() })
  })
  look.observe(document, { childList: true, subtree: true })
}

/** Milliseconds from the start of the page's load to its first statement. */
async function firstRow(driver: ChromiumDriver, url: string): Promise<number> {
  const surface = await driver.open('about:blank')
  await driver.pageOf(surface).addInitScript(noteFirstRow)
  await surface.goto(url)
  const time = await surface.until(() => Reflect.get(globalThis, 'onRecordFirstRow'), null)
  await surface.close()
  return time
}

export async function* measure(): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  const file = join(folder, 'record.json')
  writeFileSync(file, JSON.stringify(generate(RECORD)))
  const driver = await openChromium(buildFolder('e2e-chrome-mv3'), new FakeWeb())
  try {
    await importRecord(driver, file)
    await openAndRead(driver, PROMISE.url)
    const rows = [
      ['popup', driver.extensionUrl(`popup.html?tab=${await driver.tabId(PROMISE.url)}`), 150],
      ['library', driver.extensionUrl('library.html'), undefined],
    ] as const
    for (const [what, url, budget] of rows) {
      const times: number[] = []
      for (let opening = 0; opening < OPENINGS; opening++) times.push(await firstRow(driver, url))
      yield* spread(`${what}: first statement on screen`, times, budget)
    }
  } finally {
    await driver.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

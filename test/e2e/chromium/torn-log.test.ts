import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draft } from '../../unit/storage/fixtures'
import { buildFolder } from '../support/builds'
import { openChromium } from '../support/chromium'
import { sendTo } from '../support/control'
import type { Driver, Surface } from '../support/driver'
import { openRecordPage, stateOf } from '../support/fault-record'
import { prepareRecord } from '../support/fault-story'
import { FakeWeb } from '../support/sites'

const keep = (page: Surface, text: string) => sendTo(page, 'keep', draft({ text }))

/** Cuts off the end of the database's log, in the middle of the record that was written last, as a kill in the middle of a large write does. */
function tearLog(profile: string): void {
  const folder = join(profile, 'Default/IndexedDB')
  const [database] = readdirSync(folder).filter((name) => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'))
  const logs = readdirSync(join(folder, database ?? '')).filter((name) => name.endsWith('.log'))
  const log = join(folder, database ?? '', logs.sort().at(-1) ?? '')
  truncateSync(log, statSync(log).size - 1_000)
}

/** A session of the browser on the same profile. */
async function session(profile: string, work: (page: Surface, driver: Driver) => Promise<void>): Promise<void> {
  const driver = await openChromium(buildFolder('e2e-faults-chrome-mv3'), new FakeWeb(), tmpdir(), profile)
  try {
    await work(await openRecordPage(driver), driver)
  } finally {
    await driver.close()
  }
}

test('a log that was torn by a kill does not cost the record at the second start after it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-torn-'))
  try {
    await session(profile, async (page, driver) => {
      await prepareRecord(driver)
      await keep(page, 'Kept before.')
      await stateOf(page)
      await page.evaluate(async () => {
        const value = crypto.getRandomValues(new Uint8Array(50_000))
        await (await recordPage.record()).settings.put({ key: 'torn', value, updatedAt: '' })
      }, null)
    })
    tearLog(profile)
    await session(profile, async (page) => {
      expect((await stateOf(page)).statements).toEqual(['Kept before.'])
      await keep(page, 'Kept after.')
    })
    await session(profile, async (page) => {
      const { statements, damages } = await stateOf(page)
      expect(statements.sort()).toEqual(['Kept after.', 'Kept before.'])
      expect(damages).toEqual([])
    })
  } finally {
    rmSync(profile, { recursive: true })
  }
}, 300_000)

import { expect, test } from 'vitest'
import { buildFolder } from '../support/builds'
import { openFirefox } from '../support/firefox'
import { keepByKey, openAndRead, PROMISE } from '../support/journey'
import { waitForMark } from '../support/marks'
import { waitForRows } from '../support/record'
import { FakeWeb } from '../support/sites'

/** Far shorter than the browser's own thirty seconds, so that the event page is suspended while the test looks at the page. */
const SUSPENDED_SOON = { 'extensions.background.idle.timeout': 1500 }

test('the MV3 build keeps although its event page was suspended, and shows it after a reload', async () => {
  const driver = await openFirefox(buildFolder('e2e-firefox-mv3'), new FakeWeb(), SUSPENDED_SOON)
  try {
    const { page } = await openAndRead(driver, PROMISE.url)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 4000)), null)
    await keepByKey(page, PROMISE.words)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 4000)), null)
    await page.reload()
    await driver.read(page)
    await waitForMark(page, 'on-record-kept', PROMISE.words)
    const record = await driver.open(driver.extensionUrl('welcome.html'))
    const { statements } = await waitForRows(record, (rows) => rows.statements.length > 0)
    expect(statements).toHaveLength(1)
    expect(driver.strayHosts()).toEqual([])
  } finally {
    await driver.close()
  }
})

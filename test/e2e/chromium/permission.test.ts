import { expect, test } from 'vitest'
import { buildFolder } from '../support/builds'
import { openChromium } from '../support/chromium'
import { PROMISE } from '../support/journey'
import { marksNow, waitForMark } from '../support/marks'
import { FakeWeb } from '../support/sites'

/** What the extension leaves in a page that it runs in: marks, and the element that holds its interface. */
const ownElements = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('on-record')).length

test('the shipped build touches a page only when its button is pressed', async () => {
  const driver = await openChromium(buildFolder('chrome-mv3'), new FakeWeb())
  try {
    const page = await driver.open(PROMISE.url)
    await driver.pageOf(page).bringToFront()
    await driver.pageOf(page).waitForTimeout(1000)
    expect(await page.evaluate(ownElements, null)).toBe(0)
    expect(await marksNow(page)).toEqual([])

    // The welcome page comes to the front once, soon after the install: the tab is brought back until the press meets it.
    for (let tries = 0; tries < 5 && (await marksNow(page)).length === 0; tries++) {
      await driver.pageOf(page).bringToFront()
      await driver.pressToolbarButton(PROMISE.url)
      await driver.pageOf(page).waitForTimeout(3000)
    }
    await waitForMark(page, 'on-record-found', PROMISE.words)
    expect(driver.strayHosts()).toEqual([])
  } finally {
    await driver.close()
  }
})

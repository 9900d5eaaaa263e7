import { AxeBuilder } from '@axe-core/playwright'
import { describe } from 'vitest'
import type { ChromiumDriver } from '../support/chromium'
import type { Surface } from '../support/driver'
import { openAndRead, PROMISE, TOLL } from '../support/journey'
import { pointAtMark } from '../support/marks'
import { keepBothSides } from '../support/record-story'
import { expect, test } from '../support/test'

/** Rules that axe finds broken, with the element; empty when there is nothing to find. */
async function violations(driver: ChromiumDriver, surface: Surface, part?: string): Promise<string[]> {
  // Legacy mode: an extension's page may not open the blank page that axe otherwise works from.
  const axe = new AxeBuilder({ page: driver.pageOf(surface) }).setLegacyMode()
  const { violations: found } = await (part ? axe.include(part) : axe).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`))
}

describe.for(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test.for(['welcome.html', 'library.html', 'library.html#/findings', 'library.html#/settings', 'sidepanel.html'])(
    'on %s',
    async (path, { chromium }) => {
      await keepBothSides(chromium)
      const page = await chromium.open('about:blank')
      await chromium.pageOf(page).emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(chromium.extensionUrl(path))
      await page.textOf({ css: 'h1, h2, h3, main' })
      expect(await violations(chromium, page)).toEqual([])
    },
  )

  test('on the popup and on the cards in the page', async ({ chromium }) => {
    await keepBothSides(chromium)
    const { page } = await openAndRead(chromium, TOLL.url)
    await chromium.pageOf(page).emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await pointAtMark(page, TOLL.words)
    await page.click({ css: 'button', name: 'See the conflict', part: true })
    await page.textOf({ css: '[role="dialog"] article' })
    expect(await violations(chromium, page, 'on-record-reader')).toEqual([])
    await page.press('Escape')

    await page.point(2, 2)
    await pointAtMark(page, 'I was sure of those dues')
    await page.textOf({ css: '[role="toolbar"]' })
    expect(await violations(chromium, page, 'on-record-reader')).toEqual([])
    await page.press('n')
    await page.textOf({ css: '[role="dialog"] form' })
    expect(await violations(chromium, page, 'on-record-reader')).toEqual([])
    await page.press('Escape')

    const popup = await chromium.open('about:blank')
    await chromium.pageOf(popup).emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await popup.goto(chromium.extensionUrl(`popup.html?tab=${await chromium.tabId(TOLL.url)}`))
    await popup.textOf({ css: 'main', name: TOLL.words, part: true })
    expect(await violations(chromium, popup)).toEqual([])
  })
})

test('axe sees into the in-page interface: a fault that is put there is found', async ({ chromium }) => {
  const { page } = await openAndRead(chromium, PROMISE.url)
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = '/icon.svg'
    document.querySelector('on-record-reader')?.shadowRoot?.append(image)
  }, null)
  expect((await violations(chromium, page, 'on-record-reader')).join()).toContain('image-alt')
})

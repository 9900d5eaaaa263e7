import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import type { Surface } from '../support/driver'
import { openAndRead, PROMISE, TOLL } from '../support/journey'
import { pointAtMark } from '../support/marks'
import { keepBothSides } from '../support/record-story'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

/** The element that holds our interface in a page. */
const OURS = 'on-record-reader'

/** Rules that axe finds broken, with the element; empty when there is nothing to find. */
async function violations(surface: Surface, part?: string): Promise<string[]> {
  // Legacy mode: an extension's page may not open the blank page that axe otherwise works from.
  const axe = new AxeBuilder({ page: chromium().pageOf(surface) }).setLegacyMode()
  const { violations: found } = await (part ? axe.include(part) : axe).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`))
}

const chromium = sharedChromium(new FakeWeb(), keepBothSides)

/** Opens a page in one of the two looks. */
async function openIn(colorScheme: 'light' | 'dark', path: string): Promise<Surface> {
  const page = await chromium().open('about:blank')
  await chromium().pageOf(page).emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(chromium().extensionUrl(path))
  return page
}

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (look) => {
  test.each(['welcome.html', 'library.html', 'library.html#/findings', 'library.html#/settings', 'sidepanel.html'])(
    'on %s',
    async (path) => {
      const page = await openIn(look, path)
      await page.textOf({ css: 'h1, h2, h3, main' })
      expect(await violations(page)).toEqual([])
      await page.close()
    },
  )

  test('on the popup', async () => {
    const article = await openAndRead(chromium(), TOLL.url)
    const popup = await openIn(look, `popup.html?tab=${await chromium().tabId(TOLL.url)}`)
    await popup.textOf({ css: 'main', name: TOLL.words, part: true })
    expect(await violations(popup)).toEqual([])
    await popup.close()
    await article.page.close()
  })

  test('on the cards in the page', async () => {
    const { page } = await openAndRead(chromium(), TOLL.url)
    await chromium().pageOf(page).emulateMedia({ colorScheme: look, reducedMotion: 'reduce' })
    await pointAtMark(page, TOLL.words)
    await page.click({ css: 'button', name: 'See the conflict', part: true })
    await page.textOf({ css: '[role="dialog"] article' })
    expect(await violations(page, OURS)).toEqual([])
    await page.press('Escape')

    await page.point(2, 2)
    await pointAtMark(page, 'I was sure of those dues')
    await page.textOf({ css: '[role="toolbar"]' })
    expect(await violations(page, OURS)).toEqual([])
    await page.press('n')
    await page.textOf({ css: '[role="dialog"] form' })
    expect(await violations(page, OURS)).toEqual([])
    await page.close()
  })
})

test('axe sees into the in-page interface: a fault that is put there is found', async () => {
  const { page } = await openAndRead(chromium(), PROMISE.url)
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = '/icon.svg'
    document.querySelector('on-record-reader')?.shadowRoot?.append(image)
  }, null)
  expect((await violations(page, OURS)).join()).toContain('image-alt')
})

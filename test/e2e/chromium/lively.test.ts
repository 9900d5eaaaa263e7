import { describe, expect, test } from 'vitest'
import { marksNow, waitForMark, waitForMarks } from '../support/marks'
import { sharedChromium } from '../support/shared'
import { FakeWeb, LIVELY } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

const LIGHT = 'We will not sell the light'
const MONEY = 'The money will be found'

describe('quotes are marked', () => {
  test.each(['consent', 'paywall', 'strict', 'noselect', 'broken', 'hydrates', 'preact', 'ticker', 'app', 'infinite'])(
    'on a page that is %s',
    async (name) => {
      const page = await chromium().open(`${LIVELY}/${name}.html`)
      await chromium().read(page)
      await waitForMark(page, 'on-record-found', LIGHT)
      await waitForMark(page, 'on-record-found', MONEY)
    },
  )

  test.each([
    ['hydrates', 'hydrate'],
    ['preact', 'rerender'],
    ['ticker', 'tick'],
  ] as const)('again after %s replaced all of its text', async (name, act) => {
    const page = await chromium().open(`${LIVELY}/${name}.html`)
    await chromium().read(page)
    await waitForMark(page, 'on-record-found', MONEY)
    for (const _ of [1, 2, 3]) {
      await page.evaluate((key) => {
        ;(globalThis as never as Record<string, () => void>)[key]?.()
      }, act)
      await page.until(
        (text) =>
          [...CSS.highlights].some(
            ([kind, highlight]) =>
              kind === 'on-record-found' &&
              [...highlight].some((range) => range instanceof Range && range.startContainer.isConnected && range.toString().includes(text)),
          ),
        MONEY,
      )
    }
  })

  test('when the article comes late', async () => {
    const page = await chromium().open(`${LIVELY}/late.html`)
    await chromium().read(page)
    expect(await marksNow(page)).toEqual([])
    await page.evaluate(() => (globalThis as never as { load: () => void }).load(), null)
    await waitForMark(page, 'on-record-found', MONEY)
  })

  test('on the next article of a single-page app, and those of the last are gone', async () => {
    const page = await chromium().open(`${LIVELY}/app.html`)
    await chromium().read(page)
    await waitForMark(page, 'on-record-found', LIGHT)
    await page.click({ css: 'nav a', name: 'School boat' })
    await waitForMark(page, 'on-record-found', 'I was one of the wet ones')
    expect((await waitForMarks(page)).map(({ text }) => text).join(' ')).not.toContain(LIGHT)
  })
})

import { expect, test } from 'vitest'
import { keepByKey, openAndRead, PROMISE } from '../support/journey'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

test('in print the lines under words stay, since paper may have no colour, and our interface goes', async () => {
  const { page } = await openAndRead(chromium(), PROMISE.url)
  await keepByKey(page, PROMISE.words)
  await chromium().pageOf(page).emulateMedia({ media: 'print' })
  const lines = await page.evaluate(() => {
    const paragraph = document.querySelector('article p') ?? document.body
    return ['kept', 'found'].map((kind) => getComputedStyle(paragraph, `::highlight(on-record-${kind})`).textDecorationStyle)
  }, null)
  expect(lines).toEqual(['solid', 'dotted'])
  const host = await page.evaluate(() => getComputedStyle(document.querySelector('on-record-reader') ?? document.body).display, null)
  expect(host).toBe('none')
})

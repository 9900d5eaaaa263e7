import { expect, test } from 'vitest'
import { openAndRead, PROMISE, TOLL } from '../support/journey'
import { pointAtMark } from '../support/marks'
import { rowsOf, waitForRows } from '../support/record'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

test.each([
  ['goes on to another page', (page: { goto(url: string): Promise<void> }) => page.goto(TOLL.url)],
  ['is closed', (page: { close(): Promise<void> }) => page.close()],
])('a tab that %s while a quote is being kept leaves a whole record', async (_, leave) => {
  const record = await chromium().open(chromium().extensionUrl('welcome.html'))
  const before = (await rowsOf(record)).statements.length
  const { page } = await openAndRead(chromium(), PROMISE.url)
  await pointAtMark(page, PROMISE.words)
  await page.textOf({ css: '[role="toolbar"]' })
  await page.press('k')
  await leave(page)
  // Kept or not, according to who was faster; never in part. The next quote is kept as ever.
  const next = await openAndRead(chromium(), PROMISE.url)
  await pointAtMark(next.page, 'It is a number I am ashamed of')
  await next.page.textOf({ css: '[role="toolbar"]' })
  await next.page.press('k')
  const { statements, speakers } = await waitForRows(record, (rows) => rows.statements.some(({ text }) => text.includes('ashamed')))
  expect(statements.length).toBeLessThanOrEqual(before + 2)
  for (const { speakerId } of statements) expect(speakerId === null || speakers.some(({ id }) => id === speakerId)).toBe(true)
})

import { openAndRead, PROMISE, TOLL } from '../support/journey'
import { pointAtMark, waitForMark } from '../support/marks'
import { waitForRows } from '../support/record'
import { exportChecked, importIntoEmpty, keepBothSides } from '../support/record-story'
import { expect, freshChromium, test } from '../support/test'

test('what is kept can be taken away as JSON, and brought into an empty profile', async ({ chromium }) => {
  await keepBothSides(chromium)
  const file = await exportChecked(chromium)
  expect(file.record.statements).toHaveLength(2)
  expect(file.record.findings).toHaveLength(1)
  await freshChromium((driver) => importIntoEmpty(driver, file))
})

test('a conflict that is confirmed on the page stays confirmed', async ({ chromium }) => {
  await keepBothSides(chromium)
  const { page } = await openAndRead(chromium, TOLL.url)
  await pointAtMark(page, TOLL.words)
  await page.click({ css: 'button', name: 'See the conflict', part: true })
  await page.click({ css: 'button', name: 'Confirm' })
  const record = await chromium.open(chromium.extensionUrl('welcome.html'))
  const { findings } = await waitForRows(record, (rows) => rows.findings[0]?.status !== 'open')
  expect(findings.map(({ status }) => status)).toEqual(['confirmed'])
})

test('a conflict that is confirmed before the quote is kept stays confirmed', async ({ chromium }) => {
  const first = await openAndRead(chromium, PROMISE.url)
  await pointAtMark(first.page, PROMISE.words)
  await first.page.textOf({ css: '[role="toolbar"]' })
  await first.page.press('k')
  await waitForMark(first.page, 'on-record-kept', PROMISE.words)
  const { page } = await openAndRead(chromium, TOLL.url)
  await waitForMark(page, 'on-record-contradiction', TOLL.words)
  await pointAtMark(page, TOLL.words)
  await page.click({ css: 'button', name: 'See the conflict', part: true })
  await page.click({ css: 'button', name: 'Confirm' })
  const record = await chromium.open(chromium.extensionUrl('welcome.html'))
  const { findings } = await waitForRows(record, (rows) => rows.statements.length === 2 && rows.findings.length === 1)
  expect(findings.map(({ status }) => status)).toEqual(['confirmed'])
})

test('a conflict that is dismissed on the page is not shown again', async ({ chromium }) => {
  await keepBothSides(chromium)
  const { page } = await openAndRead(chromium, TOLL.url)
  await pointAtMark(page, TOLL.words)
  await page.click({ css: 'button', name: 'See the conflict', part: true })
  await page.click({ css: 'button', name: 'Not a contradiction', part: true })
  await page.click({ css: 'button, [role="menuitem"]', name: 'A mere update' })
  await waitForMark(page, 'on-record-kept', TOLL.words)
  await page.reload()
  await chromium.read(page)
  await waitForMark(page, 'on-record-kept', TOLL.words)
})

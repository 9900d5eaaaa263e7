/** Taking away, bringing in, settings: the same in both browsers. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { restingOf } from './control'
import type { Driver, Surface } from './driver'
import { PROMISE } from './journey'
import { fill, keys, listShows, openPlace, says, shows } from './library'
import { marksNow, waitForMark } from './marks'
import { waitForRows } from './record'
import { fileOf, SAID, sampleRecord } from './sample-record'

/** Each format's name on the page, the ending of its file, and what must stand in it. */
const FORMATS = [
  ['Table (CSV)', '.csv', SAID.rise],
  ['Text (Markdown)', '.md', `“${SAID.rise}”`],
  ['Page (HTML)', '.html', '<blockquote'],
  ['Web annotations (JSON-LD)', '.jsonld', 'TextQuoteSelector'],
] as const

export async function exportsEveryFormat(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/export?q=topic%3Aferries')
  await shows(page, '2 statements')
  for (const [name, ending, words] of FORMATS) {
    await page.click({ css: 'label.choice', name, part: true })
    const file = await driver.download(page, () => page.click({ css: 'button', name: 'Save the file' }))
    expect(file.name.endsWith(ending), file.name).toBe(true)
    expect(file.text).toContain(words)
    expect(file.text).not.toContain(SAID.boats)
  }
}

const fileWith = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'on-record-import-')), name)
  writeFileSync(path, text)
  return path
}

export async function importsWithAPreview(driver: Driver): Promise<void> {
  const page = await openPlace(driver, '#/import')
  const { statements, ...rest } = sampleRecord()
  await page.chooseFile(
    'input[type=file]',
    fileWith('broken.json', JSON.stringify({ ...rest, statements: [{ ...statements[0], date: 'soon' }] })),
  )
  await shows(page, 'can’t be imported')
  await shows(page, 'statements[0].date', 'code')
  await page.chooseFile('input[type=file]', fileOf(sampleRecord()))
  await shows(page, 'What would change')
  await shows(page, '2 speakers · 3 topics · 3 pages · 3 findings')
  expect((await waitForRows(page, () => true)).statements).toHaveLength(0)
  await page.click({ css: 'button', name: 'Import' })
  await says(page, '7 statements imported')
  await waitForRows(page, (rows) => rows.statements.length === 7 && rows.findings.length === 3)
  await page.click({ css: 'button', name: 'Undo' })
  await waitForRows(page, (rows) => rows.statements.length === 0)
}

const isChecked = (page: Surface, label: string) =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(words))
    return found?.querySelector('input')?.checked ?? null
  }, label)

/** Ticks or unticks a box or radio. Once more where the page moved under the pointer, as it does when verdicts come in. */
async function set(page: Surface, label: string, wanted = true): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await page.click({ css: 'label', name: label, part: true })
    for (let looks = 0; looks < 20; looks++) {
      if ((await isChecked(page, label)) === wanted) return
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  throw new Error(`“${label}” can't be set to ${wanted}`)
}

export async function setsWhatCanBeSet(driver: Driver): Promise<void> {
  await fill(driver)
  const list = await openPlace(driver, '#/')
  const page = await openPlace(driver, '#/settings')
  await set(page, 'Dark')
  await list.until(() => document.documentElement.dataset.theme === 'dark', null)
  await set(page, 'Compact')
  await list.until(() => document.querySelector('.library-frame')?.classList.contains('compact') === true, null)
  await set(page, 'Also show tensions', false)
  await list.until(() => document.querySelector('.rail .count')?.textContent === '2', null)
  await set(page, 'Also find indirect speech')
  await set(page, 'German')
  await set(page, 'Rules alone')
  await set(page, 'Fewer')
  await page.click({ css: 'button', name: 'Take a snapshot' })
  await says(page, 'Snapshot taken')
  await shows(page, 'taken by you', '.name-list li')
  for (const words of ['Alt+Shift+O', 'Everything is read, kept and compared on this device', '7 statements']) await shows(page, words)

  const again = await openPlace(driver, '#/settings')
  await again.until(() => document.querySelectorAll('.settings input:checked').length > 5, null)
  for (const [label, wanted] of [
    ['Dark', true],
    ['Also show tensions', false],
    ['Also find indirect speech', true],
    ['German', true],
    ['English', false],
    ['Rules alone', true],
    ['Fewer', true],
  ] as const) {
    expect([label, await isChecked(again, label)]).toEqual([label, wanted])
  }
}

/** In the build for tests every site is allowed, so that one line stands for all. */
export async function letsASiteRest(driver: Driver): Promise<void> {
  const page = await openPlace(driver, '#/settings')
  await shows(page, 'every site', '.name-list li')
  await page.click({ css: '.name-list li label', name: 'read by itself' })
  const again = await openPlace(driver, '#/settings')
  await again.until(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.name-list li label input')]
    return boxes.length > 0 && boxes.filter(({ checked }) => !checked).length === 1
  }, null)
  await page.click({ css: 'input[aria-label="Address of a site"]' })
  await page.type('no site')
  await page.press('Enter')
  await says(page, 'That is no address of a site')
}

/** Let rest in the popup, and taken off the list of the settings again. @param yardstick  an article of another site, and words found in it */
export async function readsOnlyWhatDoesNotRest(driver: Driver, yardstick: { url: string; words: string }): Promise<void> {
  const page = await driver.open(PROMISE.url)
  await waitForMark(page, 'on-record-found', PROMISE.words)
  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${await driver.tabId(PROMISE.url)}`))
  const site = new URL(PROMISE.url).hostname
  await popup.click({ css: 'label', name: `${site}: read by itself` })
  await vi.waitFor(async () => expect(await restingOf(popup)).toEqual([`*://*.${site}/*`]), { timeout: 30_000, interval: 50 })
  await popup.close()
  await page.close()

  const resting = await driver.open(PROMISE.url)
  // An article opened after it, and read to its end, shows that there was time.
  const article = await driver.open(yardstick.url)
  await waitForMark(article, 'on-record-found', yardstick.words)
  expect(await marksNow(resting)).toEqual([])
  expect(await resting.evaluate(() => document.querySelector('on-record-reader'), null)).toBeNull()

  const settings = await openPlace(driver, '#/settings')
  await settings.click({ css: 'button', name: `Remove: ${site}` })
  await vi.waitFor(async () => expect(await restingOf(settings)).toEqual([]), { timeout: 30_000, interval: 50 })
  await resting.focus()
  await resting.reload()
  await waitForMark(resting, 'on-record-found', PROMISE.words)
}

export async function restoresASnapshot(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/settings')
  await page.click({ css: 'button', name: 'Take a snapshot' })
  await shows(page, 'taken by you', '.name-list li')
  const list = await openPlace(driver, '#/?q=topic%3Aferries')
  await listShows(list, [SAID.rise, SAID.promise])
  await list.click({ css: '.list-row' })
  await keys(list, 'Escape', 'Control+a', 'Delete')
  await waitForRows(page, ({ statements }) => statements.length === 5)
  await page.click({ css: '.name-list li button', name: 'Bring back' })
  await says(page, 'The record is as it was then')
  await waitForRows(page, ({ statements }) => statements.length === 7)
  await page.click({ css: 'button', name: 'Undo' })
  await waitForRows(page, ({ statements }) => statements.length === 5)
}

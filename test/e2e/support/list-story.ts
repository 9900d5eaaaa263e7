/** What a person does in the library's list: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver } from './driver'
import { fill, fillIn, keys, listShows, openPlace, says, shows } from './library'
import { rowsOf, waitForRows } from './record'
import { SAID } from './sample-record'

/** Newest kept first. */
const ALL = [SAID.nobody, SAID.forIt, SAID.against, SAID.sold, SAID.boats, SAID.rise, SAID.promise]

export async function searchesFiltersAndSorts(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/')
  await listShows(page, ALL)
  await keys(page, '/')
  await page.type('topic:ferries')
  await listShows(page, [SAID.rise, SAID.promise])
  await page.click({ css: 'summary', name: 'Filters' })
  await page.click({ css: '[role="combobox"]' })
  await page.type('Ines')
  await page.textOf({ css: '[role="option"]', name: 'Ines Maraud', part: true })
  await keys(page, 'ArrowDown', 'Enter')
  await listShows(page, [SAID.rise, SAID.promise])
  await fillIn(page, 'input[type="search"]', 'has:note')
  await listShows(page, [SAID.promise])
  await page.click({ css: 'button', name: 'Save this view' })
  await page.click({ css: 'dialog input' })
  await page.type('With a note')
  await page.press('Enter')
  await page.textOf({ css: '.rail a', name: 'With a note', part: true })
  await page.click({ css: '.rail a', name: 'All statements', part: true })
  await listShows(page, ALL)
  await page.evaluate(() => {
    const sort = document.querySelector('.sort select')
    if (sort instanceof HTMLSelectElement) sort.value = 'oldest'
    sort?.dispatchEvent(new Event('change', { bubbles: true }))
  }, null)
  await page.until((words) => document.querySelector('.list-row .words')?.textContent?.includes(words) === false, SAID.nobody)
  await page.click({ css: '.rail a', name: 'With a note', part: true })
  await listShows(page, [SAID.promise])
}

export async function worksOnManyAtOnce(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/')
  await listShows(page, ALL)
  await page.click({ css: '.list-row' })
  await keys(page, 'Escape', 'x', 'j', 'x')
  await page.textOf({ css: '.bulk-bar strong', name: '2 picked' })
  await keys(page, 't')
  await page.click({ css: 'dialog [role="combobox"]' })
  await page.type('later,')
  await page.click({ css: 'dialog button', name: 'Give these topics' })
  await says(page, '2 statements changed')
  await page.until(
    () => [...document.querySelectorAll('.list-row .topic')].filter((one) => one.textContent?.includes('later')).length === 2,
    null,
  )
  await page.click({ css: 'button', name: 'Undo' })
  await page.until(() => ![...document.querySelectorAll('.list-row .topic')].some((one) => one.textContent?.includes('later')), null)
  await page.click({ css: '.bulk-bar button', name: 'Export' })
  const { text } = await driver.download(page, () => page.click({ css: 'button', name: 'Save the file' }))
  expect(
    JSON.parse(text)
      .statements.map((one: { text: string }) => one.text)
      .toSorted(),
  ).toEqual([SAID.forIt, SAID.nobody])
}

export async function deletesAndBringsBack(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/')
  await listShows(page, ALL)
  await page.click({ css: '.list-row' })
  await keys(page, 'Escape', 'Delete')
  await listShows(page, ALL.slice(1))
  await keys(page, 'g', 'd')
  await listShows(page, [SAID.nobody], '.trash-words')
  await page.click({ css: 'button', name: 'Bring back' })
  await shows(page, 'Nothing deleted')
  await keys(page, 'g', 'h')
  await listShows(page, ['Brought back', 'Deleted', 'Imported a file'], '.name-list li')
  await keys(page, 'z')
  await says(page, 'Undone')
  expect((await rowsOf(page)).statements).toHaveLength(ALL.length - 1)
  await page.click({ css: 'button', name: 'Redo' })
  await waitForRows(page, ({ statements }) => statements.length === ALL.length)
}

export async function editsAStatementAndItsSource(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/?q=nine')
  await listShows(page, [SAID.rise])
  await page.click({ css: '.list-row .words' })
  await page.textOf({ css: '.pane .facts' })
  await keys(page, 'e')
  await page.click({ css: 'dialog textarea' })
  await page.type('check with the ferry company')
  await page.press('Enter')
  await page.textOf({ css: '.pane .note', name: 'check with the ferry company' })
  await page.click({ css: '.pane button', name: 'Edit the source' })
  await fillIn(page, 'dialog input[type="text"]', 'Fares to rise after all')
  await page.click({ css: 'dialog button', name: 'Save' })
  await shows(page, 'Fares to rise after all', '.pane .facts')
  await page.click({ css: 'button', name: 'Undo' })
  await shows(page, 'Council report 22', '.pane .facts')
}

/** What a person does with speakers and topics: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver } from './driver'
import { fill, fillIn, keys, listShows, openPlace, says, shows } from './library'
import { waitForRows } from './record'
import { SAID, SPEAKERS } from './sample-record'

const NAMES = '.name-list a'

/** Runs in the library: what the timeline tells of where it is. */
const spoken = () => document.querySelector('.timeline-chart')?.getAttribute('aria-valuetext') ?? ''

export async function seesASpeakerOverTime(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/speakers')
  await listShows(page, [SPEAKERS.maraud, SPEAKERS.brandt], NAMES)
  await page.click({ css: NAMES, name: SPEAKERS.maraud })
  await shows(page, '4 statements · 2 findings')
  await page.textOf({ css: '.timeline-chart canvas' })
  await page.click({ css: '.timeline-chart' })
  await page.evaluate(() => document.querySelector<HTMLElement>('.timeline-chart')?.focus(), null)
  await keys(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await page.until(
    (words) => [...words].some((one) => document.querySelector('.timeline-chart')?.getAttribute('aria-valuetext')?.includes(one)),
    [SAID.promise, SAID.rise, SAID.against, SAID.forIt],
  )
  expect(await page.evaluate(spoken, null)).not.toBe('')
  await page.click({ css: 'summary', name: 'The timeline as a table' })
  await page.textOf({ css: '.timeline-table a', name: SAID.promise, part: true })
  await page.evaluate(() => document.querySelector<HTMLElement>('.timeline-chart')?.focus(), null)
  await keys(page, 'Enter')
  await page.until(() => location.hash.startsWith('#/statement/'), null)
}

export async function renamesMergesAndSplits(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/speakers')
  await page.click({ css: NAMES, name: SPEAKERS.brandt })
  await page.click({ css: 'main button', name: 'Edit' })
  await fillIn(page, 'dialog input', 'Olaf Brandt-Holm')
  await page.click({ css: 'dialog button', name: 'Save' })
  await shows(page, 'Also: Olaf Brandt')
  await page.click({ css: 'button', name: 'Undo' })
  await page.textOf({ css: 'h1', name: SPEAKERS.brandt })

  await page.click({ css: 'main button', name: 'Split' })
  await page.click({ css: 'dialog [role="combobox"]' })
  await page.type('Another Brandt')
  await page.click({ css: '.split-list label', name: SAID.sold, part: true })
  await page.click({ css: 'dialog button', name: 'Move the picked ones' })
  await says(page, 'Moved to Another Brandt')
  await shows(page, '1 statement')
  const { speakers } = await waitForRows(page, (rows) => rows.speakers.length === 3)
  expect(speakers.map(({ name }) => name)).toContain('Another Brandt')
  await page.click({ css: 'button', name: 'Undo' })
  await shows(page, '2 statements')

  await page.click({ css: 'main button', name: 'Edit' })
  await page.click({ css: 'dialog fieldset [role="combobox"]' })
  await page.type('Ines')
  await page.textOf({ css: '[role="option"]', name: SPEAKERS.maraud, part: true })
  await keys(page, 'ArrowDown', 'Enter')
  await shows(page, '6 statements')
  await page.press('Escape')
  await keys(page, 'z')
  await shows(page, '2 statements')
}

export async function worksOnTopics(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/topics')
  await listShows(page, ['boats', 'bridge', 'ferries'], NAMES)
  await page.click({ css: 'button', name: 'Edit: boats' })
  await fillIn(page, 'dialog input', 'vessels')
  await page.click({ css: 'dialog button', name: 'Save' })
  await listShows(page, ['bridge', 'ferries', 'vessels'], NAMES)
  await page.click({ css: 'button', name: 'Edit: vessels' })
  await page.click({ css: 'dialog [role="combobox"]' })
  await page.type('ferr')
  await page.textOf({ css: '[role="option"]', name: 'ferries', part: true })
  await keys(page, 'ArrowDown', 'Enter')
  await listShows(page, ['bridge', 'ferries'], NAMES)
  await shows(page, '4 statements', '.name-list li')
  await page.click({ css: 'button', name: 'Undo' })
  await listShows(page, ['bridge', 'ferries', 'vessels'], NAMES)
  await page.click({ css: 'button', name: 'Edit: bridge' })
  await page.click({ css: 'dialog button', name: 'Delete' })
  await listShows(page, ['ferries', 'vessels'], NAMES)
  await page.click({ css: NAMES, name: 'ferries' })
  await listShows(page, [SAID.rise, SAID.promise])
}

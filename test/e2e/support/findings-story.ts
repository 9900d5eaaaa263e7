/** What a person does with findings: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver } from './driver'
import { fill, keys, listShows, openPlace, says, shows } from './library'
import { waitForRows } from './record'
import { SAID, SPEAKERS, sampleRecord } from './sample-record'

const HEADS = '.finding-card .heading'
const CONFLICT = `Conflicts with what ${SPEAKERS.maraud} said`
const CHANGED = `${SPEAKERS.maraud}: changed position since`
const TENSION = `May not fit with what ${SPEAKERS.brandt} said`

export async function decidesInTheQueue(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/findings')
  await listShows(page, [CONFLICT, CHANGED, TENSION], HEADS)
  const card = await page.textOf({ css: '.finding-card' })
  for (const words of [SAID.promise, SAID.rise, 'Mar 12, 2023', 'Sep 16, 2024', '18 months apart', 'score 95'])
    expect(card).toContain(words)

  await keys(page, 'y')
  await listShows(page, [CHANGED, TENSION], HEADS)
  await says(page, 'Noted')
  await keys(page, 'j', 'j', 'n')
  await page.click({ css: '.dismiss-menu button', name: 'Irony' })
  await listShows(page, [CHANGED], HEADS)
  await keys(page, 'z')
  await listShows(page, [CHANGED, TENSION], HEADS)
  await keys(page, 'j', 'j', 'n')
  await page.click({ css: '.dismiss-menu button', name: 'Another matter' })
  await listShows(page, [CHANGED], HEADS)
  await waitForRows(
    page,
    ({ findings }) =>
      findings
        .map(({ status }) => status)
        .toSorted()
        .join() === 'confirmed,dismissed,open',
  )

  await listShows(page, ['likely contradiction10too few to say', 'possible tension01too few to say'], '.precision tbody tr')
  await page.click({ css: 'nav a', name: 'Dismissed' })
  await shows(page, 'Dismissed: Another matter', '.decided')
  await page.click({ css: 'button', name: 'Open again' })
  await page.click({ css: 'nav a', name: 'Open' })
  await listShows(page, [CHANGED, TENSION], HEADS)
}

export async function marksByHandAndExports(driver: Driver): Promise<void> {
  await fill(driver, { ...sampleRecord(), findings: [] })
  const page = await openPlace(driver, '#/?q=speaker%3AMaraud')
  await listShows(page, [SAID.forIt, SAID.against, SAID.rise, SAID.promise])
  await page.click({ css: '.list-row' })
  await keys(page, 'Escape', 'x', 'j', 'j', 'j', 'x')
  await page.click({ css: '.bulk-bar button', name: 'Mark as contradicting', part: true })
  await says(page, 'Marked as contradicting')
  await keys(page, 'g', 'f')
  await page.click({ css: 'nav a', name: 'Confirmed' })
  await shows(page, 'marked by hand', '.finding-card .why')
  const exported = await openPlace(driver, '#/export')
  const { text } = await driver.download(exported, () => exported.click({ css: 'button', name: 'Save the file' }))
  const { findings } = JSON.parse(text)
  expect(findings).toMatchObject([{ origin: 'hand', status: 'confirmed', verdict: 'contradiction', reason: 'by-hand' }])
}

export async function makesABrief(driver: Driver): Promise<void> {
  await fill(driver)
  const page = await openPlace(driver, '#/?q=topic%3Aferries')
  await listShows(page, [SAID.rise, SAID.promise])
  await page.click({ css: '.list-row' })
  await keys(page, 'Escape', 'Control+a')
  await keys(page, 'b')
  await listShows(page, [SAID.promise, SAID.rise], '.brief-quote .quote-text')
  await shows(page, 'Mar 12, 2023 ↔ Sep 16, 2024: likely contradiction', '.brief-conflict')
  await page.click({ css: 'button', name: 'Copy as Markdown' })
  await says(page, 'Copied')
  const search = await openPlace(driver, '#/')
  await search.click({ css: 'input[type="search"]' })
  await search.press('Control+v')
  await search.until((words) => {
    const field = document.querySelector('input[type="search"]')
    return field instanceof HTMLInputElement && field.value.includes(words) && field.value.includes('## Ines Maraud')
  }, `> “${SAID.promise}”`)
}

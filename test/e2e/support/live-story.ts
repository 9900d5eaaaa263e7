/** A change made in one window shows in all others, without a reload: the same in both browsers. */
import type { Driver, Surface } from './driver'
import { openAndRead, PROMISE } from './journey'
import { fill, keys, listShows, says, shows } from './library'
import { SAID, SPEAKERS } from './sample-record'

/** Runs in a surface: leaves a sign that a reload would take away. */
const sign = () => Object.assign(globalThis, { notReloaded: true })
const isSigned = () => Reflect.get(globalThis, 'notReloaded') === true

async function openAll(driver: Driver, places: readonly string[]): Promise<Surface[]> {
  const surfaces: Surface[] = []
  for (const path of places) {
    const surface = await driver.openWindow(driver.extensionUrl(path))
    await surface.textOf({ css: 'main' })
    await surface.evaluate(sign, null)
    surfaces.push(surface)
  }
  return surfaces
}

const sameAsOpened = async (surfaces: readonly Surface[]) => {
  for (const surface of surfaces) if (!(await surface.evaluate(isSigned, null))) throw new Error(`${surface.url} was loaded again`)
}

export async function followsAcrossTheLibrary(driver: Driver): Promise<void> {
  await fill(driver)
  const ferries = 'library.html#/?q=topic%3Aferries'
  const all = await openAll(driver, [
    ferries,
    ferries,
    'library.html#/findings',
    'library.html#/speakers',
    'library.html#/history',
    'popup.html?tab=0',
  ])
  const [one, two, findings, speakers, history, popup] = all as [Surface, Surface, Surface, Surface, Surface, Surface]
  await listShows(two, [SAID.rise, SAID.promise])
  await shows(popup, SAID.rise)

  await one.click({ css: '.list-row' })
  await keys(one, 'Escape', 'Delete')
  await listShows(two, [SAID.promise])
  await listShows(findings, [`${SPEAKERS.maraud}: changed`, SPEAKERS.brandt], '.finding-card .heading')
  await shows(speakers, '3 statements', '.name-list li')
  await shows(history, 'Deleted', '.name-list li')
  await popup.until((words) => !document.body.textContent.includes(words), SAID.rise)

  await keys(one, 'z')
  await listShows(two, [SAID.rise, SAID.promise])
  await shows(speakers, '4 statements', '.name-list li')
  await shows(popup, SAID.rise)

  await findings.press('y')
  await says(findings, 'Noted')
  await two.until(() => document.querySelector('.rail .count')?.textContent === '2', null)
  await sameAsOpened(all)
}

export async function followsThePage(driver: Driver): Promise<void> {
  const { page } = await openAndRead(driver, PROMISE.url)
  const tab = await driver.tabId(PROMISE.url)
  const all = await openAll(driver, [`popup.html?tab=${tab}`, `sidepanel.html?tab=${tab}`, 'library.html'])
  const [popup, panel, library] = all as [Surface, Surface, Surface]
  await shows(popup, 'Found, not kept')
  await popup.press('k')
  await panel.until(() => document.querySelectorAll('[data-statement]').length === 1, null)
  await library.until(() => document.querySelectorAll('.list-row .words').length === 1, null)

  await library.click({ css: '.list-row' })
  await keys(library, 'Escape', 'Delete')
  for (const surface of [popup, panel]) await surface.until(() => document.querySelectorAll('[data-statement]').length === 0, null)
  await page.until(() => !CSS.highlights.has('on-record-kept') || CSS.highlights.get('on-record-kept')?.size === 0, null)
  await sameAsOpened(all)
}

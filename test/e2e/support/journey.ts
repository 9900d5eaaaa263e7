/**
 * The main job from end to end, as one story that both browsers play: in the tests, and for a newcomer without a display.
 * It checks itself: every step waits for what a person would see, and fails when it does not come.
 */
import { newspaper } from '../../fixtures/newspaper'
import type { Driver, Surface } from './driver'
import { pointAtMark, waitForMark, waitForMarks } from './marks'
import { MERIDIAN } from './sites'

/** Told after each step: what was seen, and the surface to picture. */
export type Tell = (text: string, surface: Surface, picture: string) => Promise<void>

const pair = newspaper.contradictions[0]
if (!pair) throw new Error('the sample newspaper has no contradiction')
const firstWords = (quote: string) => (quote.split(/[,…]/)[0] ?? quote).trim()
export const PROMISE = { url: MERIDIAN + pair.earlier.path, words: firstWords(pair.earlier.quote) }
export const TOLL = { url: MERIDIAN + pair.later.path, words: firstWords(pair.later.quote) }

/** Opens an article, puts it under reading and waits for its quotes. */
export async function openAndRead(driver: Driver, url: string): Promise<{ page: Surface; found: number }> {
  const page = await driver.open(url)
  await driver.read(page)
  // The interface comes after the marks; until then the page does not heed the pointer.
  await page.until(() => document.querySelector('on-record-reader') !== null, null)
  return { page, found: (await waitForMarks(page, 'on-record-found')).length }
}

/** Keeps a marked quote by pointing at it and pressing the one key. */
export async function keepByKey(page: Surface, words: string): Promise<void> {
  // From elsewhere: the tip opens when the pointer comes onto the words.
  await page.point(2, 2)
  await pointAtMark(page, words)
  await page.textOf({ css: '[role="toolbar"]' })
  await page.press('k')
  // What conflicts with something is painted as that, kept or not: the word at the foot of the page says it then.
  await page.until((text) => {
    const kept = [...(CSS.highlights.get('on-record-kept') ?? [])].some(
      (range) => range instanceof Range && range.toString().includes(text),
    )
    const notice = document.querySelector('on-record-reader')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? ''
    return kept || /^Kept|^You keep/.test(notice)
  }, words)
}

/** Waits for the badge to show something. */
export async function badgeShows(driver: Driver, url: string, wanted: RegExp): Promise<string> {
  const tab = await driver.tabId(url)
  const end = Date.now() + 60_000
  let badge = ''
  while (Date.now() < end) {
    badge = await driver.badge(tab)
    if (wanted.test(badge)) return badge
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the badge shows "${badge}", not ${wanted}`)
}

export async function play(driver: Driver, tell: Tell): Promise<void> {
  const { page: promise, found } = await openAndRead(driver, PROMISE.url)
  await tell(`the article of 2019 is under reading: ${found} quotes are marked`, promise, '1-quotes-marked')

  await keepByKey(promise, PROMISE.words)
  const badge = await badgeShows(driver, PROMISE.url, /1/)
  await tell(`one key kept “${PROMISE.words}”; the badge shows ${badge}`, promise, '2-kept')

  const { page: toll } = await openAndRead(driver, TOLL.url)
  await waitForMark(toll, 'on-record-contradiction', TOLL.words)
  await tell('the article of 2023 is under reading: a quote that conflicts is flagged before it is kept', toll, '3-flagged')

  await pointAtMark(toll, TOLL.words)
  await toll.click({ css: 'button', name: 'See the conflict', part: true })
  const card = await toll.textOf({ css: '[role="dialog"] article' })
  for (const words of [PROMISE.words, TOLL.words]) if (!card.includes(words)) throw new Error(`the card does not show “${words}”: ${card}`)
  await tell('the card shows both texts side by side, with dates and sources', toll, '4-both-sides')

  await toll.click({ css: 'button', name: 'Confirm' })
  await waitForMark(toll, 'on-record-', TOLL.words)
  await tell('the contradiction is confirmed, and with it the second quote is kept', toll, '5-confirmed')

  await toll.reload()
  await driver.read(toll)
  await waitForMark(toll, 'on-record-', TOLL.words)
  await driver.restart()
  const { page: again } = await openAndRead(driver, PROMISE.url)
  await waitForMark(again, 'on-record-', PROMISE.words)
  await tell('after a reload, and after a restart of the browser, the words are painted again', again, '6-painted-again')

  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${await driver.tabId(PROMISE.url)}`))
  await popup.textOf({ css: 'main', name: PROMISE.words, part: true })
  await tell('the popup lists this page’s statement and its conflict', popup, '7-popup')

  const library = await driver.open(driver.extensionUrl('library.html'))
  await library.textOf({ css: 'main, body', name: TOLL.words, part: true })
  await tell('the library holds both statements', library, '8-library')
}

/** Takes the whole record away as JSON, the way a person does. */
export async function exportRecord(driver: Driver): Promise<{ name: string; text: string }> {
  const page = await driver.open(driver.extensionUrl('library.html#/export'))
  const file = await driver.download(page, () => page.click({ css: 'button', name: 'Save the file' }))
  await page.close()
  return file
}

/** Brings a file in through the library, the way a person does. @returns what the page says after it */
export async function importRecord(driver: Driver, path: string): Promise<void> {
  const page = await driver.open(driver.extensionUrl('library.html#/import'))
  await page.chooseFile('input[type=file]', path)
  await page.click({ css: 'button', name: 'Import' })
  await page.textOf({ css: '*', name: 'imported', part: true })
  await page.close()
}

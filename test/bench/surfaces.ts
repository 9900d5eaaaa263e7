/**
 * The surfaces with the record that is asked for, beside the same with a small one: what a person waits for, and whether it grows. On a busy
 * machine the times say little, their ratio says what it says.
 */
import type { Driver } from '../e2e/support/driver'
import { FakeWeb, MERIDIAN } from '../e2e/support/sites'
import { newspaper } from '../fixtures/newspaper'
import { type Measurement, quantile } from './measurement'
import { fullSize } from './storage/full-size'
import { QUERIES } from './storage/queries'
import { inBrowser, inEachBrowser } from './surfaces/in-browsers'
import { lookedThrough, openUntil, type Scrolled, scroll, search } from './surfaces/in-page'
import { type BrowserName, openWith } from './surfaces/profile'

const SMALL = { statements: 1000, speakers: 20, sources: 200 }
const OPENINGS = 7
const STEPS = 240
const FRAME_MS = 50

const SURFACES = [
  { name: 'popup', path: (tab: number) => `popup.html?tab=${tab}`, wanted: '.statement-row', budget: 150 },
  { name: 'side panel', path: (tab: number) => `sidepanel.html?tab=${tab}`, wanted: '.statement-row', budget: 200 },
  { name: 'library', path: () => 'library.html#/', wanted: '.list-row .words', budget: 400 },
  { name: 'speakers', path: () => 'library.html#/speakers', wanted: '.name-list li', budget: undefined },
] as const

interface Figures {
  opened: Record<string, number[]>
  scrolled: Scrolled
  searched: number[]
  sorted: number[]
}

async function figuresOf(driver: Driver): Promise<Figures> {
  const page = MERIDIAN + (newspaper.articles[0]?.path ?? '/')
  await driver.open(page)
  const tab = await driver.tabId(page)
  const first = await driver.open(driver.extensionUrl('library.html#/'))
  await first.evaluate(lookedThrough, null)
  await first.close()
  const stage = await driver.open(driver.extensionUrl('welcome.html?stage'))
  const opened: Figures['opened'] = {}
  for (const { name, path, wanted } of SURFACES) {
    const times: number[] = []
    for (let n = 0; n < OPENINGS; n++) {
      const time = await stage.evaluate(openUntil, { url: driver.extensionUrl(path(tab)), wanted })
      if (time !== null) times.push(time)
    }
    opened[name] = times
  }
  await stage.close()
  const library = await driver.open(driver.extensionUrl('library.html#/'))
  await library.textOf({ css: '.list-row .words' })
  await library.until(() => document.querySelector('[aria-busy="false"]') !== null, null)
  const scrolled = await library.evaluate(scroll, STEPS)
  const searched = await timesOf(library, '')
  await library.close()
  const bySpeaker = await driver.open(driver.extensionUrl('library.html#/?sort=speaker'))
  await bySpeaker.textOf({ css: '.list-row .words' })
  return { opened, scrolled, searched, sorted: await timesOf(bySpeaker, ' ') }
}

/** The first is left out: it may wait for the record to be read. */
async function timesOf(library: Awaited<ReturnType<Driver['open']>>, after: string): Promise<number[]> {
  await library.evaluate(search, `warm${after}`)
  const times: number[] = []
  for (const query of QUERIES) {
    const time = await library.evaluate(search, query + after)
    if (time !== null) times.push(time)
  }
  return times
}

function* compared(
  what: string,
  small: readonly number[],
  full: readonly number[],
  share: number,
  budget?: number,
): Generator<Measurement> {
  const [few, many] = [quantile(small, share), quantile(full, share)]
  const limit = budget === undefined ? {} : { budget }
  yield { what: `${what}, ${share === 0.5 ? 'median' : 'p95'}`, value: many, unit: 'ms', of: full.length, ...limit }
  yield { what: '  times that of 1,000 statements', value: many / few, unit: '×' }
}

async function measureIn(browser: BrowserName): Promise<Measurement[]> {
  const measured = (size: typeof SMALL) => inBrowser(() => openWith(browser, size, new FakeWeb()), figuresOf)
  const few = await measured(SMALL)
  const many = await measured(fullSize())
  return [...told(browser, few, many)]
}

function* told(browser: BrowserName, few: Figures, many: Figures): Generator<Measurement> {
  for (const { name, budget } of SURFACES)
    yield* compared(`${browser}: ${name}, first rows`, few.opened[name] ?? [], many.opened[name] ?? [], 0.5, budget)
  yield* compared(`${browser}: frame while scrolling`, few.scrolled.frames, many.scrolled.frames, 0.95)
  if (few.scrolled.longTask !== null && many.scrolled.longTask !== null) {
    yield { what: `${browser}: longest task while scrolling`, value: many.scrolled.longTask, unit: 'ms', budget: FRAME_MS }
    yield { what: '  with 1,000 statements', value: few.scrolled.longTask, unit: 'ms' }
  }
  yield { what: `${browser}: frames with a bare row`, value: many.scrolled.bare, unit: 'count', of: STEPS }
  yield { what: '  with 1,000 statements', value: few.scrolled.bare, unit: 'count', of: STEPS }
  yield* compared(`${browser}: search and filter`, few.searched, many.searched, 0.95, 100)
  yield* compared(`${browser}: the same, sorted by speaker`, few.sorted, many.sorted, 0.95, 100)
}

export const measure = (): AsyncGenerator<Measurement> => inEachBrowser(measureIn)

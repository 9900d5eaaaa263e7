/** From a key pressed in one window to the change on the screen of another, in both browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver, Surface } from '../e2e/support/driver'
import { importRecord } from '../e2e/support/journey'
import { type Measurement, spread } from './measurement'
import { generate } from './storage/generate'
import { inBrowser, inEachBrowser } from './surfaces/in-browsers'
import { lookedThrough } from './surfaces/in-page'
import { openFresh } from './surfaces/profile'

const RECORD = { statements: 2_000, speakers: 80, sources: 400 }
/** Each deletes the newest statement and brings it back: two changes. */
const ROUNDS = 10
/** A person's breath between two changes: what the first one leaves to be done (its check, the other lists) is over then. */
const BREATH_MS = 1500
const BUDGET = 200

/** What each surface shows first of the record: that of its newest statement. */
const SURFACES = [
  ['library', 'library.html', '.list-row .words'],
  ['popup', 'popup.html?tab=0', '.statement-row .words'],
  ['side panel', 'sidepanel.html?tab=0', '.statement-row .words'],
] as const

/** Runs in a surface: notes when its first row becomes another, in milliseconds since 1970. */
function noteChanges(css: string) {
  const first = () => document.querySelector(css)?.textContent ?? ''
  const changes: number[] = []
  let last = first()
  Object.assign(globalThis, { onRecordChanges: changes })
  new MutationObserver(() => {
    if (first() === last || first() === '') return
    last = first()
    changes.push(performance.timeOrigin + performance.now())
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** Runs in a surface: notes when a key goes down. */
function noteKeys() {
  addEventListener('keydown', () => Object.assign(globalThis, { onRecordKey: performance.timeOrigin + performance.now() }), true)
}

const changeSince = (surface: Surface, at: number): Promise<number> =>
  surface.until((from) => (Reflect.get(globalThis, 'onRecordChanges') as number[]).find((time) => time > from), at)

async function timesIn(driver: Driver, file: string): Promise<Measurement[]> {
  await importRecord(driver, file)
  const acting = await driver.openWindow(driver.extensionUrl('library.html'))
  await acting.textOf({ css: '.list-row .words' })
  await acting.evaluate(lookedThrough, null)
  await acting.evaluate(noteKeys, null)
  await acting.click({ css: '.list-row' })
  await acting.press('Escape')
  const watching: Watching[] = []
  for (const [name, path, css] of SURFACES) {
    const surface = await driver.openWindow(driver.extensionUrl(path))
    await surface.textOf({ css })
    await surface.evaluate(noteChanges, css)
    watching.push({ name, surface })
  }
  const calm = await changes(acting, watching, BREATH_MS)
  const hasty = await changes(acting, watching, 0)
  return watching.flatMap(({ name }) => [
    ...spread(`${driver.browser}, library to ${name}: a change shows`, calm.get(name) ?? [], BUDGET),
    ...spread('the next one at once', hasty.get(name) ?? []),
  ])
}

interface Watching {
  name: string
  surface: Surface
}

/** Milliseconds from each change to its showing, by the name of the surface. */
async function changes(acting: Surface, watching: readonly Watching[], breath: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(watching.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of ['Delete', 'z']) {
      await new Promise((done) => setTimeout(done, breath))
      await acting.press(key)
      const pressed = await acting.evaluate(() => Reflect.get(globalThis, 'onRecordKey') as number, null)
      for (const { name, surface } of watching) times.get(name)?.push((await changeSince(surface, pressed)) - pressed)
    }
  }
  return times
}

export async function* measure(): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  const file = join(folder, 'record.json')
  writeFileSync(file, JSON.stringify(generate(RECORD)))
  try {
    yield* inEachBrowser((browser) =>
      inBrowser(
        () => openFresh(browser),
        (driver) => timesIn(driver, file),
      ),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

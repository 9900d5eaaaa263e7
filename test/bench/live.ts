/** From a key pressed in one window to the change on the screen of another, in both browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFolder } from '../e2e/support/builds'
import { openChromium } from '../e2e/support/chromium'
import type { Driver, Surface } from '../e2e/support/driver'
import { openFirefox } from '../e2e/support/firefox'
import { importRecord } from '../e2e/support/journey'
import { FakeWeb } from '../e2e/support/sites'
import { type Measurement, spread } from './measurement'
import { generate } from './storage/generate'

const RECORD = { statements: 2_000, speakers: 80, sources: 400 }
/** Each deletes the newest statement and brings it back: two changes. */
const ROUNDS = 10
const BUDGET = 200

/** Runs in a page of the extension: empties the queue that importing filled, or the judge would be measured too. */
function dropChecks(): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('on-record')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const dropping = opening.result.transaction('checks', 'readwrite')
      dropping.objectStore('checks').clear()
      dropping.oncomplete = () => {
        opening.result.close()
        done()
      }
    }
  })
}

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

async function* inBrowser(driver: Driver, file: string): AsyncGenerator<Measurement> {
  await importRecord(driver, file)
  const acting = await driver.openWindow(driver.extensionUrl('library.html'))
  await acting.evaluate(dropChecks, null)
  await acting.textOf({ css: '.list-row .words' })
  await acting.evaluate(noteKeys, null)
  await acting.click({ css: '.list-row' })
  await acting.press('Escape')
  const watching: { name: string; surface: Surface; times: number[] }[] = []
  for (const [name, path, css] of SURFACES) {
    const surface = await driver.openWindow(driver.extensionUrl(path))
    await surface.textOf({ css })
    await surface.evaluate(noteChanges, css)
    watching.push({ name, surface, times: [] })
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of ['Delete', 'z']) {
      await acting.press(key)
      const pressed = await acting.evaluate(() => Reflect.get(globalThis, 'onRecordKey') as number, null)
      for (const { surface, times } of watching) times.push((await changeSince(surface, pressed)) - pressed)
    }
  }
  for (const { name, times } of watching) yield* spread(`${driver.browser}, library to ${name}: a change shows`, times, BUDGET)
}

export async function* measure(): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  const file = join(folder, 'record.json')
  writeFileSync(file, JSON.stringify(generate(RECORD)))
  try {
    for (const open of [
      () => openChromium(buildFolder('e2e-chrome-mv3'), new FakeWeb()),
      () => openFirefox(buildFolder('e2e-firefox-mv2'), new FakeWeb()),
    ]) {
      const driver: Driver = await open()
      try {
        yield* inBrowser(driver, file)
      } finally {
        await driver.close()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

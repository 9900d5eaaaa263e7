/** A thousand statements kept at once by two tabs, the background and a page under reading: none is lost, none is double. */
import { expect } from 'vitest'
import type { StatementDraft } from '../../../storage'
import { oneOfMany } from '../../fixtures/storage/many'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { openRecordPage, type RecordState, stateOf } from './fault-record'
import { keepByKey, openAndRead, PROMISE } from './journey'

/** For each of three writers. The first sentence of each is the same one; one quote more is kept on the page. */
const EACH = 334
const WRITERS = [0, 1, 2]
const ALL = WRITERS.length * (EACH - 1) + 2

/** Runs in a page of the extension. */
async function sendAll(drafts: StatementDraft[]): Promise<void> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  for (const data of drafts) {
    const answer: { err?: unknown } = await api.runtime.sendMessage({ id: 1, type: 'keep', data, timestamp: 0 })
    if (answer.err) throw new Error(JSON.stringify(answer.err))
  }
}

const rowsIn = <T>(state: RecordState, table: string): T[] => JSON.parse(state.rows[table] ?? '[]')
const lastStep = (state: RecordState): number => rowsIn<{ seq: number }>(state, 'journal').at(-1)?.seq ?? 0

/** How many statements each speaker and each topic should have, of those that are worded in `many.ts`. */
function expectedCounts(): Record<string, number> {
  const kept = new Map(
    WRITERS.flatMap((writer) => Array.from({ length: EACH }, (_, n) => oneOfMany(writer, n))).map((one) => [one.text, one]),
  )
  const names = [...kept.values()].flatMap(({ speakerName, topicNames }) => [speakerName ?? '', ...topicNames])
  return Object.fromEntries(
    Map.groupBy(names, (name) => name)
      .entries()
      .map(([name, all]) => [name, all.length]),
  )
}

/** Runs in the record page. */
async function countsNow(): Promise<Record<string, number>> {
  const { storage, record } = recordPage
  const db = await record()
  const speakers = (await storage.listSpeakers(db)).map(({ speaker, count }) => [speaker.name, count])
  const topics = (await storage.listTopics(db)).map(({ topic, count }) => [topic.name, count])
  return Object.fromEntries([...speakers, ...topics].filter(([name]) => /^(Speaker|Topic) \d+$/.test(String(name))))
}

/** Runs in the record page. */
async function undoSome(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await recordPage.storage.undo(await recordPage.record())
}

async function redoAll(): Promise<void> {
  while (await recordPage.storage.redo(await recordPage.record()));
}

/** Runs in the record page. */
async function lastDone(): Promise<number> {
  const steps = await recordPage.storage.history(await recordPage.record())
  return steps.find(({ state }) => state === 'done')?.seq ?? 0
}

/** The background takes back the very step that it is told of: where another page was quicker, it is told of the next. */
async function undoByBackground(page: Surface, tab: Surface, count: number): Promise<void> {
  for (let done = 0; done < count; ) if (await sendTo(page, 'undo', await tab.evaluate(lastDone, null))) done++
}

export async function writesAtOnce(driver: Driver): Promise<void> {
  const tab = await openRecordPage(driver)
  const before = lastStep(await stateOf(tab))
  const window = await driver.openWindow(driver.extensionUrl('record.html'))
  const library = await driver.open(driver.extensionUrl('library.html'))
  const { page } = await openAndRead(driver, PROMISE.url)
  await page.focus()
  const keepMany = ([writer, count]: readonly [number, number]) => recordPage.keepMany(writer, count)
  const [tabs, windows] = await Promise.all([
    tab.evaluate(keepMany, [0, EACH] as const),
    window.evaluate(keepMany, [1, EACH] as const),
    library.evaluate(
      sendAll,
      Array.from({ length: EACH }, (_, n) => oneOfMany(2, n)),
    ),
    keepByKey(page, PROMISE.words),
  ])

  const kept = await stateOf(tab)
  expect(kept.damages).toEqual([])
  expect(kept.statements).toHaveLength(ALL)
  const ids = new Set(rowsIn<{ id: string }>(kept, 'statements').map(({ id }) => id))
  for (const id of [...tabs, ...windows]) expect(ids).toContain(id)
  expect(kept.statements).toContain(oneOfMany(2, EACH - 1).text)
  expect(kept.statements.some((text) => text.includes(PROMISE.words))).toBe(true)
  expect(lastStep(kept) - before).toBe(ALL)
  expect(await tab.evaluate(countsNow, null)).toEqual(expectedCounts())

  await Promise.all([tab.evaluate(undoSome, 10), window.evaluate(undoSome, 10), undoByBackground(library, tab, 10)])
  expect((await stateOf(tab)).statements).toHaveLength(ALL - 30)
  await window.evaluate(redoAll, null)
  const again = await stateOf(tab)
  expect(again.damages).toEqual([])
  for (const table of ['speakers', 'topics', 'sources', 'utterances', 'statements', 'names'])
    expect(again.rows[table]).toBe(kept.rows[table])
}

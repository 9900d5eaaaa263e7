/** The browser killed in the middle of random writes: what was acknowledged is there at the next start, and nothing is torn. */
import { expect, test } from 'vitest'
import { random } from '../../random'
import { draft } from '../../unit/storage/fixtures'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { openRecordPage, type RecordState, stateOf } from './fault-record'
import { prepareRecord } from './fault-story'
import { canSeeProcesses } from './processes'

const WRITES = 200

interface Row {
  id: string
  text: string
  note: string
}

/** One that writes, one write after the other, on statements of its own. */
class Writer {
  /** As acknowledged. */
  readonly rows = new Map<string, Row>()
  /** What was asked for and not acknowledged: the statement before and after it. */
  open: { before: Row | null; after: Row | null } | null = null
  #count = 0

  constructor(
    readonly name: string,
    readonly random: () => number,
  ) {}

  /** Writes until the browser is gone, which its driver does not always tell of: then `cut` does. */
  async write(page: Surface, cut: Promise<false>, acknowledged: () => void): Promise<void> {
    for (;;) {
      const chance = this.random()
      const before = [...this.rows.values()][Math.floor(this.random() * this.rows.size)] ?? null
      const done =
        before === null || chance < 0.6 ? this.#keep(page) : chance < 0.85 ? this.#edit(page, before) : this.#remove(page, before)
      const through = done.then(
        () => true,
        () => false,
      )
      if (!(await Promise.race([through, cut]))) return
      this.open = null
      acknowledged()
    }
  }

  /** By a message, as content scripts do. */
  async #keep(page: Surface): Promise<void> {
    const text = `Sentence ${this.#count++} of ${this.name}.`
    this.open = { before: null, after: { id: '', text, note: '' } }
    const kept = await sendTo(
      page,
      'keep',
      draft({ text, speaker: `Speaker ${this.#count % 7}`, url: `https://harbour-gazette.example/${this.#count % 5}` }),
    )
    const { statement } = kept as { statement: Row }
    this.rows.set(statement.id, { id: statement.id, text, note: '' })
  }

  /** By the page itself, as surfaces do. */
  async #edit(page: Surface, before: Row): Promise<void> {
    const after = { ...before, note: `${before.note}+` }
    this.open = { before, after }
    await page.evaluate(async ({ id, note }) => {
      await recordPage.storage.updateStatement(await recordPage.record(), id, { note })
    }, after)
    this.rows.set(after.id, after)
  }

  async #remove(page: Surface, before: Row): Promise<void> {
    this.open = { before, after: null }
    await sendTo(page, 'deleteStatement', before.id)
    this.rows.delete(before.id)
  }
}

const rowsIn = (state: RecordState): Row[] =>
  (JSON.parse(state.rows.statements ?? '[]') as Row[]).map(({ id, text, note }) => ({ id, text, note }))

/** Compares what is on record with what each writer was told; takes what was open as it turned out. */
function compare(writers: readonly Writer[], state: RecordState): void {
  const found = new Map(rowsIn(state).map((row) => [row.id, row]))
  for (const writer of writers) {
    if (writer.open) {
      const { before, after } = writer.open
      const now = [...found.values()].find(({ text }) => text === (before ?? after)?.text) ?? null
      const outcomes = [before, after].map((row) => row && { text: row.text, note: row.note })
      expect(outcomes).toContainEqual(now && { text: now.text, note: now.note })
      if (before) writer.rows.delete(before.id)
      if (now) writer.rows.set(now.id, now)
      writer.open = null
    }
    for (const row of writer.rows.values()) expect(found.get(row.id)).toEqual(row)
  }
  expect(found.size).toBe(writers.reduce((sum, { rows }) => sum + rows.size, 0))
}

/** @param kills how often the browser is killed, at moments that chance chooses */
async function killedWhileWriting(driver: Driver, kills: number): Promise<void> {
  const seed = Math.floor(Math.random() * 2 ** 32)
  console.info(`random writes from the seed ${seed}`)
  const next = random(seed)
  const writers = ['one', 'two', 'three'].map((name) => new Writer(name, next))
  let acknowledged = 0
  for (let kill = 1; kill <= kills; kill++) {
    const pages = await Promise.all(writers.map(() => openRecordPage(driver)))
    const end = Math.floor((WRITES / kills) * (kill - next() * 0.5))
    const enough = Promise.withResolvers<void>()
    const cut = Promise.withResolvers<false>()
    const all = writers.map((writer, n) => writer.write(pages[n] as Surface, cut.promise, () => ++acknowledged >= end && enough.resolve()))
    await enough.promise
    await driver.kill()
    cut.resolve(false)
    await Promise.all(all)
    const page = await openRecordPage(driver)
    const state = await stateOf(page)
    compare(writers, state)
    expect(state.damages).toEqual([])
    await page.close()
  }
  expect(acknowledged).toBeGreaterThan(WRITES / 2)
}

/** @param open a browser with a build with fault points */
export function survivesPowerCuts(open: () => Promise<Driver>): void {
  test.skipIf(!canSeeProcesses())(
    'killed twice in the middle of 200 random writes, the browser loses none that was acknowledged',
    async () => {
      const driver = await open()
      try {
        await prepareRecord(driver)
        await killedWhileWriting(driver, 2)
        expect(driver.strayHosts()).toEqual([])
      } finally {
        await driver.close()
      }
    },
    600_000,
  )
}

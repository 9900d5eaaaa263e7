/** Changes of the record with the fault points that they come to, each in the context where it runs for a person. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import 'fake-indexeddb/auto'
import { addFindingByHand, keepStatement } from '../../../storage'
import { exported } from '../../unit/storage/dump'
import { draft, freshRecord } from '../../unit/storage/fixtures'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { type ContextName, settled } from './fault-record'

export interface Change {
  /** Its points, in order. One that ends in ".committed" comes after the transaction. */
  points: readonly string[]
  context: ContextName
  /**
   * Brings the record to where the change can be made.
   *
   * @param n tells changes apart
   * @returns makes the change; called again, makes the same one again, which does nothing more once it came through
   */
  prepare(driver: Driver, page: Surface, n: number): Promise<(page: Surface) => Promise<unknown>>
  /** How many statements more there are after it. */
  statements: number
}

const STEP = ['change.rows', 'change.derived', 'change.journal'] as const
const UNDO = ['undo.rows', 'undo.derived', 'undo.journal', 'undo.committed'] as const

const statementOf = (n: number, text = `The harbour will have ${n} cranes.`) =>
  draft({ text, speaker: `Speaker ${n}`, topics: [`Topic ${n}`], url: `https://harbour-gazette.example/${n}` })

/** As a content script does: by a message that the background answers. */
export const keep = (page: Surface, n: number, text?: string) =>
  sendTo(page, 'keep', statementOf(n, text)) as Promise<{ statement: { id: string }; step: number }>

/** A file with two statements of a new speaker and a finding on them. */
async function fileOf(n: number): Promise<string> {
  const db = await freshRecord()
  const [a, b] = [await keepStatement(db, statementOf(n, `It was ${n}.`)), await keepStatement(db, statementOf(n, `It was never ${n}.`))]
  await addFindingByHand(db, a.statement.id, b.statement.id)
  const path = join(tmpdir(), `on-record-fault-${process.pid}-${n}.json`)
  writeFileSync(path, await exported(db))
  return path
}

/** The library, with a file chosen and its preview shown. */
async function previewed(driver: Driver, path: string): Promise<Surface> {
  const library = await driver.open(driver.extensionUrl('library.html#/import'))
  await library.chooseFile('input[type=file]', path)
  await library.textOf({ css: 'button', name: 'Import' })
  return library
}

export const CHANGES: Record<string, Change> = {
  keep: {
    points: ['keep.speaker', 'keep.topics', 'keep.source', 'keep.utterance', 'keep.statement', 'keep.check', ...STEP, 'keep.committed'],
    context: 'background',
    prepare: async (_, __, n) => (page) => keep(page, n),
    statements: 1,
  },
  undo: {
    points: UNDO,
    context: 'background',
    prepare: async (_, page, n) => {
      const { step } = await keep(page, n)
      return (again) => sendTo(again, 'undo', step)
    },
    statements: -1,
  },
  redo: {
    points: UNDO,
    context: 'record',
    prepare: async (_, page, n) => {
      const { step } = await keep(page, n)
      await settled(page)
      await sendTo(page, 'undo', step)
      return (again) => again.evaluate(async () => recordPage.storage.redo(await recordPage.record()), null)
    },
    statements: 1,
  },
  delete: {
    points: ['delete.rows', ...STEP],
    context: 'background',
    prepare: async (_, page, n) => {
      const { statement } = await keep(page, n)
      return (again) => sendTo(again, 'deleteStatement', statement.id)
    },
    statements: -1,
  },
  import: {
    points: ['import.snapshot', 'import.sources', 'import.statements', 'import.findings', 'import.queued', 'import.committed'],
    // Files are read and imported in a worker of the library.
    context: 'files',
    prepare: async (driver, _, n) => {
      const path = await fileOf(n)
      let library: Surface | null = await previewed(driver, path)
      return async () => {
        const page = library ?? (await previewed(driver, path))
        library = null
        await page.click({ css: 'button', name: 'Import' })
        await page.textOf({ css: '*', name: 'imported', part: true })
        await page.close()
      }
    },
    statements: 2,
  },
}

/** The points of a check, which runs by itself after a statement is kept. */
export const CHECK_POINTS = ['check.claimed', 'check.begun', 'check.findings', 'check.done', 'check.committed']

/** The points of a record of version 2 that is brought up to date, by the first page that opens it. */
export const MIGRATION_POINTS = ['migration.snapshot', 'migration.rows', 'migration.done']

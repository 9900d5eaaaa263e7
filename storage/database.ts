import Dexie, { type DBCore, type Middleware, type Table, type Transaction } from 'dexie'
import type { AnchorState } from '../anchoring/types'
import { explained, RecordError } from './errors'
import type { ImageRow, Step } from './journal/types'
import { lookForRoom, needRoom, roomKept } from './room'
import type { Correction, Dismissal, Rows, RowTable } from './rows'
import { NATIVE_FACTOR, VERSION, VERSION_1, VERSION_2, VERSION_3 } from './schema'
import type { Pack } from './search/pack'
import { storedForms } from './stored/middleware'
import type { Check, Finding, Source, Speaker, Statement, Topic, Utterance } from './types'

/** One way of naming a speaker or topic: folded; `part` is the rest of a name from its second, third … word on, for completion alone. */
export interface NameKey {
  of: 'speakers' | 'topics'
  key: string
  id: string
  role: 'name' | 'alias' | 'part'
}

/** What search holds of a row; `rev` grows with every change. */
export interface TextRow {
  rev?: number
  id: string
  of: 'statements' | 'speakers' | 'topics' | 'sources'
  text: string
  refs?: TextRefs
  /** Of sources only: the site. */
  site?: string
  /** Of merged topics only: what they became. Absent in rows of older versions. */
  into?: string
  /** Taken off the record: left for surfaces that hold the old text. */
  gone?: true
}

/** What a search can filter statements by. */
export interface TextRefs {
  speakerId: string | null
  sourceId: string
  topicIds: string[]
  date: string
  state: AnchorState
  hasNote: boolean
}

/** Vectors of one speaker's utterances, up to a block's room, one after the other in `data`. */
export interface EmbeddingBlock {
  modelVersion: string
  speakerId: string
  block: number
  ids: string[]
  dimensions: number
  data: Int8Array
}

export interface SettingRow {
  key: string
  value: unknown
  updatedAt: string
}

export const DATABASE_NAME = 'on-record'

/** What changes the rows of an older database, one function a version. */
export interface Changes {
  toVersion2: (transaction: Transaction) => Promise<void>
  toVersion3: (transaction: Transaction) => Promise<void>
}

const refuseChange = (): Promise<void> => Promise.reject(new RecordError('unreadable', { reason: 'it needs to be migrated' }))
/** An older database is never opened without what brings it up to date: it would lose what search and keeping read. */
const NO_CHANGES: Changes = { toVersion2: refuseChange, toVersion3: refuseChange }

/** The record's database. Read it through the functions of `storage/`; change it through them alone. */
export class OnRecordDatabase extends Dexie {
  declare speakers: Table<Speaker, string>
  declare topics: Table<Topic, string>
  declare sources: Table<Source, string>
  declare utterances: Table<Utterance, string>
  declare statements: Table<Statement, string>
  declare findings: Table<Finding, string>
  declare checks: Table<Check, string>
  declare corrections: Table<Correction, string>
  declare dismissals: Table<Dismissal, string>
  declare names: Table<NameKey, [string, string, string]>
  declare texts: Table<TextRow, number>
  declare packs: Table<Pack, number>
  declare journal: Table<Step, number, Omit<Step, 'seq'>>
  declare images: Table<ImageRow, [number, number]>
  declare embeddings: Table<EmbeddingBlock, [string, string, number]>
  declare settings: Table<SettingRow, string>

  constructor(name: string = DATABASE_NAME, { toVersion2, toVersion3 } = NO_CHANGES) {
    // A kept statement is on the disk when keeping is acknowledged, not merely handed to the system.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores(VERSION_1)
    this.version(2).stores(VERSION_2).upgrade(toVersion2)
    this.version(3).stores(VERSION_3).upgrade(toVersion3)
    this.use(storedForms)
    this.use(roomKept)
  }

  /** One of the tables whose changes are journaled, with its row type. */
  rows<T extends RowTable>(table: T): Table<Rows[T], string> {
    return this.table<Rows[T], string>(table)
  }
}

export interface OpenOptions {
  /** Test seam: layers below Dexie, e.g. one that is out of room. */
  middleware?: readonly Middleware<DBCore>[]
  /** Called before an older database is changed to this version, and gives the changes; what it rejects with stops the opening. */
  beforeMigration?: (name: string, fromVersion: number) => Promise<Changes>
  /** An older tab does not let go. The opening goes on as soon as it does. */
  onBlocked?: () => void
}

/**
 * Opens the record, making or migrating it where needed.
 *
 * @throws RecordError `newer-database` (left untouched), `unreadable`, `storage-full`
 */
export async function openDatabase(name: string = DATABASE_NAME, options: OpenOptions = {}): Promise<OnRecordDatabase> {
  const found = await versionOf(name)
  // Dexie itself would open a newer database silently.
  if (found >= (VERSION + 1) * NATIVE_FACTOR) {
    throw new RecordError('newer-database', { found: Math.floor(found / NATIVE_FACTOR), known: VERSION })
  }
  const older = found > 0 && found < VERSION * NATIVE_FACTOR
  if (older) await roomForMigration()
  const changes = older ? await options.beforeMigration?.(name, Math.floor(found / NATIVE_FACTOR)) : undefined
  const db = new OnRecordDatabase(name, changes)
  for (const middleware of options.middleware ?? []) db.use(middleware)
  if (options.onBlocked) db.on('blocked', options.onBlocked)
  db.on('versionchange', ({ newVersion }) => {
    if (!newVersion) return true
    db.close()
    // Dexie's own answer would open it again when next asked, and write rows of this version into a newer one.
    return false
  })
  try {
    await db.open()
  } catch (error) {
    db.close()
    throw await explained(error)
  }
  return db
}

/** A migration may write every row anew before the old ones are gone. */
async function roomForMigration(): Promise<void> {
  const { used } = await lookForRoom()
  await needRoom(used).catch(async (error: unknown) => {
    throw await explained(error)
  })
}

async function versionOf(name: string): Promise<number> {
  const all = await indexedDB.databases().catch(async (error: unknown) => {
    throw await explained(error)
  })
  return all.find((one) => one.name === name)?.version ?? 0
}

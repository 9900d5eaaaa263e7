import { type Archive, type Claim, joinBlocks, type VectorBlock } from '../contradiction'
import { embeddingsOfSpeaker, foldText, type OnRecordDatabase, putEmbeddings, recentStatements, type StatementView } from '../storage'
import { lastPack, lastRev } from '../storage/search/last-change'
import { countOfSpeaker } from '../storage/speakers/complete'
import { claimOf } from './claim'

const LAST = '\uffff'
/** After so many changes of the record since, the archive is read anew. */
const MANY = 200

/** Last entries of the list of changes; packs take many of them off it now and then. */
interface Seen {
  rev: number
  pack: number
}

async function seenNow(db: OnRecordDatabase): Promise<Seen> {
  const [rev, pack] = await Promise.all([lastRev(db), lastPack(db)])
  return { rev, pack }
}

/** One speaker's utterances as the engine searches them, with a statement of each for showing. Oldest first, so that it grows at its end. */
export class RecordArchive implements Archive {
  readonly claims: Claim[] = []
  readonly #db: OnRecordDatabase
  readonly #speakerId: string
  readonly #statementOf = new Map<string, string>()
  /** Folded texts of the first `#folded` claims. */
  readonly #words = new Set<string>()
  #folded = 0
  readonly #blocks = new Map<string, VectorBlock>()
  /** Statements that were counted when the archive was last brought up to date. */
  #count = 0
  /** When each statement of the archive was last changed, and the topics that they name. */
  readonly #updatedAt = new Map<string, string>()
  readonly #topics = new Set<string>()
  /** How far the record's list of changes was looked through. */
  #seen: Seen = { rev: 0, pack: 0 }

  private constructor(db: OnRecordDatabase, speakerId: string) {
    this.#db = db
    this.#speakerId = speakerId
  }

  static async open(db: OnRecordDatabase, speakerId: string): Promise<RecordArchive> {
    const archive = new RecordArchive(db, speakerId)
    archive.#seen = await seenNow(db)
    archive.#count = await countOfSpeaker(db, speakerId)
    const topics = new Map((await db.topics.toArray()).map((topic) => [topic.id, topic.name]))
    for (const id of topics.keys()) archive.#topics.add(id)
    const speaker = await db.speakers.get(speakerId)
    // Oldest first; of the statements of one utterance the oldest stands for it.
    for (const statement of await db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST]).toArray()) {
      archive.#updatedAt.set(statement.id, statement.updatedAt)
      if (archive.#statementOf.has(statement.utteranceId)) continue
      archive.#add(statement.utteranceId, statement.id, claimOf(statement, speaker?.name ?? null, topics))
    }
    return archive
  }

  /** Whether these words are on record, however they are punctuated. */
  holds(text: string): boolean {
    for (; this.#folded < this.claims.length; this.#folded++) this.#words.add(foldText(this.claims[this.#folded]?.text ?? ''))
    return this.#words.has(foldText(text))
  }

  /** The statement that stands for an utterance. */
  statementOf(utteranceId: string): string | undefined {
    return this.#statementOf.get(utteranceId)
  }

  /**
   * Takes in what was kept since.
   *
   * @returns false where something else changed (deleted, merged, edited): the archive is to be opened anew
   */
  async catchUp(): Promise<boolean> {
    if (!(await this.#isUnchanged())) return false
    const count = await countOfSpeaker(this.#db, this.#speakerId)
    if (count === this.#count) return true
    if (count < this.#count) return false
    const grown = count - this.#count
    const recent = (await recentStatements(this.#db, grown)).filter(({ statement }) => statement.speakerId === this.#speakerId)
    if (recent.length !== grown) return false
    for (const view of recent.reverse()) this.#addView(view)
    this.#count = count
    return true
  }

  /** Vectors of this model, in the order of the claims as far as they are known. */
  async vectors(model: string): Promise<VectorBlock | null> {
    const known = this.#blocks.get(model)
    if (known) return known
    const stored = await embeddingsOfSpeaker(this.#db, model, this.#speakerId)
    const ids = this.claims.map((claim) => claim.id).filter((id) => stored.has(id))
    const dimensions = stored.values().next().value?.length ?? 0
    if (ids.length === 0 || dimensions === 0) return null
    const block = { ids, dimensions, data: new Int8Array(ids.length * dimensions) }
    ids.forEach((id, i) => {
      const vector = stored.get(id)
      if (vector?.length === dimensions) block.data.set(vector, i * dimensions)
    })
    this.#blocks.set(model, block)
    return block
  }

  async keepVectors(model: string, added: VectorBlock): Promise<void> {
    const { dimensions } = added
    const rows = added.ids.map((utteranceId, i) => ({ utteranceId, vector: added.data.slice(i * dimensions, (i + 1) * dimensions) }))
    await putEmbeddings(this.#db, model, rows)
    const known = this.#blocks.get(model)
    this.#blocks.set(model, known ? joinBlocks(known, added) : added)
  }

  /** Whether what the archive holds is as it was: its statements, the speaker's name, the topics' names. */
  async #isUnchanged(): Promise<boolean> {
    const now = await seenNow(this.#db)
    const changed = await this.#db.texts.where('rev').between(this.#seen.rev, now.rev, false, true).limit(MANY).toArray()
    if (now.pack !== this.#seen.pack || changed.length === MANY) return false
    const held = changed.filter(({ of, id }) => of === 'statements' && this.#updatedAt.has(id)).map(({ id }) => id)
    const rows = await this.#db.statements.bulkGet(held)
    if (rows.some((row, i) => row?.speakerId !== this.#speakerId || row.updatedAt !== this.#updatedAt.get(held[i] ?? ''))) return false
    if (changed.some(({ of, id }) => (of === 'speakers' && id === this.#speakerId) || (of === 'topics' && this.#topics.has(id))))
      return false
    this.#seen = now
    return true
  }

  #addView({ statement, speaker, topics }: StatementView): void {
    this.#updatedAt.set(statement.id, statement.updatedAt)
    for (const { id } of topics) this.#topics.add(id)
    if (this.#statementOf.has(statement.utteranceId)) return
    const names = new Map(topics.map((topic) => [topic.id, topic.name]))
    this.#add(statement.utteranceId, statement.id, claimOf(statement, speaker?.name ?? null, names))
  }

  #add(utteranceId: string, statementId: string, claim: Claim): void {
    this.#statementOf.set(utteranceId, statementId)
    this.claims.push(claim)
  }
}

/** Archives of the speakers that were checked last, kept warm. */
export class Archives {
  readonly #db: OnRecordDatabase
  readonly #open = new Map<string, RecordArchive>()
  readonly #most: number

  /** @param most archives kept; one of 10,000 utterances takes about 15 MB */
  constructor(db: OnRecordDatabase, most = 8) {
    this.#db = db
    this.#most = most
  }

  /** The archive of a speaker, up to date. */
  async of(speakerId: string): Promise<RecordArchive> {
    const known = this.#open.get(speakerId)
    const archive = known && (await known.catchUp()) ? known : await RecordArchive.open(this.#db, speakerId)
    this.#open.delete(speakerId)
    this.#open.set(speakerId, archive)
    const oldest = this.#open.keys().next().value
    if (this.#open.size > this.#most && oldest !== undefined) this.#open.delete(oldest)
    return archive
  }

  /** Forgets a speaker's archive: its words or names were edited. */
  drop(speakerId: string): void {
    this.#open.delete(speakerId)
  }
}

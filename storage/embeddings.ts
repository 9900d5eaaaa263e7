import type { EmbeddingBlock, OnRecordDatabase } from './database'
import { writing } from './writing'

/** Vectors in one stored block: a new one rewrites at most this many (49 kB at 384 dimensions). */
const ROOM = 128
const NO_SPEAKER = ''

export interface Embedding {
  utteranceId: string
  vector: Int8Array
}

/** The vectors of these utterances that are stored for this model; those without are missing from the map. */
export async function getEmbeddings(
  db: OnRecordDatabase,
  modelVersion: string,
  utteranceIds: readonly string[],
): Promise<Map<string, Int8Array>> {
  const wanted = new Set(utteranceIds)
  const found = new Map<string, Int8Array>()
  for (const speakerId of await speakersOf(db, utteranceIds)) {
    for (const block of await blocksOf(db, modelVersion, speakerId)) {
      block.ids.forEach((id, i) => {
        if (wanted.has(id)) found.set(id, block.data.subarray(i * block.dimensions, (i + 1) * block.dimensions))
      })
    }
  }
  return found
}

/** All stored vectors of one speaker for this model. */
export async function embeddingsOfSpeaker(db: OnRecordDatabase, modelVersion: string, speakerId: string): Promise<Map<string, Int8Array>> {
  const found = new Map<string, Int8Array>()
  for (const block of await blocksOf(db, modelVersion, speakerId)) {
    block.ids.forEach((id, i) => {
      found.set(id, block.data.subarray(i * block.dimensions, (i + 1) * block.dimensions))
    })
  }
  return found
}

/** Stores vectors, packed by speaker. One that is there for the utterance is replaced; those of utterances not on record are dropped. */
export async function putEmbeddings(db: OnRecordDatabase, modelVersion: string, rows: readonly Embedding[]): Promise<void> {
  await writing(() =>
    db.transaction('rw', db.embeddings, db.utterances, async () => {
      const utterances = await db.utterances.bulkGet(rows.map((row) => row.utteranceId))
      const bySpeaker = new Map<string, Embedding[]>()
      rows.forEach((row, i) => {
        const utterance = utterances[i]
        if (utterance === undefined) return
        const speakerId = utterance.speakerId ?? NO_SPEAKER
        bySpeaker.set(speakerId, [...(bySpeaker.get(speakerId) ?? []), row])
      })
      for (const [speakerId, own] of bySpeaker) await putOfSpeaker(db, modelVersion, speakerId, own)
    }),
  )
}

/** Drops the vectors of every model but this one. */
export async function dropOtherEmbeddings(db: OnRecordDatabase, modelVersion: string): Promise<void> {
  await db.embeddings.filter((block) => block.modelVersion !== modelVersion).delete()
}

/** The vectors of a speaker follow it into another, so that a merge costs no encoding. Inside the caller's transaction. */
export async function moveEmbeddings(db: OnRecordDatabase, from: string, into: string): Promise<void> {
  const blocks = await db.embeddings.where('speakerId').equals(from).toArray()
  await db.embeddings.where('speakerId').equals(from).delete()
  for (const block of blocks) {
    const last = (await blocksOf(db, block.modelVersion, into)).at(-1)
    await db.embeddings.put({ ...block, speakerId: into, block: (last?.block ?? -1) + 1 })
  }
}

async function putOfSpeaker(db: OnRecordDatabase, modelVersion: string, speakerId: string, rows: readonly Embedding[]): Promise<void> {
  const blocks = await blocksOf(db, modelVersion, speakerId)
  const changed = new Set<EmbeddingBlock>()
  for (const { utteranceId, vector } of rows) {
    const block = blocks.find((one) => one.ids.includes(utteranceId) && one.dimensions === vector.length) ?? roomIn(blocks, vector.length)
    const target = block ?? {
      modelVersion,
      speakerId,
      block: (blocks.at(-1)?.block ?? -1) + 1,
      ids: [],
      dimensions: vector.length,
      data: new Int8Array(),
    }
    if (block === undefined) blocks.push(target)
    place(target, utteranceId, vector)
    changed.add(target)
  }
  await db.embeddings.bulkPut([...changed])
}

function roomIn(blocks: readonly EmbeddingBlock[], dimensions: number): EmbeddingBlock | undefined {
  return blocks.findLast((block) => block.ids.length < ROOM && block.dimensions === dimensions)
}

function place(block: EmbeddingBlock, id: string, vector: Int8Array): void {
  const at = block.ids.indexOf(id)
  if (at !== -1) {
    block.data.set(vector, at * block.dimensions)
    return
  }
  const data = new Int8Array(block.data.length + vector.length)
  data.set(block.data)
  data.set(vector, block.data.length)
  block.data = data
  block.ids.push(id)
}

async function blocksOf(db: OnRecordDatabase, modelVersion: string, speakerId: string): Promise<EmbeddingBlock[]> {
  return await db.embeddings
    .where('[modelVersion+speakerId+block]')
    .between([modelVersion, speakerId, 0], [modelVersion, speakerId, Number.MAX_SAFE_INTEGER])
    .toArray()
}

async function speakersOf(db: OnRecordDatabase, utteranceIds: readonly string[]): Promise<Set<string>> {
  const utterances = await db.utterances.bulkGet([...utteranceIds])
  return new Set(utterances.filter((one) => one !== undefined).map((one) => one.speakerId ?? NO_SPEAKER))
}

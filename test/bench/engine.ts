/** Retrieval and judgement of one new statement among many of its speaker. Needs no data: statements are put together from words. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, type Claim, type Encoder, memoryArchive } from '../../contradiction'
import { retrieve } from '../../contradiction/retrieve'
import { modelsFolder, openEvaluationEngine } from '../eval/engine'
import { random } from '../random'
import { statementTexts } from './engine/statements'
import { type Measurement, quantile, spread } from './measurement'

const DIMENSIONS = 384
const QUERIES = 40
/** Vectors made from numbers alone: the cost of searching does not hang on what they mean. */
function encoderOf(next: () => number): Encoder {
  return {
    id: 'bench',
    version: '1',
    dimensions: DIMENSIONS,
    encode: async (texts) => texts.map(() => Int8Array.from({ length: DIMENSIONS }, () => Math.round(next() * 254 - 127))),
    destroy() {},
  }
}

const statements = (count: number, next: () => number): Claim[] =>
  statementTexts(count, next).map((text, i) => ({ id: `s${i}`, text, date: `20${String(i % 25).padStart(2, '0')}-05-01` }))

async function times(archive: Archive, encoder: Encoder, queries: readonly Claim[]): Promise<number[]> {
  const found: number[] = []
  for (const query of queries) {
    const start = performance.now()
    await retrieve(query, archive, encoder)
    found.push(performance.now() - start)
  }
  return found
}

async function retrievalAmong(count: number): Promise<{ cold: number; warm: number[] }> {
  const next = random(count)
  const encoder = encoderOf(next)
  const archive = memoryArchive(statements(count, next))
  const queries = statements(QUERIES, random(7)).map((claim) => ({ ...claim, id: `q${claim.id}` }))
  const [cold = 0] = await times(archive, encoder, queries.slice(0, 1))
  return { cold, warm: await times(archive, encoder, queries) }
}

export async function* measure(): AsyncGenerator<Measurement> {
  const small = await retrievalAmong(1000)
  const large = await retrievalAmong(10_000)
  yield { what: 'retrieval among 10,000, first (no vector stored yet)', value: large.cold, unit: 'ms' }
  yield* spread('retrieval among 10,000, warm', large.warm, 60)
  yield {
    what: 'growth from 1,000 to 10,000 statements',
    value: quantile(large.warm, 0.5) / quantile(small.warm, 0.5),
    unit: '×',
    // Ten times the work, and ten times 384 kB no longer lie in a core's own cache.
    budget: 14,
  }
  if (!existsSync(join(modelsFolder(), 'judge', 'manifest.json'))) return
  const engine = await openEvaluationEngine()
  const pairs = statements(33, random(3))
  const judged: number[] = []
  for (let i = 0; i < 16; i++) {
    const [earlier, later] = [pairs[i], pairs[i + 16]]
    if (!earlier || !later) continue
    const start = performance.now()
    await engine.judgePairs([{ earlier, later }])
    judged.push(performance.now() - start)
  }
  yield* spread('one pair judged, models warm', judged.slice(1))
}

/** How often the statement that is contradicted is among the candidates given to the judge, with thousands of other statements of the speaker. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Claim, type Encoder, memoryArchive, openDirect, packVectors } from '../../contradiction'
import { MOST_CANDIDATES, retrieve } from '../../contradiction/retrieve'
import { encoderView } from '../../contradiction/understand/judge-text'
import type { Timeline } from '../eval/candidates'
import { modelsFolder, readModelFile } from '../eval/engine'
import { readLines } from '../eval/sets'
import { rememberingEncoder } from '../eval/stored-judge'
import { LeftOut, type Measurement } from './measurement'

/** Other statements, spoken in debates; `BENCH_DISTRACTORS` makes them fewer. */
const DISTRACTORS = Number(process.env.BENCH_DISTRACTORS ?? 5000)
const PLACES = [8, MOST_CANDIDATES, 32]
const OWN = ['timelines.jsonl', 'timelines-2.jsonl']

const claimOf = ({ id, text, date }: { id: string; text: string; date?: string }): Claim => ({ id, text, date: date ?? null })

/** Places of the contradicted statements among what is retrieved, 0 the nearest; infinite where they are not among the first. */
async function placesOf(timelines: readonly Timeline[], others: readonly Claim[], encoder: Encoder): Promise<number[]> {
  const model = `${encoder.id}@${encoder.version}`
  const places: number[] = []
  for (const { statements, contradictions } of timelines) {
    const claims = [...others, ...statements.map(claimOf)]
    const archive = memoryArchive(claims)
    const vectors = await encoder.encode(claims.map(encoderView))
    await archive.keepVectors(
      model,
      packVectors(
        claims.map(({ id }) => id),
        vectors,
        encoder.dimensions,
      ),
    )
    for (const pair of contradictions) {
      const [first, second] = pair.map((id) => claims.find((claim) => claim.id === id))
      if (!first || !second) continue
      const [earlier, later] = (first.date ?? '') <= (second.date ?? '') ? [first, second] : [second, first]
      const found = await retrieve(later, archive, encoder, undefined, Math.max(...PLACES))
      const place = found.findIndex(({ claim }) => claim.id === earlier.id)
      places.push(place < 0 ? Number.POSITIVE_INFINITY : place)
    }
  }
  return places
}

export async function* measure(): AsyncGenerator<Measurement> {
  const data = join(resolve(process.env.ON_RECORD_DATA ?? '../shared/data'), 'contradiction')
  const claims = join(data, 'debate-claims-dev.jsonl.gz')
  if (!existsSync(claims)) throw new LeftOut(`there is no ${claims}`)
  if (!existsSync(join(modelsFolder(), 'encoder', 'manifest.json'))) throw new LeftOut('there is no encoder in public/models')
  const { encoder: bare } = await openDirect(readModelFile)
  if (!bare) throw new LeftOut('there is no encoder in public/models')
  const encoder = rememberingEncoder(bare)
  const others = readLines<{ text: string; date: string }>(claims)
    .slice(0, DISTRACTORS)
    .map((row, i) => claimOf({ id: `other-${i}`, ...row }))
  const own = OWN.flatMap((name) => readFileSync(join('test/eval/calibration', name), 'utf8').trim().split('\n'))
  const sets = [
    ['timelines to calibrate on', own.map((line) => JSON.parse(line) as Timeline)],
    ['timelines-dev', readLines<Timeline>(join(data, 'timelines-dev.jsonl'))],
    ['timelines-written-dev', readLines<Timeline>(join(data, 'timelines-written-dev.jsonl'))],
  ] as const
  for (const [name, timelines] of sets) {
    const places = await placesOf(timelines, others, encoder)
    for (const most of PLACES) {
      const missed = places.filter((place) => place >= most).length / places.length
      const budget = most === MOST_CANDIDATES ? { budget: 10 } : {}
      yield { what: `${name}: missed at ${most}, among ${others.length}`, value: 100 * missed, unit: '%', of: places.length, ...budget }
    }
  }
}

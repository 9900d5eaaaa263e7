/** Runs in Chromium: the program's own record, queue, retrieval, worker and models over one speaker of many statements. Driven by `../engine-browser.ts`. */
import { createRunner } from '../../../checks'
import { Archives } from '../../../checks/record-archive'
import { type Bundled, createEngine, type Engine, openBundled } from '../../../contradiction'
import { retrieve } from '../../../contradiction/retrieve'
import { modelsOptions } from '../../../entrypoints/judge/models'
import { applyImport, type OnRecordDatabase, openDatabase, previewImport } from '../../../storage'
import { putEmbeddings } from '../../../storage/embeddings'
import { statementsFile } from './statements'

let db: OnRecordDatabase
let models: Bundled
let engine: Engine
let judged = 0
let first = 0
let archives: Archives
let runner: ReturnType<typeof createRunner>

const SPEAKER = 'Ada Morrow'
/** A vector that stands near another, as one speaker's statements do: cosine .6 or so. */
const near = (vector: Int8Array) => vector.map((x) => Math.max(-127, Math.min(127, Math.round(x * 0.7 + (Math.random() - 0.5) * 90))))

/** Opens the models, as the extension's page does; milliseconds until they can judge. */
async function start(): Promise<number> {
  const at = performance.now()
  const opened = await openBundled(modelsOptions((path) => location.origin + path))
  const { judge } = opened
  const score: typeof judge.score = async (pairs, signal) => {
    judged += pairs.length
    const scores = await judge.score(pairs, signal)
    first ||= performance.now()
    return scores
  }
  models = { ...opened, judge: { ...judge, score } }
  await models.warm()
  engine = createEngine(models)
  return performance.now() - at
}

/** Puts statements of one speaker on record, with vectors as if they had been encoded before: searching does not depend on what they mean. */
async function fill(count: number): Promise<void> {
  db = await openDatabase(`bench-${count}`)
  const preview = await previewImport(db, statementsFile(count, SPEAKER))
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals[0]))
  await applyImport(db, preview.plan)
  const [typical] = (await models.encoder?.encode(['We will change the harbour tax before the summer.'])) ?? []
  if (!typical) throw new Error('there is no encoder')
  const rows = (await db.utterances.toArray()).map(({ id }) => ({ utteranceId: id, vector: near(typical) }))
  await putEmbeddings(db, engine.encoder ?? '', rows)
  await db.checks.clear()
}

/** Opens the record that another page filled, with one runner for all checks, as the extension's page has. */
async function open(count: number): Promise<void> {
  db = await openDatabase(`bench-${count}`)
  archives = new Archives(db)
  runner = createRunner({ db, engine, owner: 'bench', signal: new AbortController().signal })
}

/** Searches the record for the rivals of new statements: the first time cold, from the database. */
async function search(texts: string[]): Promise<number[]> {
  const speakerId = (await db.speakers.toArray())[0]?.id ?? ''
  const times: number[] = []
  for (const text of texts) {
    const start = performance.now()
    await retrieve({ id: `q-${text}`, text, date: '2020-01-01' }, await archives.of(speakerId), models.encoder)
    times.push(performance.now() - start)
  }
  return times
}

/** Checks a page's quotes against the record: milliseconds to the first verdicts and to the last, and pairs judged. */
async function checkPage(texts: string[]): Promise<{ first: number; all: number; judged: number }> {
  const quotes = texts.map((text, i) => ({ key: `q${i}`, text, speakerName: SPEAKER, context: null }))
  judged = 0
  first = 0
  const start = performance.now()
  for await (const _ of runner.checkQuotes({ canonicalUrl: 'https://paper.example/', published: '2020-05-05', language: 'en', quotes })) {
  }
  return { first: first - start, all: performance.now() - start, judged }
}

Object.assign(globalThis, { bench: { start, fill, open, search, checkPage, stop: () => models.judge.destroy() } })

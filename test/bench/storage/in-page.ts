import {
  countsForBadge,
  exportInWorker,
  keepStatement,
  type OnRecordDatabase,
  openDatabase,
  openImporter,
  recentStatements,
  searchStatements,
  statementsOfPage,
  statementsOfSpeaker,
  warmSearch,
} from '../../../storage'
import type { StatementDraft } from '../../../storage/types'
import { type Measurement, spread } from '../measurement'
import type { Size } from './generate'
import { fillRest, INDEX_QUESTIONS, sampleOf } from './indexes'
import { migrate } from './older'
import { QUERIES } from './queries'

/** What the bench calls in the page, one at a time. */
const bench = { idle, prepare, keep, reads, indexes, warm, search, export: exportIt, disk, migrate: () => migrate(db) }
export type Bench = typeof bench
Object.assign(globalThis, { onRecordBench: bench })

let db: OnRecordDatabase
let jsonBytes = 0

/** What the other waits are to be held against: on a busy machine a page waits for the processor, whatever it does. */
async function idle(): Promise<Measurement[]> {
  const gaps = watchGaps()
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  return [{ what: 'longest wait of a page that does nothing for 10 s', value: gaps(), unit: 'ms' }]
}

/** Makes a record of that size by importing it, and measures that. */
async function prepare(name: string, { statements }: Size): Promise<Measurement[]> {
  // Fetched, not made here: what the page leaves behind would be swept up while the import is watched.
  const file = await (await fetch(`/record-${statements}.json`)).blob()
  jsonBytes = file.size
  db = await openDatabase(name)
  const importer = openImporter(name, new Worker('/worker.js', { type: 'module' }))
  const gaps = watchGaps()
  const start = performance.now()
  const preview = await importer.preview(file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals[0]))
  const checked = performance.now()
  await importer.apply()
  const end = performance.now()
  importer.destroy()
  const label = `${statements.toLocaleString('en')} statements`
  return [
    { what: `import ${label}, read and checked`, value: checked - start, unit: 'ms' },
    { what: `import ${label}, in all`, value: end - start, unit: 'ms', ...(statements >= 100_000 && { budget: 60_000 }) },
    { what: 'longest wait of the page meanwhile', value: gaps(), unit: 'ms', budget: 100 },
  ]
}

async function keep(count: number): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const draft = newDraft(n)
    const start = performance.now()
    await keepStatement(db, draft)
    times.push(performance.now() - start)
  }
  return times
}

async function reads(): Promise<Measurement[]> {
  const speakers = await db.speakers.limit(200).toArray()
  const sources = await db.sources.limit(200).toArray()
  return [
    ...(await timed("a page's statements", 10, sources, (one) => statementsOfPage(db, one.canonicalUrl))),
    ...(await timed("a page's badge", 10, sources, (one) => countsForBadge(db, one.canonicalUrl))),
    ...(await timed("a speaker's newest 50", 10, speakers, (one) => statementsOfSpeaker(db, one.id, 50))),
    ...(await timed('the last 50 kept', 10, Array(50).fill(0), () => recentStatements(db, 50))),
  ]
}

async function warm(): Promise<Measurement[]> {
  const gaps = watchGaps()
  const start = performance.now()
  await warmSearch(db)
  return [
    { what: 'search ready after start', value: performance.now() - start, unit: 'ms', budget: 1500 },
    { what: 'longest wait of the page meanwhile', value: gaps(), unit: 'ms', budget: 50 },
  ]
}

async function search(): Promise<Measurement[]> {
  return await timed('search, first 50', 50, [...QUERIES, ...QUERIES, ...QUERIES], (query) => searchStatements(db, query, { limit: 50 }))
}

/** How many times as long each question takes without its index: 1 and less would mean that it is of no use. */
async function indexes(): Promise<Measurement[]> {
  const sample = await sampleOf(db)
  if (sample === null) return []
  await fillRest(db)
  const found: Measurement[] = []
  for (const [name, { what, asked, scanned }] of Object.entries(INDEX_QUESTIONS)) {
    const rows = await db.table(name.split('.')[0] ?? '').count()
    const [slow] = await timed('', 0, [sample], async (one) => await scanned(db, one))
    const [quick] = await timed('', 0, Array(5).fill(sample), async (one) => await asked(db, one))
    found.push({ what: `${name}: ${what}`, value: (slow?.value ?? 0) / Math.max(0.1, quick?.value ?? 0), unit: '×', of: rows })
  }
  return found
}

async function exportIt(): Promise<Measurement[]> {
  const gaps = watchGaps()
  const start = performance.now()
  const blob = await exportInWorker(undefined, {}, db.name, new Worker('/worker.js', { type: 'module' }))
  const end = performance.now()
  return [
    { what: `export JSON (${Math.round(blob.size / 1e6)} MB)`, value: end - start, unit: 'ms', budget: 8000 },
    { what: 'longest wait of the page meanwhile', value: gaps(), unit: 'ms', budget: 100 },
  ]
}

/** After the browser has tidied up what it wrote: it does so beside other work. */
async function disk(): Promise<Measurement[]> {
  let usage = await taken()
  for (let waited = 0, same = 0; waited < 60 && same < 4; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const now = await taken()
    same = now === usage ? same + 1 : 0
    usage = now
  }
  return [{ what: 'size on disk over the JSON', value: usage / jsonBytes, unit: '×', budget: 3 }]
}

async function taken(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0
}

async function timed<T>(what: string, budget: number, cases: readonly T[], run: (one: T) => Promise<unknown>): Promise<Measurement[]> {
  const times: number[] = []
  for (const one of cases) {
    const start = performance.now()
    await run(one)
    times.push(performance.now() - start)
  }
  const [median, p95] = spread(what, times)
  return [median, p95 && { ...p95, budget }].filter((one) => one !== undefined)
}

/** Watches how long the page's thread doesn't answer. @returns the longest such time */
function watchGaps(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 0)
  return () => {
    clearInterval(timer)
    return longest
  }
}

function newDraft(n: number): StatementDraft {
  const text = `Statement number ${n} of the bench, kept at ${performance.now()}, says that the harbour budget will be voted on.`
  const url = `https://paper${n % 40}.example/kept/${n >> 2}`
  return {
    text,
    selectors: [
      {
        quote: { type: 'TextQuoteSelector', exact: text, prefix: 'the minister said: ', suffix: ' on Monday' },
        position: { type: 'TextPositionSelector', start: 100, end: 100 + text.length },
      },
    ],
    kind: 'direct',
    language: 'en',
    speakerName: n % 3 === 0 ? `New Speaker ${n}` : 'Anna Keller',
    speakerAsWritten: 'she',
    speakerRole: null,
    topicNames: ['harbour', 'budget'],
    date: '2025-03-04',
    dateBasis: 'published',
    note: '',
    source: {
      url,
      canonicalUrl: url,
      title: 'Council votes on the budget',
      publisher: `Paper ${n % 40}`,
      authors: [],
      published: '2025-03-04',
      modified: null,
      language: 'en',
      readAt: '2025-03-04T10:00:00Z',
    },
  }
}

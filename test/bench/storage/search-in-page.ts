import Dexie from 'dexie'
import MiniSearch from 'minisearch'
import { OnRecordDatabase, searchStatementIds, warmSearch } from '../../../storage'
import { textOf } from '../../../storage/derived/texts'
import { foldWords } from '../../../storage/fold'
import { packed } from '../../../storage/search/pack'
import { type Measurement, spread } from '../measurement'
import { generate } from './generate'
import { QUERIES } from './queries'

const SIZE = { statements: 100_000, speakers: 2000, sources: 20_000 }

const bench = {
  packs: { prepare, ready, search },
  minisearch: { ready: indexMiniSearch, search: searchMiniSearch },
  words: { prepare: indexWords, search: searchWords },
}
export type SearchBench = typeof bench
Object.assign(globalThis, { onRecordSearchBench: bench })

/** Plain words alone: the rivals know no fields. */
const WORDS = QUERIES.filter((query) => !/[:"]/.test(query))

const db = new OnRecordDatabase('search')

/** Texts packed, as an import leaves them. */
async function prepare(): Promise<void> {
  const file = generate(SIZE)
  await db.packs.bulkAdd([...packed(file.statements.map((row) => textOf('statements', row)))])
  await db.texts.bulkAdd(file.speakers.map((row) => textOf('speakers', row)))
  await db.texts.bulkAdd(file.topics.map((row) => textOf('topics', row)))
  await db.texts.bulkAdd(file.sources.map((row) => textOf('sources', row)))
}

async function ready(): Promise<number> {
  const start = performance.now()
  await warmSearch(db)
  return performance.now() - start
}

async function search(): Promise<Measurement[]> {
  return await timed('texts in memory', (query) => searchStatementIds(db, query))
}

const index = new MiniSearch({
  fields: ['text'],
  processTerm: (term) => foldWords(term) || null,
  searchOptions: { prefix: true, combineWith: 'AND' },
})

async function indexMiniSearch(): Promise<number> {
  const file = generate(SIZE)
  const documents = file.statements.map(({ id, text, note }) => ({ id, text: `${text} ${note}` }))
  const start = performance.now()
  await index.addAllAsync(documents, { chunkSize: 500 })
  return performance.now() - start
}

async function searchMiniSearch(): Promise<Measurement[]> {
  return await timed('MiniSearch', async (query) => index.search(query).slice(0, 50))
}

const words = new Dexie('words')
words.version(1).stores({ rows: 'id, *words' })

async function indexWords(): Promise<number> {
  const rows = generate(SIZE).statements.map(({ id, text, note }) => ({ id, words: [...new Set(foldWords(`${text} ${note}`).split(' '))] }))
  const start = performance.now()
  for (let at = 0; at < rows.length; at += 2000) await words.table('rows').bulkAdd(rows.slice(at, at + 2000))
  return performance.now() - start
}

/** Keys of each word's range, met. Without an order by date, which it can't give. */
async function searchWords(): Promise<Measurement[]> {
  return await timed('word index in the database', async (query) => {
    const terms = foldWords(query).split(' ')
    const sets = await Promise.all(
      terms.map(async (term) => new Set(await words.table('rows').where('words').startsWith(term).primaryKeys())),
    )
    const [first = new Set(), ...rest] = sets.sort((a, b) => a.size - b.size)
    const met = [...first].filter((id) => rest.every((set) => set.has(id)))
    return await words.table('rows').bulkGet(met.slice(0, 50))
  })
}

async function timed(what: string, run: (query: string) => Promise<unknown>): Promise<Measurement[]> {
  const times: number[] = []
  for (const query of [...WORDS, ...WORDS]) {
    const start = performance.now()
    await run(query)
    times.push(performance.now() - start)
  }
  return spread(`${what}: search`, times)
}

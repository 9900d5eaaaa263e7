import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { SORTS, type Sort, sortedIds, warmSorted } from '../../../entrypoints/library/list/sort'
import {
  deleteStatements,
  editSpeaker,
  keepStatement,
  type OnRecordDatabase,
  type Statement,
  searchStatementIds,
  searchStatements,
  undo,
  updateStatement,
} from '../../../storage'
import { textOf } from '../../../storage/derived/texts'
import { packed } from '../../../storage/search/pack'
import { Segment } from '../../../storage/search/segment'
import { generate } from '../../bench/storage/generate'
import { draft, freshRecord } from './fixtures'

afterEach(() => void vi.restoreAllMocks())

const WORDS = ['ferry', 'harbour', 'levy', 'the']
const QUERIES = ['', 'the', 'ferry', 'levy harbour', 'speaker:berg', 'topic:tax the', 'site:moor.example', 'from:2024-03 ferry', 'has:note']
const SITES = ['moor.example', 'gazette.example']

type Op = readonly ['keep' | 'edit' | 'delete' | 'undo' | 'rename', number]
const OP: fc.Arbitrary<Op> = fc.tuple(
  fc.constantFrom('keep', 'keep', 'keep', 'keep', 'edit', 'delete', 'undo', 'rename'),
  fc.nat({ max: 997 }),
)

/** Deleted and brought back between two looks: the default order once left it out. */
const BACK_AT_ONCE: Op[][] = [
  [['keep', 0]],
  [
    ['delete', 0],
    ['undo', 0],
  ],
]

const wordsOf = (n: number) => WORDS.filter((_, bit) => (n >> bit) & 1)

async function apply(db: OnRecordDatabase, [what, n]: Op): Promise<void> {
  const rows = await db.statements.orderBy('createdAt').toArray()
  const one = rows[n % Math.max(rows.length, 1)]
  if (what === 'keep') {
    const speaker = [null, 'Anna Berg', 'Zoë Adam', 'Émile Cole'][n % 4] ?? null
    const text = `said ${n} ${wordsOf(n).join(' ')}`
    const url = `https://${SITES[n % 2]}/news/${n % 3}`
    const rest = { topics: n % 3 === 0 ? ['tax'] : [], note: n % 5 === 0 ? 'seen' : '', date: `2024-0${1 + (n % 6)}-1${n % 10}` }
    await keepStatement(db, draft({ text, speaker, url, ...rest }))
  } else if (what === 'undo') await undo(db)
  else if (one && what === 'edit') await updateStatement(db, one.id, { note: wordsOf(n + 5).join(' '), date: `2024-0${1 + (n % 8)}-02` })
  else if (one && what === 'delete') await deleteStatements(db, [one.id])
  else if (one?.speakerId && what === 'rename') await editSpeaker(db, one.speakerId, { name: `${'BYÄ'[n % 3]}er Berg ${n % 7}` })
}

/** What each order sorts by, read from the rows themselves; within it any order is right. */
async function keysOf(db: OnRecordDatabase): Promise<Record<Sort, (one: Statement) => string>> {
  const named = await db.speakers.toArray()
  named.sort((a, b) => new Intl.Collator().compare(a.name, b.name))
  const placeOf = new Map(named.map(({ id }, place) => [id, String(place).padStart(4, '0')]))
  return {
    kept: (one) => one.createdAt,
    newest: (one) => one.date,
    oldest: (one) => one.date,
    speaker: (one) => `${placeOf.get(one.speakerId ?? '') ?? 'none'} ${one.date}`,
  }
}

test('whatever was kept, edited, deleted, renamed and undone: every order has what a fresh reading has, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(OP, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const db = await freshRecord()
      for (const round of rounds) {
        for (const op of round) await apply(db, op)
        const keys = await keysOf(db)
        for (const query of QUERIES) {
          const wanted = await searchStatementIds(db, query)
          expect(wanted.toSorted(), query).toEqual(await scanned(db, query))
          for (const sort of SORTS) {
            const list = await sortedIds(db, query, sort)
            const ids = list.slice()
            expect(ids.toSorted(), `${sort} "${query}"`).toEqual(wanted.toSorted())
            const key = (await db.statements.bulkGet(ids)).map((one) => keys[sort](one!))
            const sorted = key.toSorted()
            expect(key, `${sort} "${query}"`).toEqual(sort === 'kept' || sort === 'newest' ? sorted.reverse() : sorted)
            expect([list.length, list.at(1), list.slice(1, 3), list.at(ids.length)]).toEqual([
              ids.length,
              ids[1],
              ids.slice(1, 3),
              undefined,
            ])
          }
          expect(await sortedIds(db, query, 'oldest').then((list) => list.slice().reverse())).toEqual(wanted)
          const page = await searchStatements(db, query, { limit: 3, offset: 1 })
          expect([page.total, page.statements.map((view) => view.statement.id)]).toEqual([wanted.length, wanted.slice(1, 4)])
        }
      }
      db.close()
    }),
    { numRuns: 12, examples: [[BACK_AT_ONCE]] },
  )
})

/** The same queries answered by looking at every row. */
async function scanned(db: OnRecordDatabase, query: string): Promise<string[]> {
  const [speakers, topics, sources] = await Promise.all([db.speakers.toArray(), db.topics.toArray(), db.sources.toArray()])
  const nameOf = new Map([...speakers, ...topics].map((one) => [one.id, one.name.toLowerCase()]))
  const source = new Map(sources.map((one) => [one.id, one]))
  const passes = (one: Statement): boolean => {
    const at = source.get(one.sourceId)!
    const names = [one.speakerId ?? '', ...one.topicIds].map((id) => nameOf.get(id) ?? '')
    const text = ` ${[one.text, one.note, ...names, at.title, at.publisher].join(' ')}`.toLowerCase()
    const test: Record<string, (value: string) => boolean> = {
      speaker: (value) => (nameOf.get(one.speakerId ?? '') ?? '').includes(value),
      topic: (value) => one.topicIds.some((id) => nameOf.get(id) === value),
      site: (value) => at.url.includes(`//${value}/`),
      from: (value) => one.date >= value,
      has: () => one.note !== '',
    }
    return query.split(' ').every((token) => {
      const [field = '', value] = token.split(':')
      return value === undefined ? token === '' || text.includes(` ${token}`) : test[field]!(value)
    })
  }
  return (await db.statements.toArray())
    .filter(passes)
    .map((one) => one.id)
    .sort()
}

test('a search makes the ids of the rows in sight alone, however many it finds and in whatever order', async () => {
  const db = await freshRecord()
  const file = generate({ statements: 9000, speakers: 40, sources: 50 })
  await db.packs.bulkAdd([...packed(file.statements.map((one) => textOf('statements', one)).reverse())])
  await db.statements.bulkAdd(file.statements)
  await db.speakers.bulkAdd(file.speakers)
  await warmSorted(db)
  const made = vi.spyOn(Segment.prototype, 'id')
  const read = vi.spyOn(db.statements, 'bulkGet')
  for (const query of ['the', 'b', 'from:2015-01-02 the']) {
    for (const sort of SORTS) {
      const list = await sortedIds(db, query, sort)
      expect(list.length).toBeGreaterThan(4000)
      expect(made, `${sort} "${query}"`).not.toHaveBeenCalled()
      expect(list.slice(3900, 3950)).toHaveLength(50)
      expect(made).toHaveBeenCalledTimes(50)
      made.mockClear()
    }
    expect((await searchStatements(db, query, { limit: 50 })).total).toBeGreaterThan(4000)
    expect(made).toHaveBeenCalledTimes(50)
    made.mockClear()
  }
  expect(read.mock.calls.flatMap(([ids]) => [...ids]).length).toBeLessThan(200)
})

test('the speakers’ order is read once, and again when one is renamed', async () => {
  const db = await freshRecord()
  for (const speaker of ['Carl Cole', 'Anna Berg', 'Zoë Adam']) await keepStatement(db, draft({ text: `${speaker} said so`, speaker }))
  const read = vi.spyOn(db.speakers, 'toArray')
  const names = async (): Promise<string[]> => {
    const rows = await db.statements.bulkGet((await sortedIds(db, 'said', 'speaker')).slice())
    return rows.map((one) => one!.text.slice(0, 4))
  }
  expect(await names()).toEqual(['Anna', 'Carl', 'Zoë '])
  expect(await names()).toEqual(['Anna', 'Carl', 'Zoë '])
  expect(read).toHaveBeenCalledTimes(1)
  const zoe = await db.speakers.filter((one) => one.name === 'Zoë Adam').first()
  await editSpeaker(db, zoe!.id, { name: 'Abel Adam' })
  expect(await names()).toEqual(['Zoë ', 'Anna', 'Carl'])
  expect(read).toHaveBeenCalledTimes(2)
})

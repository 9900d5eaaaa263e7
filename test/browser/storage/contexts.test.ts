import { liveQuery } from 'dexie'
import { expect, test } from 'vitest'
import {
  checkIntegrity,
  deleteStatements,
  exportBlob,
  history,
  openDatabase,
  openImporter,
  previewImport,
  searchStatements,
  undo,
  usage,
} from '../../../storage'
import { keepMany, type Work } from '../../fixtures/storage/many'

type Answer = (work: Work) => Promise<string[]>

function worker(): Answer {
  const made = new Worker(new URL('./writer.ts', import.meta.url), { type: 'module' })
  return (work) =>
    new Promise((resolve, reject) => {
      made.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data)
      made.onerror = (event) => reject(new Error(event.message))
      made.postMessage(work)
    })
}

async function frame(): Promise<Answer> {
  const made = document.createElement('iframe')
  made.setAttribute('data-writer', '')
  const source = new URL('./writer.ts', import.meta.url).href
  made.srcdoc = `<script type="module" src="${source}"></script>`
  const ready = new Promise((resolve) => {
    addEventListener('message', ({ data, source: from }) => data === 'ready' && from === made.contentWindow && resolve(null))
  })
  document.body.append(made)
  await ready
  return (work) =>
    new Promise((resolve) => {
      addEventListener('message', ({ data, source: from }) => Array.isArray(data) && from === made.contentWindow && resolve(data))
      made.contentWindow?.postMessage(work)
    })
}

test('1,000 statements kept at once by two workers, two frames and the page: none lost, none double', async () => {
  const database = `contexts-${crypto.randomUUID()}`
  const db = await openDatabase(database)
  const writers: Answer[] = [worker(), worker(), await frame(), await frame(), keepMany]
  const kept = await Promise.all(writers.map((write, n) => write({ database, writer: n, count: 200 })))
  const ids = new Set(kept.flat())
  expect(ids.size).toBe(5 * 199 + 1)
  expect((await db.statements.bulkGet([...ids])).every((one) => one !== undefined)).toBe(true)
  expect([await db.statements.count(), await db.speakers.count(), await db.topics.count(), await db.sources.count()]).toEqual([
    996, 20, 5, 10,
  ])
  expect(await db.checks.count()).toBe(996)
  expect((await checkIntegrity(db)).damages).toEqual([])
  expect((await history(db, 2000)).length).toBeGreaterThan(200)
  await undo(db)
  expect(await db.statements.count()).toBe(995)
}, 180_000)

test('a live search sees what another context keeps and what is deleted', async () => {
  const database = `live-${crypto.randomUUID()}`
  const db = await openDatabase(database)
  const totals: number[] = []
  const seen = (wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const subscription = liveQuery(() => searchStatements(db, 'sentence')).subscribe(({ total }) => {
        totals.push(total)
        if (total !== wanted) return
        queueMicrotask(() => subscription.unsubscribe())
        resolve()
      })
    })
  await seen(0)
  const four = seen(4)
  await worker()({ database, writer: 1, count: 5 })
  await four
  const three = seen(3)
  const [one] = await db.statements.where('createdAt').above('').toArray()
  const victim = one?.text.startsWith('Sentence') ? one : (await db.statements.toArray()).find((other) => other.text.startsWith('Sentence'))
  await deleteStatements(db, [victim?.id ?? ''])
  await three
})

test('an import in a worker: previewed, applied, the same as the record it came from', async () => {
  const from = await openDatabase(`from-${crypto.randomUUID()}`)
  await keepMany({ database: from.name, writer: 0, count: 30 })
  const file = await exportBlob(from)
  const into = await openDatabase(`into-${crypto.randomUUID()}`)
  const importer = openImporter(into.name)
  expect(await importer.preview(new Blob(['{"format":"on-record"']))).toMatchObject({ ok: false, refusals: [{ code: 'broken-json' }] })
  expect(await importer.preview(file)).toMatchObject({ ok: true, summary: { format: 'json', counts: { added: 30 } } })
  expect(await importer.apply()).toMatchObject({ imported: { result: { added: 30 }, step: expect.any(Number) } })
  importer.destroy()
  const lists = async (blob: Blob) => ({ ...JSON.parse(await blob.text()), exportedAt: '' })
  expect(await lists(await exportBlob(into))).toEqual(await lists(file))
  expect(await previewImport(into, file)).toMatchObject({ ok: true, plan: { counts: { added: 0, unchanged: 30 } } })
  expect(await usage(into)).toMatchObject({ statements: 30, speakers: 20 })
})

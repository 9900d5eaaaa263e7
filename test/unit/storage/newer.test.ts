import { expect, test } from 'vitest'
import {
  addAlias,
  applyImport,
  keepApart,
  keepStatement,
  type OnRecordDatabase,
  previewImport,
  recordSightings,
  updateStatement,
} from '../../../storage'
import { dump, exported } from './dump'
import { draft, freshRecord } from './fixtures'

const TEXT = 'We will not raise taxes.'

async function imported(into: OnRecordDatabase, from: OnRecordDatabase) {
  const preview = await previewImport(into, await exported(from))
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return await applyImport(into, preview.plan)
}

/** Two records that hold the same statement. */
async function twoRecords() {
  const a = await freshRecord()
  const { statement } = await keepStatement(a, draft({ text: TEXT, note: 'at first', topics: ['Tax'] }))
  const b = await freshRecord()
  await imported(b, a)
  return { a, b, id: statement.id, speakerId: statement.speakerId ?? '' }
}

/** Edits fall into one millisecond in a test. */
const later = () => new Promise((resolve) => setTimeout(resolve, 3))

test('a note survives a mere visit of the page on another machine, and the visit the note, either way', async () => {
  const { a, b, id } = await twoRecords()
  await updateStatement(a, id, { note: 'at first, and then' })
  await later()
  await recordSightings(b, [{ statementId: id, state: 'edited', found: 'We may raise taxes.' }])
  expect(await imported(a, b)).toMatchObject({ updated: 1 })
  await imported(b, a)
  for (const db of [a, b])
    expect(await db.statements.get(id)).toMatchObject({
      note: 'at first, and then',
      state: 'edited',
      lastSeen: { text: 'We may raise taxes.' },
    })
  expect(await dump(a)).toBe(await dump(b))
  expect(await imported(a, b)).toMatchObject({ updated: 0, unchanged: 1 })
})

test('the wording seen last wins, not the one of the row changed last', async () => {
  const { a, b, id } = await twoRecords()
  await recordSightings(a, [{ statementId: id, state: 'edited', found: 'Before.' }])
  await later()
  await recordSightings(b, [{ statementId: id, state: 'edited', found: 'After.' }])
  await recordSightings(b, [{ statementId: id, state: 'same', found: TEXT }])
  await later()
  await updateStatement(a, id, { note: 'newer' })
  await imported(a, b)
  expect(await a.statements.get(id)).toMatchObject({ note: 'newer', state: 'same', lastSeen: { text: 'After.' } })
})

test('what both sides added since stays: notes, topics, and both records end alike', async () => {
  const { a, b, id } = await twoRecords()
  await updateStatement(a, id, { note: 'of A', topicNames: ['Tax', 'Bridge'] })
  await later()
  await updateStatement(b, id, { note: 'of B', topicNames: ['Tax', 'Ferry'] })
  await imported(a, b)
  const names = new Map((await a.topics.toArray()).map((one) => [one.id, one.name]))
  const one = await a.statements.get(id)
  expect(one?.note).toBe('of B\n\nof A')
  expect(one?.topicIds.map((topic) => names.get(topic))).toEqual(['Tax', 'Ferry', 'Bridge'])
  expect(await imported(a, b)).toMatchObject({ updated: 0 })
  await imported(b, a)
  expect(await dump(b)).toBe(await dump(a))
})

test('a speaker changed on both sides keeps all names, and who they are not', async () => {
  const { a, b, speakerId } = await twoRecords()
  const other = await keepStatement(a, draft({ text: 'Other.', speaker: 'Olaf Brandt' }))
  await addAlias(a, speakerId, 'A. Keller')
  await keepApart(a, speakerId, other.statement.speakerId ?? '')
  await later()
  await addAlias(b, speakerId, 'Mayor Keller')
  await imported(a, b)
  const kept = { aliases: ['Mayor Keller', 'A. Keller'], distinctFrom: [other.statement.speakerId] }
  expect(await a.speakers.get(speakerId)).toMatchObject(kept)
  const merged = await dump(a)
  await imported(a, b)
  expect(await dump(a)).toBe(merged)
  await imported(b, a)
  expect(await dump(b)).toBe(merged)
})

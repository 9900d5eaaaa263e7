import { expect, test } from 'vitest'
import { addFindingByHand, keepStatement, putEmbeddings } from '../../../storage'
import { INDEX_QUESTIONS, sampleOf } from '../../bench/storage/indexes'
import { draft, freshRecord } from './fixtures'

test('every index has a question that needs it, and answers it as a look at every row does', async () => {
  const db = await freshRecord()
  const indexes = db.tables.flatMap((table) => table.schema.indexes.map((index) => `${table.name}.${index.name}`))
  expect(Object.keys(INDEX_QUESTIONS).sort()).toEqual(indexes.sort())
  for (let n = 0; n < 6; n++) await keepStatement(db, draft({ text: `Sentence ${n}.`, speaker: `Speaker ${n % 2}`, topics: ['Tax'] }))
  const sample = await sampleOf(db)
  const { speakerId, utteranceId, id } = sample!.statement
  const other = (await db.statements.toArray()).find((one) => one.speakerId === speakerId && one.id !== id)
  await addFindingByHand(db, id, other!.id)
  await keepStatement(db, { ...draft({ text: 'Once more.', speaker: 'Speaker 1' }), correctedFrom: 'S. Speaker 1' })
  await putEmbeddings(db, 'm1', [{ utteranceId, vector: Int8Array.of(1) }])
  for (const [name, { asked, scanned }] of Object.entries(INDEX_QUESTIONS))
    expect([name, await asked(db, sample!)]).toEqual([name, await scanned(db, sample!)])
})

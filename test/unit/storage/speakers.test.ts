import { expect, test } from 'vitest'
import {
  addAlias,
  addFindingByHand,
  checkIntegrity,
  completeSpeaker,
  completeTopic,
  editSpeaker,
  embeddingsOfSpeaker,
  findingsOfSpeaker,
  getEmbeddings,
  keepStatement,
  knownSpeakers,
  listSpeakers,
  listTopics,
  mergeSpeakers,
  mergeTopics,
  type OnRecordDatabase,
  pendingChecks,
  putEmbeddings,
  splitSpeaker,
  statementsOfSpeaker,
  suggestMerges,
  undo,
  updateStatements,
  utterancesOfSpeaker,
} from '../../../storage'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

async function two(): Promise<{ db: OnRecordDatabase; anna: string; a: string }> {
  const db = await freshRecord()
  const one = await keepStatement(db, draft({ text: 'We will not raise taxes.', speaker: 'Anna Keller' }))
  const other = await keepStatement(db, draft({ text: 'We will raise taxes.', speaker: 'A. Keller', date: '2025-05-01' }))
  await keepStatement(db, draft({ text: 'We will not raise taxes', speaker: 'A. Keller', url: 'https://moor-post.example/1' }))
  return { db, anna: one.statement.speakerId!, a: other.statement.speakerId! }
}

test('merging: statements, findings, names and vectors follow; same words become one utterance; undo parts them again', async () => {
  const { db, anna, a } = await two()
  const [first, second] = await statementsOfSpeaker(db, a)
  await addFindingByHand(db, first!.statement.id, second!.statement.id)
  await putEmbeddings(db, 'm1', [{ utteranceId: first!.statement.utteranceId, vector: Int8Array.of(1, 2) }])
  const before = await wholeState(db)
  const merged = await mergeSpeakers(db, anna, [a])
  expect(merged.aliases).toEqual(['A. Keller'])
  expect(await statementsOfSpeaker(db, anna)).toHaveLength(3)
  expect(await utterancesOfSpeaker(db, anna)).toHaveLength(2)
  expect(await findingsOfSpeaker(db, anna)).toHaveLength(1)
  expect((await embeddingsOfSpeaker(db, 'm1', anna)).size).toBe(1)
  expect((await pendingChecks(db)).queued).toBeGreaterThan(0)
  const { statement } = await keepStatement(db, draft({ text: 'Later.', speaker: 'A. Keller' }))
  expect(statement.speakerId).toBe(anna)
  expect((await checkIntegrity(db)).damages).toEqual([])
  await undo(db)
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
})

test('splitting gives chosen statements to a new speaker and leaves the rest', async () => {
  const { db, anna, a } = await two()
  await mergeSpeakers(db, anna, [a])
  const [newest] = await statementsOfSpeaker(db, anna, 1)
  const other = await splitSpeaker(db, anna, [newest!.statement.id], 'A. Keller')
  expect((await statementsOfSpeaker(db, other.id)).map((view) => view.statement.text)).toEqual(['We will raise taxes.'])
  expect((await listSpeakers(db)).map(({ speaker, count }) => [speaker.name, count])).toEqual([
    ['A. Keller', 1],
    ['Anna Keller', 2],
  ])
  expect((await checkIntegrity(db)).damages).toEqual([])
})

test.each([
  [
    'an edit of many',
    (db: OnRecordDatabase, _: string, ids: string[], to: string) => updateStatements(db, ids, { speakerId: to, note: 'moved' }),
  ],
  ['a split', (db: OnRecordDatabase, from: string, ids: string[], to: string) => splitSpeaker(db, from, ids, { id: to })],
])('%s that gives statements to another speaker takes what was found between them along', async (_, give) => {
  const { db, anna, a } = await two()
  const views = await statementsOfSpeaker(db, a)
  const ids = views.map((view) => view.statement.id)
  const finding = await addFindingByHand(db, ids[0]!, ids[1]!)
  const before = await wholeState(db)
  await give(db, a, ids, anna)
  expect(await db.findings.get(finding.id)).toMatchObject({ speakerId: anna, status: 'confirmed' })
  expect(await statementsOfSpeaker(db, anna)).toHaveLength(3)
  expect(await utterancesOfSpeaker(db, anna)).toHaveLength(2)
  expect((await pendingChecks(db)).queued).toBeGreaterThan(0)
  expect((await checkIntegrity(db)).damages).toEqual([])
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
})

test('of an edit of speaker and words, words that stay move with their findings and words that change do not', async () => {
  const { db, anna, a } = await two()
  const ids = (await statementsOfSpeaker(db, a)).map((view) => view.statement.id)
  const edited = await updateStatements(db, ids, { speakerId: anna, text: 'We will raise taxes.' })
  expect(new Set(edited.map((one) => one.utteranceId)).size).toBe(1)
  expect(await db.statements.bulkGet(ids)).toEqual(edited)
  expect((await checkIntegrity(db)).damages).toEqual([])
})

test('a new name leaves the old one as an alias that still finds the speaker', async () => {
  const { db, anna } = await two()
  await editSpeaker(db, anna, { name: 'Anna Keller-Brandt' })
  const { statement } = await keepStatement(db, draft({ text: 'Another.', speaker: 'anna  KELLER' }))
  expect(statement.speakerId).toBe(anna)
  await addAlias(db, anna, 'Анна Келлер')
  expect((await completeSpeaker(db, 'келл')).map((choice) => choice.speaker.id)).toEqual([anna])
})

test('completion: by any word of a name, most statements first, without merged ones', async () => {
  const { db, anna, a } = await two()
  expect((await completeSpeaker(db, 'kel')).map((choice) => choice.speaker.id)).toEqual([a, anna])
  expect((await completeSpeaker(db, 'ann')).map((choice) => choice.speaker.id)).toEqual([anna])
  await mergeSpeakers(db, anna, [a])
  expect((await completeSpeaker(db, '')).map((choice) => choice.count)).toEqual([3])
})

test('a correction is remembered, also after a merge', async () => {
  const { db, anna, a } = await two()
  await keepStatement(db, { ...draft({ text: 'One more word.', speaker: 'A. Keller' }), correctedFrom: 'Keller' })
  expect((await knownSpeakers(db)).get('Keller')).toBe('A. Keller')
  await mergeSpeakers(db, anna, [a])
  expect((await knownSpeakers(db)).get('Keller')).toBe('Anna Keller')
  const { statement } = await keepStatement(db, draft({ text: 'Said by Keller.', speaker: 'KELLER' }))
  expect(statement.speakerId).toBe(anna)
})

test.each([
  ['Alexander Lukashenko', 'Aleksandr Lukashenko', 'likely'],
  ['Aleksandr Lukashenko', 'Alyaksandr Lukashenka', 'likely'],
  ['Александр Лукашенко', 'Alexander Lukashenko', 'likely'],
  ['A. Keller', 'Anna Keller', 'likely'],
  ['Mayor Anna Keller', 'Anna Keller', 'same'],
  ['Anna Maria Keller', 'Anna Keller', 'same'],
  ['Anna Keller-Brandt', 'Anna Keller', 'likely'],
  ['Anna Keller Brandt', 'Anna Keller', 'likely'],
  ['Yuri Yanovsky', 'Iurii Ianovskii', 'likely'],
  ['Keller', 'Anna Keller', 'likely'],
  ['Anna Keller', 'Otto Keller', undefined],
  ['Mrs. Keller', 'Paul Keller', undefined],
  ['Anna Keller', 'Olaf Brandt', undefined],
  ['Paul Keller Jr.', 'Paul Keller III', undefined],
])('%s and %s: offered as %s', async (a, b, sameness) => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.', speaker: a }))
  await keepStatement(db, draft({ text: 'Two.', speaker: b }))
  expect((await suggestMerges(db))[0]?.sameness).toBe(sameness)
  expect(await db.speakers.filter((one) => one.mergedInto !== null).count()).toBe(0)
})

test('the surest pair is offered first, each once, by aliases too, and none that is merged already', async () => {
  const db = await freshRecord()
  for (const [n, name] of ['A. Keller', 'Anna Keller', 'Mayor Anna Keller', 'Olaf Brandt'].entries())
    await keepStatement(db, draft({ text: `Sentence ${n}.`, speaker: name }))
  const names = async () => (await suggestMerges(db)).map(({ a, b }) => [a.name, b.name].sort().join(' + '))
  const [first, ...others] = await names()
  expect([first, ...others.sort()]).toEqual(['Anna Keller + Mayor Anna Keller', 'A. Keller + Anna Keller', 'A. Keller + Mayor Anna Keller'])
  const [brandt] = await completeSpeaker(db, 'brandt')
  await addAlias(db, brandt!.speaker.id, 'Anna Keller')
  expect((await names()).length).toBe(6)
  const [anna] = await completeSpeaker(db, 'anna keller')
  const rest = (await db.speakers.toArray()).map((one) => one.id).filter((id) => id !== anna!.speaker.id)
  await mergeSpeakers(db, anna!.speaker.id, rest)
  expect(await names()).toEqual([])
})

test('topics merge, and are completed by use', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.', topics: ['Tax', 'Taxes'] }))
  await keepStatement(db, draft({ text: 'Two.', topics: ['Taxes'] }))
  expect((await completeTopic(db, 'TA')).map(({ topic }) => topic.name)).toEqual(['Taxes', 'Tax'])
  const [tax, taxes] = await listTopics(db)
  await mergeTopics(db, tax!.topic.id, [taxes!.topic.id])
  expect((await listTopics(db)).map(({ topic, count }) => [topic.name, count])).toEqual([['Tax', 2]])
})

test('vectors: packed by speaker, replaced, kept apart by model', async () => {
  const { db, a } = await two()
  const [first, second] = await utterancesOfSpeaker(db, a)
  await putEmbeddings(
    db,
    'm1',
    [first!, second!].map(({ utterance }, n) => ({ utteranceId: utterance.id, vector: Int8Array.of(n, n, n) })),
  )
  await putEmbeddings(db, 'm1', [{ utteranceId: first!.utterance.id, vector: Int8Array.of(9, 9, 9) }])
  await putEmbeddings(db, 'm2', [{ utteranceId: first!.utterance.id, vector: Int8Array.of(5) }])
  const found = await getEmbeddings(db, 'm1', [first!.utterance.id, second!.utterance.id, 'none'])
  expect([...found.values()].map((vector) => [...vector])).toEqual([
    [9, 9, 9],
    [1, 1, 1],
  ])
  expect(await db.embeddings.count()).toBe(2)
})

import { expect, test } from 'vitest'
import {
  checkIntegrity,
  keepStatement,
  knownSpeakers,
  type OnRecordDatabase,
  suggestMerges,
  undo,
  updateStatement,
  updateStatements,
} from '../../../storage'
import { mayBeWritten } from '../../../storage/speakers/similar'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

const speakerOfNext = async (db: OnRecordDatabase, speaker: string) =>
  (await keepStatement(db, draft({ text: `Another word of ${speaker}.`, speaker, url: 'https://moor-post.example/next' }))).statement
    .speakerId

/** A record with a statement of the name as the page gave it, and the speaker whom the user then chose. */
async function corrected(written: string, meant: string) {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.', speaker: written }))
  const edited = await updateStatement(db, statement.id, { speakerName: meant, speakerRole: null })
  return { db, statement, speakerId: edited.speakerId }
}

test.each([
  ['A. Keller', 'Anna Keller'],
  ['Keller', 'Anna Keller'],
  ['Aleksandr Lukashenko', 'Alexander Lukashenko'],
  ['Anna Keller', 'Anna Keller-Brandt'],
])('an edit from %s to %s is learnt for later pages', async (written, meant) => {
  const { db, speakerId } = await corrected(written, meant)
  expect((await knownSpeakers(db)).get(written)).toBe(meant)
  expect(await speakerOfNext(db, written)).toBe(speakerId)
})

test.each([
  ['another person', 'Anna Keller', 'Paul Brandt'],
  ['another person of the surname', 'Otto Keller', 'Anna Keller'],
  ['a pronoun', 'she', 'Anna Keller'],
  ['an office', 'the minister', 'Anna Keller'],
  ['a first name', 'Anna', 'Anna Keller'],
])('%s teaches nothing', async (_, written, meant) => {
  const { db } = await corrected(written, meant)
  expect((await knownSpeakers(db)).has(written)).toBe(false)
})

test('what the card corrects is learnt with the keeping, and taken back with it', async () => {
  const db = await freshRecord()
  await keepStatement(db, { ...draft({ text: 'We will not raise taxes.', speaker: 'Anna Keller' }), correctedFrom: 'A. Keller' })
  expect((await knownSpeakers(db)).get('A. Keller')).toBe('Anna Keller')
  await undo(db)
  expect(await db.statements.count()).toBe(0)
  expect((await knownSpeakers(db)).size).toBe(0)
})

test('a card that names another person teaches nothing', async () => {
  const db = await freshRecord()
  await keepStatement(db, { ...draft({ text: 'We will not raise taxes.', speaker: 'Anna Keller' }), correctedFrom: 'Otto Brandt' })
  expect((await knownSpeakers(db)).size).toBe(0)
})

const onCard = async (db: OnRecordDatabase, correctedFrom: string, speaker: string) =>
  await keepStatement(db, { ...draft({ text: 'We will not raise taxes.', speaker }), correctedFrom, otherName: true })

test.each([
  ['Angela Kasner', 'Angela Merkel'],
  ['Volkswagen', 'VW'],
  ['The Boats', 'Harbour Company'],
])('a name that is surely somebody’s in the page is learnt: %s as %s', async (written, meant) => {
  const db = await freshRecord()
  await onCard(db, written, meant)
  expect((await knownSpeakers(db)).get(written)).toBe(meant)
})

test('but no first name, and none that another speaker on record bears', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'The bridge stays.', speaker: 'Angela Kasner' }))
  await onCard(db, 'Angela Kasner', 'Angela Merkel')
  await onCard(db, 'Boris', 'Boris Johnson')
  expect((await knownSpeakers(db)).size).toBe(0)
})

test('taking the speaker away teaches nothing', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  await updateStatement(db, statement.id, { speakerName: null })
  expect((await knownSpeakers(db)).size).toBe(0)
})

test('taking a speaker away takes the page’s words for it too; a phrase of nobody by name stays', async () => {
  const db = await freshRecord()
  const named = (await keepStatement(db, draft({ text: 'We will not raise taxes.' }))).statement
  const phrase = { ...draft({ text: 'The bridge stays.', speaker: null }), speakerAsWritten: 'a spokesman' }
  const unnamed = (await keepStatement(db, phrase)).statement
  const edited = await updateStatements(db, [named.id, unnamed.id], { speakerName: null })
  expect(edited.map(({ speakerAsWritten }) => speakerAsWritten)).toEqual([null, 'a spokesman'])
})

test('a name under which other statements stay is still somebody of its own', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.', speaker: 'A. Keller' }))
  const other = await keepStatement(db, draft({ text: 'The bridge stays.', speaker: 'A. Keller' }))
  await updateStatement(db, statement.id, { speakerName: 'Anna Keller' })
  expect((await knownSpeakers(db)).has('A. Keller')).toBe(false)
  await updateStatements(db, [statement.id, other.statement.id], { speakerName: 'Anna Keller' })
  expect((await knownSpeakers(db)).get('A. Keller')).toBe('Anna Keller')
})

test('what was learnt is forgotten when the user says otherwise', async () => {
  const { db, statement } = await corrected('A. Keller', 'Anna Keller')
  const [old] = await db.speakers.filter(({ name }) => name === 'A. Keller').toArray()
  await updateStatement(db, statement.id, { speakerId: old!.id })
  expect((await knownSpeakers(db)).has('A. Keller')).toBe(false)
})

test('one step: undo takes edit and lesson back together', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.', speaker: 'A. Keller' }))
  const before = await wholeState(db)
  await updateStatement(db, statement.id, { speakerName: 'Anna Keller' })
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
  expect((await checkIntegrity(db)).damages).toEqual([])
})

test('an initial and its name are suggested as one speaker', async () => {
  const db = await freshRecord()
  for (const speaker of ['A. Keller', 'Anna Keller']) await keepStatement(db, draft({ text: `Word of ${speaker}.`, speaker }))
  expect(await suggestMerges(db)).toHaveLength(1)
})

test.each([
  ['Keller', 'Anna Keller', true],
  ['Anna Keller', 'Keller', true],
  ['K', 'Anna Keller', false],
  ['', 'Anna Keller', false],
  ['P. Keller', 'Anna Keller', false],
  ['Lula', 'Luiz Inácio Lula da Silva', true],
  ['AOC', 'Alexandria Ocasio-Cortez', true],
  ['AKK', 'Annegret Kramp-Karrenbauer', true],
  ['AKB', 'Annegret Kramp-Karrenbauer', false],
  ['VW', 'Volkswagen', true],
  ['Volkswagen', 'VW', true],
  ['WV', 'Volkswagen', false],
  ['she', 'Sahra Helena Elm', false],
  ['Anna', 'Anna Maria Keller', false],
])('%j may stand for %s: %s', (written, name, may) => {
  expect(mayBeWritten(written, name)).toBe(may)
})

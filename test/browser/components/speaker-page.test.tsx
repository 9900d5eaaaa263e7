import './fake-browser'
import { expect, test } from 'vitest'
import { TimelineTable } from '../../../entrypoints/library/speakers/timeline-table'
import { addSpeaker, findingsOfSpeaker, type OnRecordDatabase, statementsOfSpeaker } from '../../../storage'
import { eachRecord } from './each-record'
import { keepConflict, keepMany } from './records'
import { showLibrary } from './show-library'
import { flaws, show, until } from './surface'

let db: OnRecordDatabase

eachRecord((fresh) => {
  db = fresh
})

const button = (place: Element, name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name)
async function speakerNamed(name: string): Promise<string> {
  return (await db.speakers.toArray()).find((one) => one.name === name && one.mergedInto === null)?.id ?? ''
}

test('a speaker of more statements than are drawn has all of them counted, and a way to the rest', async () => {
  await keepMany(db, 1)
  const [statement] = await db.statements.toArray()
  if (!statement) throw new Error('nothing kept')
  const more = Array.from({ length: 5004 }, (_, n) => ({ ...statement, id: `${statement.id.slice(0, -5)}${String(n).padStart(5, '0')}` }))
  await db.statements.bulkPut(more.filter(({ id }) => id !== statement.id))
  const count = await db.statements.count()
  const place = showLibrary(db, `#/speaker/${statement.speakerId}`)
  await until(() => place.querySelector('.place-head a[href*="speaker%3A"]') !== null)
  expect(place.querySelector('.place-head > .quiet')?.textContent).toBe(
    `${count.toLocaleString()} statements · 0 findings · ${count - 5000} more in the library`,
  )
  expect(place.querySelector('.place-head a[href*="speaker%3A"]')?.getAttribute('href')).toBe('#/?q=speaker%3A%22Ines+Maraud%22')
})

test('the timeline’s table names the statement at the other end of each arc', async () => {
  const { earlier, later } = await keepConflict(db)
  const place = showLibrary(db, `#/speaker/${await speakerNamed('Ines Maraud')}`)
  await until(() => place.querySelectorAll('.timeline-table tbody tr').length === 2)
  place.querySelector('details')?.setAttribute('open', '')
  const cells = [...place.querySelectorAll('.timeline-table tbody tr')].map((row) => row.lastElementChild)
  expect(cells.map((cell) => cell?.querySelector('a')?.getAttribute('href'))).toEqual([`#/statement/${earlier}`, `#/statement/${later}`])
  expect(cells[0]?.textContent).toMatch(/^≠likely contradiction .*2023: “Fares will not go up”$/)
  expect(await flaws()).toEqual([])
})

test('the timeline’s table shows all its rows, some at a time', async () => {
  await keepMany(db, 1)
  const id = await speakerNamed('Ines Maraud')
  const [view] = await statementsOfSpeaker(db, id)
  if (!view) throw new Error('nothing kept')
  const views = Array.from({ length: 501 }, (_, n) => ({ ...view, statement: { ...view.statement, id: String(n) } }))
  const place = show(<TimelineTable views={views} findings={await findingsOfSpeaker(db, id)} />)
  expect(place.querySelectorAll('tbody tr')).toHaveLength(500)
  button(place, 'Show more')?.click()
  await until(() => place.querySelectorAll('tbody tr').length === 501)
  expect(button(place, 'Show more')).toBeUndefined()
})

test('who may be the same as a speaker is offered on the speaker’s page, and is merged into this one', async () => {
  await keepMany(db, 2)
  for (const name of ['I. Maraud', 'Jonas Brandt', 'J. Brandt']) await addSpeaker(db, name)
  const id = await speakerNamed('I. Maraud')
  const place = showLibrary(db, `#/speaker/${id}`)
  await until(() => button(place, 'Merge') !== undefined)
  expect([...place.querySelectorAll('.notice a')].map((one) => one.textContent)).toEqual(['I. Maraud', 'Ines Maraud'])
  expect(await db.statements.where('[speakerId+date]').between([id, ''], [id, '\uffff']).count()).toBe(0)
  button(place, 'Merge')?.click()
  await until(() => place.querySelectorAll('.list-row .words').length === 2)
  expect(button(place, 'Merge')).toBeUndefined()
})

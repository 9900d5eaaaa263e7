import { expect, test } from 'vitest'
import { completeSites } from '../../../entrypoints/library/list/sites'
import { keepStatement, openDatabase } from '../../../storage'
import { draft } from '../storage/fixtures'

test('publishers are completed by site and by name, each once, also one that is kept from later', async () => {
  const db = await openDatabase(`sites-${crypto.randomUUID()}`)
  const keepFrom = (url: string, publisher: string) => keepStatement(db, draft({ text: `said at ${url}`, url, publisher }))
  await keepFrom('https://www.northshore.example/a', 'Northshore Courier')
  await keepFrom('https://www.northshore.example/b', 'Northshore Courier')
  await keepFrom('https://seeblatt.example/1', 'Das Seeblatt')
  const names = async (typed: string) => (await completeSites(db, typed)).map(({ name, detail }) => `${name} ${detail}`)
  expect(await names('')).toEqual(['northshore.example Northshore Courier', 'seeblatt.example Das Seeblatt'])
  expect(await names('courier')).toEqual(['northshore.example Northshore Courier'])
  expect(await names('SEEB')).toEqual(['seeblatt.example Das Seeblatt'])
  await keepFrom('https://evening.example/2', 'The Evening')
  expect(await names('eve')).toEqual(['evening.example The Evening'])
  expect(await names('nowhere')).toEqual([])
})

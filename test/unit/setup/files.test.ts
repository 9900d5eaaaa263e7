import { expect, test } from 'vitest'
import { LEVELS, sourcesOf } from './sources'

const LONGEST = 350
const production = Object.keys(LEVELS).flatMap((folder) => sourcesOf(folder))
const all = [...production, ...sourcesOf('test'), ...sourcesOf('scripts')]

/** Ways around the type checker and the linter (which itself looks for the type "any"). Written in parts, so that this file does not name them whole. */
const ESCAPES = [
  ['a double cast', new RegExp(`\\bas ${'unknown'} as\\b`)],
  ['a silenced compiler', new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}`)],
  ['a silenced linter', new RegExp(`biome-${'ignore'}`)],
  ['an unfinished piece', new RegExp(`\\b(${['TO', 'FIX'].map((half) => `${half}${half === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`)],
] as const

const lines = (text: string) => text.trimEnd().split('\n')

test(`no file is longer than ${LONGEST} lines`, () => {
  expect(all.filter(({ text }) => lines(text).length > LONGEST).map(({ path }) => path)).toEqual([])
})

test.each(ESCAPES)('nothing holds %s', (_, pattern) => {
  const found = all.flatMap(({ path, text }) =>
    lines(text).flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

test('no test is skipped or picked out by hand', () => {
  const found = sourcesOf('test').filter(({ text }) => /\b(?:test|it|describe)\.(?:only|skip)\b(?!If)/.test(text))
  expect(found.map(({ path }) => path).filter((path) => !path.endsWith('setup/files.test.ts'))).toEqual([])
})

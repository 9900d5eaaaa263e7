import { expect, test } from 'vitest'
import { CHANGES, CHECK_POINTS, MIGRATION_POINTS } from '../../e2e/support/fault-points'
import { LEVELS, sourcesOf } from './sources'

test('every fault point of the program is one at which the end-to-end tests kill it', () => {
  const inCode = Object.keys(LEVELS)
    .flatMap((folder) => sourcesOf(folder, /\.tsx?$/))
    .flatMap(({ text }) => [...text.matchAll(/\bstep\('([^']+)'\)/g)].map(([, name]) => name))
  const tried = [...CHECK_POINTS, ...MIGRATION_POINTS, ...Object.values(CHANGES).flatMap(({ points }) => points)]
  expect([...new Set(tried)].sort()).toEqual([...new Set(inCode)].sort())
})

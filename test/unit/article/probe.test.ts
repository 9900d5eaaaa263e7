import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleForPage } from './support/bundle'

test('the probe alone is small enough for every allowed site, and brings no reader', async () => {
  const code = await bundleForPage('../../../../article/probe.ts')
  expect(gzipSync(code).length).toBeLessThan(5_000)
  expect(code).not.toContain('Readability')
})

test('the reader brings no parser of dates in words', async () => {
  const code = await bundleForPage('../../../../article/index.ts')
  expect(code).not.toMatch(/chrono|amanhã|übermorgen/)
})

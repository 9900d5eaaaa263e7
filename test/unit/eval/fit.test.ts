import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Judge } from '../../../contradiction'
import { calibrationOf } from '../../../contradiction'
import { bundled } from '../../../contradiction/calibrate/bundled'
import { FEATURES, type Features } from '../../../contradiction/calibrate/features'
import type { Candidate, Timeline } from '../../eval/candidates'
import { dealt, variantsOf } from '../../eval/small-archives'
import { rememberingEncoder, storedJudge } from '../../eval/stored-judge'
import { atThreshold, chooseThresholds } from '../../eval/thresholds'

const NO_FEATURES = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features

const candidate = (label: 0 | 1, near = false): Candidate => ({
  speaker: 'Ada Morrow',
  pair: { earlier: { id: 'a', text: '', date: null }, later: { id: 'b', text: '', date: null } },
  label,
  near,
  judged: { contradiction: 0.5, entailment: 0, neutral: 0.5 },
  features: { ...NO_FEATURES },
  kinds: {},
  capped: false,
})

/** Six contradictions, of which the scores show five, among forty pairs. */
const all = [...Array.from({ length: 5 }, () => candidate(1)), candidate(0, true), ...Array.from({ length: 30 }, () => candidate(0))]
const scores = [0.9, 0.85, 0.8, 0.75, 0.3, 0.7, ...Array.from({ length: 30 }, (_, i) => i / 100)]
const counts = { planted: 6, misses: 20, pairs: 1000 }

test('a threshold is told what it gives', () => {
  expect(atThreshold(all, scores, counts, 0.7)).toEqual({ threshold: 0.7, precision: 0.8, recall: 4 / 6, near: 1, falseFlags: 1 })
})

test('thresholds keep away from the limits', () => {
  const { contradiction, tension } = chooseThresholds(all, scores, counts)
  expect(contradiction.precision).toBe(1)
  expect(contradiction.recall).toBeCloseTo(4 / 6)
  expect(tension.recall).toBeCloseTo(5 / 6)
  expect(tension.threshold).toBeLessThan(contradiction.threshold)
})

test('nor are near misses called contradictions for the sake of recall', () => {
  const likeliest = [
    candidate(0, true),
    ...Array.from({ length: 19 }, () => candidate(1)),
    ...Array.from({ length: 30 }, () => candidate(0)),
  ]
  const falling = likeliest.map((_, i) => (i === 0 ? 0.6 : i < 16 ? 0.9 : i < 20 ? 0.5 : 0))
  const at = (misses: number) => chooseThresholds(likeliest, falling, { planted: 19, misses, pairs: 1000 }).contradiction
  expect(at(200).recall).toBe(1)
  expect(at(10).near).toBe(0)
})

test('what some brakes leave a tension at most is no contradiction that was missed or called', () => {
  const capped = all.map((one, i) => ({ ...one, capped: i === 5 }))
  const { contradiction, tension } = chooseThresholds(capped, scores, counts)
  expect(contradiction.near).toBe(0)
  expect(contradiction.threshold).toBeLessThanOrEqual(0.7)
  expect(tension.near).toBe(1)
})

const timeline: Timeline = {
  speaker: 'Ada Morrow',
  statements: Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, date: '2020-01-01', text: `Statement ${i}`, topic: 'harbour' })),
  contradictions: [],
  near_misses: [],
}

test('a timeline is dealt out into small archives, each statement once, and alike in every run', () => {
  const archives = dealt(timeline, 5, 3)
  expect(archives.map(({ statements }) => statements.length)).toEqual([5, 5, 5, 5, 5, 5])
  expect(new Set(archives.slice(0, 2).flatMap(({ statements }) => statements.map(({ id }) => id))).size).toBe(10)
  expect(dealt(timeline, 5, 3)).toEqual(archives)
})

test('a calibration also sees small archives and ones without topics', () => {
  const kinds = variantsOf(timeline).map(({ name, timelines }) => [
    name,
    timelines.some(({ statements }) => statements.some(({ topic }) => topic)),
  ])
  expect(Object.fromEntries(kinds)).toMatchObject({ whole: true, 'of 2': true, 'whole, no topics': false, 'of 2, no topics': false })
})

test('a score is asked for once, also by the next run', async () => {
  const asked: string[] = []
  const judge: Judge = {
    id: 'fake',
    version: '1',
    languages: ['en'],
    async score(pairs) {
      asked.push(...pairs.map(({ later }) => later.text))
      return pairs.map(() => ({ contradiction: 0.25, entailment: 0.25, neutral: 0.5 }))
    },
    destroy() {},
  }
  const file = join(mkdtempSync(join(tmpdir(), 'on-record-fit-')), 'scores.jsonl')
  const pair = (text: string) => ({ earlier: { id: 'a', text: 'We keep it.', date: null }, later: { id: 'b', text, date: null } })
  await storedJudge(judge, file).score([pair('We sell it.')])
  const again = await storedJudge(judge, file).score([pair('We sell it.'), pair('We lend it.'), pair('We sell it.')])
  expect(asked).toEqual(['We sell it.', 'We lend it.'])
  expect(again.map((score) => score?.contradiction)).toEqual([0.25, 0.25, 0.25])
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
})

test('a text is encoded once', async () => {
  const asked: string[] = []
  const encode = async (texts: readonly string[]) => {
    asked.push(...texts)
    return texts.map((text) => Int8Array.of(text.length))
  }
  const encoder = rememberingEncoder({ id: 'fake', version: '1', dimensions: 1, encode, destroy() {} })
  await encoder.encode(['a', 'bb', 'a'])
  expect(await encoder.encode(['bb', 'ccc'])).toEqual([Int8Array.of(2), Int8Array.of(3)])
  expect(asked).toEqual(['a', 'bb', 'ccc'])
})

test('what was fitted is what the bundled judge is calibrated by', () => {
  expect(calibrationOf(bundled.judge)).toBe(bundled)
  expect(bundled.thresholds.contradiction).toBeGreaterThan(bundled.thresholds.tension)
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createEngine, memoryArchive, openDirect } from '../../../contradiction'
import { plainness } from '../../../contradiction/calibrate/plain'
import { detect } from '../../../contradiction/signals'
import { readModelFile } from '../../eval/engine'
import { sides } from './claims'

const judged = (contradiction: number, entailment = 0.1) => ({ contradiction, entailment, neutral: 1 - contradiction - entailment })
const plain = (earlier: string, later: string, p = 0.5) => {
  const pair = sides(earlier, later, ['2016-03-08', '2019-10-15'])
  return plainness(pair, detect(pair), judged(p))
}

describe('a plain contradiction', () => {
  test.each([
    ['a kept and a broken word', 'We will not raise the petrol tax.', 'We raised the petrol tax in January.'],
    ['two figures for one year', 'The deficit for 2016 was 2.1 percent.', 'The deficit for 2016 was 4.8 percent.'],
    ['two sums for one thing', 'The tunnel cost 300 million in all.', 'The tunnel cost 900 million in all.'],
    ['two days of one event', 'The contract was signed in March 2017.', 'The contract was signed in October 2018.'],
    ['a day that is ruled out', 'The tunnel will open in May 2021.', 'The tunnel will not open before 2024.'],
    ['a stance in the passive', 'The airport should be expanded.', 'The airport must not be expanded.'],
    ['a stance that one still takes', 'I still oppose the death penalty.', 'I support the death penalty.'],
    ['what one had', 'We had the money for the quay.', 'We had no money for the quay.'],
    ['a deadline that moves', 'We will dig the canal by 2026.', 'We will dig the canal by 2029.'],
    ['an opposite', 'The bridge over the Lome is safe.', 'The bridge over the Lome is dangerous.'],
  ])('is seen: %s', (_, earlier, later) => expect(plain(earlier, later)).toBeGreaterThan(0))

  test.each([
    ['the judge does not lean to it', 'We will not raise the petrol tax.', 'We raised the petrol tax in January.', 0.05],
    ['a brake is seen', 'If the region does not pay, we will not raise the petrol tax.', 'We raised the petrol tax in January.', 0.5],
    [
      'most of the longer text speaks of something else',
      'The tax is fair.',
      'The tax is unfair, the bridge is old, the hospital lacks nurses, the harbour sleeps and no train arrives on time.',
      0.5,
    ],
    ['the same is said of another thing', 'We will raise the tax on tobacco.', 'We will not raise the tax on beer.', 0.5],
    ['only the whole is denied', 'Some ministers voted for the budget.', 'Not every minister voted for the budget.', 0.5],
    ['articles of two laws', 'We will never invoke Article 9.', 'We will invoke Article 90.', 0.5],
    ['two models', 'The Airbus 320 is safe.', 'The Airbus 380 is safe.', 0.5],
    ['a prefix is none', 'We will improve mills in the valley.', 'We will prove that mills in the valley need help.', 0.5],
    ['two times of day', 'He spoke before the vote on the quay.', 'He spoke after lunch about the quay.', 0.5],
    ['a no only answers', 'No, we will dig the canal.', 'We will dig the canal.', 0.5],
    ['the goal is another', 'We will cut fares by 2026.', 'We will cut fares to zero by 2030.', 0.5],
    ['nothing hard is seen', 'The port is a gem.', 'Nobody can love such a heap of rust.', 0.9],
  ])('is not where %s', (_, earlier, later, p) => expect(plain(earlier, later, p)).toBe(0))
})

test.each([
  ['a round figure and the exact one', 'The tunnel cost about 1.7 billion.', 'The tunnel cost 1,743 million.'],
  ['a floor and the figure over it', 'More than 200 firms have signed.', '238 firms have signed.'],
  ['one figure in two wordings', 'The flood killed two dozen people.', 'The flood killed twenty-four people.'],
])('plain agreement is seen: %s', (_, earlier, later) => expect(plain(earlier, later, 0.9)).toBe(-1))

interface Case {
  id: string
  label: 'contradiction' | 'none'
  earlier: { text: string; date: string }
  later: { text: string; date: string }
}

/** 176 plain pairs of our own: in all twenty kinds, and as somebody might try the program with; look-alikes among them. */
const cases = ['plain', 'everyday'].flatMap((name) =>
  readFileSync(`test/fixtures/statements/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case),
)
const labelled = (label: Case['label']) => cases.filter((one) => one.label === label)

test.skipIf(!existsSync('public/models/judge/model.onnx'))(
  'of the plain cases most are called so, and look-alikes are not',
  { timeout: 900_000 },
  async () => {
    const engine = createEngine(await openDirect(readModelFile))
    const called: Case[] = []
    for (const one of cases) {
      const [earlier, later] = [one.earlier, one.later].map((side, i) => ({ id: `${one.id}-${i}`, ...side }))
      for await (const { verdict } of engine.check(later!, memoryArchive([earlier!])))
        if (verdict.verdict === 'contradiction') called.push(one)
    }
    const wrong = called.filter(({ label }) => label === 'none').map(({ id }) => id)
    // A version of the judge may have its blind spots here; more than one in 25 is a fault of brakes or thresholds.
    expect(wrong.length, wrong.join()).toBeLessThanOrEqual(labelled('none').length / 25)
    expect(called.length - wrong.length).toBeGreaterThan(labelled('contradiction').length / 2)
  },
)

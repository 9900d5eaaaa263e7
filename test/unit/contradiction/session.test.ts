import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { createEngine, memoryArchive, openDirect } from '../../../contradiction'
import { createTokenReader } from '../../../contradiction/judge/model/tokens'
import { claim, pair } from './claims'

/** Tiny models made for tests: each "never" speaks for a contradiction, each "yes" for agreement. */
const fixture = async (path: string) => new Uint8Array(await readFile(`test/fixtures/models/${path}`))

describe('tokens', () => {
  const reader = async (length: number) =>
    createTokenReader(JSON.parse(await readFile('test/fixtures/models/judge/tokenizer.json', 'utf8')), length)
  const [cls, sep] = [2, 3]

  test('of a pair have marks around and between', async () => {
    expect((await reader(32)).pair('never', 'yes no')).toEqual([cls, 4, sep, 5, 6, sep])
  })
  test('of one text have marks around', async () => expect((await reader(32)).single('yes')).toEqual([cls, 5, sep]))
  test.each([
    ['never never never never never never', 'yes'],
    ['yes', 'never never never never never never'],
    ['never never never never never never', 'yes yes yes yes yes yes'],
  ])('of %s and %s are cut at the longer side', async (a, b) => {
    const ids = (await reader(8)).pair(a, b)
    expect(ids).toHaveLength(8)
    expect(ids.filter((id) => id === sep)).toHaveLength(2)
    expect(ids).toContain(5)
    expect(ids).toContain(4)
  })
})

describe('the session', () => {
  test('judges a pair, whatever stands beside it in the batch', async () => {
    const { judge } = await openDirect(fixture)
    const [alone] = await judge.score([pair('we will never sell the port', 'the port was sold')])
    const beside = await (await openDirect(fixture)).judge.score([
      pair('it stays open', 'yes'),
      pair('we will never sell the port', 'the port was sold'),
      pair('a bridge and a river and a tax', 'no'),
    ])
    expect(alone!.contradiction).toBeGreaterThan(0.9)
    expect(beside[1]!.contradiction).toBeCloseTo(alone!.contradiction, 5)
    expect(beside[0]!.entailment).toBeGreaterThan(0.9)
  })

  test('runs the whole engine', async () => {
    const engine = createEngine({ ...(await openDirect(fixture)), calibration: undefined })
    const found = []
    for await (const judged of engine.check(
      claim('The port was sold.', '2018-01-01'),
      memoryArchive([claim('We will never sell the port.', '2015-01-01'), claim('It stays open.', '2016-01-01')]),
    ))
      found.push(judged)
    expect(engine.encoder).toMatch(/^encoder@[0-9a-f]{12}$/)
    // The other statement stands too far off to be worth the judge's time, though there is none nearer beside the first.
    expect(found.map(({ earlier }) => earlier.text)).toEqual(['We will never sell the port.'])
    expect(found[0]!.verdict.score).toBeGreaterThan(0.5)
  })
})

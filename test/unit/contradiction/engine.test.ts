import { describe, expect, test } from 'vitest'
import { createEngine, type Judge, type JudgeScore, memoryArchive, type Pair, rulesJudge } from '../../../contradiction'
import { claim, pair } from './claims'

/** A judge that finds a contradiction wherever one side has "never". */
function fakeJudge(
  score: (pair: Pair) => JudgeScore | null = ({ earlier, later }) =>
    certain(earlier.text.includes('never') !== later.text.includes('never')),
) {
  const asked: Pair[] = []
  const judge: Judge = {
    id: 'fake',
    version: '1',
    languages: ['en'],
    async score(pairs, signal) {
      signal?.throwIfAborted()
      asked.push(...pairs)
      return pairs.map(score)
    },
    destroy() {},
  }
  return { judge, asked }
}

const certain = (yes: boolean): JudgeScore => ({ contradiction: yes ? 0.99 : 0.005, entailment: 0.005, neutral: yes ? 0.005 : 0.99 })

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('pairs', () => {
  test('get verdicts in their order', async () => {
    const engine = createEngine({ judge: fakeJudge().judge })
    const verdicts = await engine.judgePairs([
      pair('We sell the port.', 'We sell it.'),
      pair('We will never sell the port.', 'The port was sold.'),
    ])
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['none', 'contradiction'])
  })

  test('in an unknown language are unchecked, and the judge is not asked', async () => {
    const { judge, asked } = fakeJudge()
    const [verdict] = await createEngine({ judge }).judgePairs([pair('Мы никогда не продадим порт.', 'We never sell.')])
    expect(verdict).toMatchObject({ verdict: 'unchecked', reason: 'unknown-language' })
    expect(asked).toEqual([])
  })

  test.each([
    ['Wir werden den Hafen niemals verkaufen.', ['en'], 'unchecked'],
    ['Wir werden den Hafen niemals verkaufen.', ['en', 'de'], 'none'],
    ['I do not own a car.', ['en'], 'none'],
  ])('%s: with a judge of %s it is %s', async (text, languages, expected) => {
    const { judge } = fakeJudge(() => certain(false))
    const [verdict] = await createEngine({ judge: { ...judge, languages } }).judgePairs([pair(text, text)])
    expect(verdict?.verdict).toBe(expected)
  })

  test('with an empty side are none', async () => {
    const [verdict] = await createEngine({ judge: rulesJudge }).judgePairs([pair('', 'We never sell the port.')])
    expect(verdict?.verdict).toBe('none')
  })

  test('of which one is the article’s wording are a tension at most', async () => {
    const engine = createEngine({ judge: fakeJudge().judge })
    const { earlier, later } = pair('We will never sell the port.', 'The port was sold.')
    const [own, told] = await engine.judgePairs([
      { earlier, later },
      { earlier: { ...earlier, kind: 'indirect' }, later },
    ])
    expect([own?.verdict, told?.verdict]).toEqual(['contradiction', 'tension'])
  })

  test('of 3,000 words are judged', async () => {
    const long = `${'We speak of many other things here. '.repeat(430)}We will never raise the petrol tax.`
    const [verdict] = await createEngine({ judge: rulesJudge }).judgePairs([pair(long, 'We will raise the petrol tax.')])
    expect(verdict?.score).toBeGreaterThan(0)
  })

  test('a second judge sees only what was flagged, and its silence changes nothing', async () => {
    const silent = fakeJudge(() => null)
    const strict = fakeJudge(() => certain(false))
    const pairs = [pair('We sell the port.', 'We sell it.'), pair('We will never sell the port.', 'The port was sold.')]
    const [, kept] = await createEngine({ judge: fakeJudge().judge, second: silent.judge }).judgePairs(pairs)
    const [, lowered] = await createEngine({ judge: fakeJudge().judge, second: strict.judge }).judgePairs(pairs)
    expect(silent.asked).toHaveLength(1)
    expect(kept?.verdict).toBe('contradiction')
    expect(lowered?.verdict).toBe('none')
  })
})

describe('a check', () => {
  const archive = () =>
    memoryArchive([claim('We will never sell the port to anyone.', '2015-01-01'), claim('The port is large and old.', '2016-01-01')])

  test('finds the statement that is contradicted', async () => {
    const engine = createEngine({ judge: fakeJudge().judge })
    const found = (await all(engine.check(claim('The port was sold to a fund.', '2018-01-01'), archive()))).filter(
      ({ verdict }) => verdict.verdict === 'contradiction',
    )
    expect(found.map(({ earlier, later }) => [earlier.date, later.date])).toEqual([['2015-01-01', '2018-01-01']])
  })

  test.each([
    ['an older statement kept later', '2010-01-01', 'later'],
    ['a statement without a date', null, 'earlier'],
  ])('puts %s on its side', async (_, date, side) => {
    const engine = createEngine({ judge: fakeJudge().judge })
    const [found] = await all(
      engine.check(claim('The port was sold.', date), memoryArchive([claim('We will never sell the port.', '2015-01-01')])),
    )
    expect(found?.[side as 'earlier' | 'later'].date).toBe('2015-01-01')
  })

  test('in an unknown language says so', async () => {
    const [found] = await all(createEngine({ judge: fakeJudge().judge }).check(claim('Порт продан новому владельцу'), archive()))
    expect(found?.verdict).toMatchObject({ verdict: 'unchecked', reason: 'unknown-language' })
  })

  test('ends when it is aborted', async () => {
    const stop = new AbortController()
    const engine = createEngine({ judge: fakeJudge().judge })
    const towns = Array.from({ length: 30 }, (_, i) => `Town${i}berg`)
    const many = memoryArchive(towns.map((town) => claim(`We will never sell ${town}.`, '2015-01-01')))
    const run = async () => {
      for await (const _ of engine.check(claim(`All were sold: ${towns.join(', ')}.`, '2018-01-01'), many, stop.signal))
        stop.abort(new Error('enough'))
    }
    await expect(run()).rejects.toThrow('enough')
  })

  test('among 10,000 statements of one speaker asks the judge about sixteen at most', async () => {
    const { judge, asked } = fakeJudge()
    const many = memoryArchive(
      Array.from({ length: 10_000 }, (_, i) => claim(`Statement number ${i} is about town ${i % 900}.`, '2015-01-01')),
    )
    const found = await all(createEngine({ judge }).check(claim('Town 17 is about to grow.', '2018-01-01'), many))
    expect(found.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(16)
  })

  test('of a scrap of words, or against one, asks no judge', async () => {
    const { judge, asked } = fakeJudge()
    const scrap = (text: string) => claim(text, null, { kind: 'mixed' })
    const engine = createEngine({ judge })
    expect(await all(engine.check(scrap('sell the port'), archive()))).toEqual([])
    expect(await all(engine.check(claim('We never sell the port to anyone.'), memoryArchive([scrap('sell the port')])))).toEqual([])
    expect(asked).toEqual([])
    expect(await all(engine.check(scrap('sell the port to anyone'), archive()))).not.toEqual([])
  })

  test('of an empty statement finds nothing', async () => {
    expect(await all(createEngine({ judge: rulesJudge }).check(claim(''), archive()))).toEqual([])
  })

  test('of many claims judges the most promising pairs first, whichever claim they are of', async () => {
    const { judge, asked } = fakeJudge()
    const words = ['We', 'never', 'sell', 'harbour', 'cranes', 'pilots', 'lamps', 'buoys', 'ferries', 'quays']
    // The more of the words on record a claim has, the more it promises.
    const shares = [3, 9, 5, 7]
    const items = shares.map((share, key) => ({
      key,
      claim: claim(
        `${words.slice(0, share).join(' ')} ${words
          .slice(share)
          .map((_, i) => `else${key}${i}`)
          .join(' ')}.`,
      ),
      archive: memoryArchive([claim(`${words.join(' ')}.`, '2015-01-01')]),
    }))
    const found = await all(createEngine({ judge }).checkAll(items))
    expect(found.map(({ key }) => shares[key])).toEqual([9, 7, 5, 3])
    expect(asked).toHaveLength(4)
  })

  test('of many claims gives verdicts batch by batch, not at the end', async () => {
    const { judge, asked } = fakeJudge()
    const archive = memoryArchive(Array.from({ length: 6 }, (_, i) => claim(`We keep harbour crane ${i} for good.`, '2015-01-01')))
    const items = Array.from({ length: 25 }, (_, key) => ({ key, claim: claim(`We sell harbour crane ${key} for good.`), archive }))
    let first = 0
    for await (const _ of createEngine({ judge }).checkAll(items)) first ||= asked.length
    expect(first).toBeLessThanOrEqual(8)
    expect(asked).toHaveLength(150)
  })
})

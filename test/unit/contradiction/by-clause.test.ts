import { describe, expect, test } from 'vitest'
import { createEngine, type Encoder, type Judge, type Pair } from '../../../contradiction'
import { scoreByClause } from '../../../contradiction/judge/by-clause'
import { pair, wordsAt } from './claims'

const NEVER = 'We will never sell the port to anyone.'
const SOLD = 'The port was sold to a fund on Monday.'
const FILLER = 'The hospital has a new wing with ninety beds. Teachers get six percent more in the autumn, as agreed.'
const LONG = [`${FILLER} ${NEVER} The bridge opens in May.`, `Three million guests came to the coast. ${SOLD} ${FILLER}`] as const

/** Texts mean whether they speak of the port. */
const encoder: Encoder = {
  id: 'port',
  version: '1',
  dimensions: 2,
  encode: async (texts) => texts.map((text) => (text.includes('port ') ? Int8Array.of(100, 10) : Int8Array.of(10, text.length % 100))),
  destroy() {},
}

/** Sees a contradiction in short texts alone, where one side has "never". */
function shortSighted() {
  const asked: Pair[] = []
  const judge: Judge = {
    id: 'fake',
    version: '1',
    languages: ['en'],
    async score(pairs) {
      asked.push(...pairs)
      return pairs.map(({ earlier, later }) => {
        const yes = earlier.text.length + later.text.length < 120 && earlier.text.includes('never') !== later.text.includes('never')
        return { contradiction: yes ? 0.98 : 0.02, entailment: 0.01, neutral: yes ? 0.01 : 0.97 }
      })
    },
    destroy() {},
  }
  return { judge, asked }
}

describe('long statements', () => {
  test('are judged clause against clause', async () => {
    const given = pair(...LONG)
    const [found] = await scoreByClause([given], shortSighted().judge, encoder)
    expect(found?.score?.contradiction).toBeGreaterThan(0.5)
    expect(wordsAt(given.earlier.text, [found!.clauses!.earlier])).toEqual([NEVER])
    expect(wordsAt(given.later.text, [found!.clauses!.later])).toEqual([SOLD])
  })

  test('keep the probabilities summing to one', async () => {
    const [found] = await scoreByClause([pair(...LONG)], shortSighted().judge, encoder)
    const { contradiction, entailment, neutral } = found!.score!
    expect(contradiction + entailment + neutral).toBeCloseTo(1)
  })

  test('cost three pairs of clauses more at most', async () => {
    const { judge, asked } = shortSighted()
    await scoreByClause([pair(...LONG)], judge, encoder)
    expect(asked.length).toBeLessThanOrEqual(4)
  })

  test.each<[string, Encoder | null, () => boolean]>([
    ['without an encoder', null, () => true],
    ['where it is not worth the time', encoder, () => false],
  ])('are judged whole %s', async (_, by, worth) => {
    const { judge, asked } = shortSighted()
    const [found] = await scoreByClause([pair(...LONG)], judge, by, undefined, worth)
    expect(asked).toHaveLength(1)
    expect(found?.clauses).toBeNull()
  })

  test('show the clauses that decided in both texts', async () => {
    const given = pair(...LONG)
    const [verdict] = await createEngine({ judge: shortSighted().judge, encoder }).judgePairs([given])
    const shown = verdict!.evidence.find(({ kind }) => kind === 'clause')!
    expect(wordsAt(given.earlier.text, shown.earlier)).toEqual([NEVER])
    expect(wordsAt(given.later.text, shown.later)).toEqual([SOLD])
  })
})

test('short statements are judged whole', async () => {
  const { judge, asked } = shortSighted()
  const [found] = await scoreByClause([pair(NEVER, SOLD)], judge, encoder)
  expect(asked).toHaveLength(1)
  expect(found?.clauses).toBeNull()
})

import { expect, test } from 'vitest'
import { createEngine, type Encoder, type Judge, memoryArchive } from '../../../contradiction'
import { claim } from './claims'

/** A judge that goes by the bundled one's calibration and sees a contradiction in everything. */
const eager: Judge = {
  id: 'judge',
  version: 'eager',
  languages: ['en'],
  score: async (pairs) => pairs.map(() => ({ contradiction: 0.74, entailment: 0.08, neutral: 0.18 })),
  destroy() {},
}

/** Puts every text but the first at this cosine to it. */
function encoderAt(cosine: number, first: string): Encoder {
  const turned = Int8Array.from([Math.round(100 * cosine), Math.round(100 * Math.sqrt(1 - cosine ** 2))])
  return {
    id: 'encoder',
    version: '1',
    dimensions: 2,
    encode: async (texts) => texts.map((text) => (text === first ? Int8Array.from([100, 0]) : turned)),
    destroy() {},
  }
}

const KEPT = 'We will not sell the lamp of the lighthouse to anybody'
const OTHER = 'Whoever paints the buoys pink shall pay for the paint'
const SALE = 'The lamp of the lighthouse was sold to a museum on Friday'

async function verdictAt(cosine: number, later: string, beside: readonly string[] = []) {
  const engine = createEngine({ judge: eager, encoder: encoderAt(cosine, KEPT) })
  const archive = memoryArchive([KEPT, ...beside].map((text) => claim(text, '2024-03-05')))
  for await (const { earlier, verdict } of engine.check(claim(later, '2024-03-06'), archive))
    if (earlier.text === KEPT) return verdict.verdict
  return 'none'
}

test('the nearest statement of a small archive may be far off: what a judge says of the two is not believed', async () => {
  expect(await verdictAt(0.33, OTHER)).toBe('none')
  expect(await verdictAt(0.1, OTHER)).toBe('none')
})

test('a near one is believed, also as the only one on record', async () => {
  expect(await verdictAt(0.62, SALE)).toBe('contradiction')
})

test('two long statements are as near as their nearest clauses', async () => {
  const padding =
    'The weather was fine all week, and nobody at the harbour had to wait for a berth, which pleased the fishermen and their families a lot'
  const near = createEngine({
    judge: { ...eager, score: async (pairs) => pairs.map(() => ({ contradiction: 0.97, entailment: 0.01, neutral: 0.02 })) },
    encoder: {
      ...encoderAt(0.33, KEPT),
      // Whole statements stand far apart, the clauses about the lamp close together.
      encode: async (texts) =>
        texts.map((text) =>
          text.includes('lamp') && text.length < 80
            ? Int8Array.from([90, 44])
            : Int8Array.from(text.includes('was sold') ? [33, 94] : [100, 0]),
        ),
    },
  })
  const archive = memoryArchive([claim(`${padding}. ${KEPT}.`, '2024-03-05')])
  const verdicts: string[] = []
  for await (const { verdict } of near.check(claim(`${padding}. ${SALE}.`, '2024-03-06'), archive)) verdicts.push(verdict.verdict)
  expect(verdicts).toEqual(['contradiction'])
})

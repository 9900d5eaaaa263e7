import { describe, expect, test } from 'vitest'
import { type Calibration, calibrationOf, MOST_SHIFT, shiftOf } from '../../../contradiction'
import { logit, sigmoid } from '../../../contradiction/calibrate/calibration'
import { reasonOf } from '../../../contradiction/calibrate/reason'
import { scoreOf, tempered, verdictOf } from '../../../contradiction/calibrate/verdict'
import { pairUp } from '../../../contradiction/evidence/signal'
import { detect } from '../../../contradiction/signals'
import { read } from '../../../contradiction/understand'
import { claim, sides } from './claims'

const plain: Calibration = {
  ...calibrationOf('rules@1'),
  bias: 0,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  rank: 0,
  topic: 0,
  topicAlone: 0,
  given: 0,
  plain: 0,
  kinds: { hedge: -2 },
  thresholds: { contradiction: 0.6, tension: 0.3 },
}
const judged = { entailment: 0.1, neutral: 0.2, contradiction: 0.7 }

test.each([
  ['The trial has not begun yet.', 'The trial began this morning.', 'tension'],
  ['Perhaps the quay is worth keeping.', 'The quay is a heap of rust.', 'contradiction'],
  ['I oppose the dam. It has 3 turbines.', 'I support the dam. It has 4 turbines.', 'contradiction'],
  ['The fee is 5 euros and will never rise.', 'The fee is 20 euros and had to rise.', 'contradiction'],
  ['What a triumph: the new ticket machines work one day in three.', 'The new ticket machines are a failure.', 'tension'],
  ['There are 30 cases in the city.', 'There are 210 cases in the city.', 'tension'],
  ['The tunnel cost 300 million in all.', 'The tunnel cost 900 million in all.', 'contradiction'],
  ['I still oppose the quay.', 'I support the quay.', 'contradiction'],
  ['The trial did not begin.', 'The trial began that morning.', 'contradiction'],
])('what may only have changed since is no contradiction: %s', (earlier, later, verdict) => {
  const seen = detect(sides(earlier, later, ['2016-03-08', '2019-10-15']))
  expect(tempered('contradiction', seen)).toBe(verdict)
  expect(tempered('none', seen)).toBe('none')
})

test('what the judge alone sees has half the odds where one page gave both', () => {
  const pair = sides('The pier stays.', 'The fog lifts.')
  const filed = (source: string) => ({
    ...pair,
    earlier: { ...pair.earlier, claim: { ...pair.earlier.claim, source: 'a' } },
    later: { ...pair.later, claim: { ...pair.later.claim, source } },
  })
  const score = (source: string) => scoreOf(plain, { judged, seen: [], pair: filed(source), nearness: null, clauses: null })
  expect(score('a') / (1 - score('a'))).toBeCloseTo(score('b') / (1 - score('b')) / 2)
})

describe('scores', () => {
  test("follow the judge's probability", () => {
    const pair = sides('We build it.', 'We do not build it.')
    expect(scoreOf(plain, { judged, seen: [], pair, nearness: null, clauses: null })).toBeCloseTo(0.7)
  })

  test('are lowered by a brake', () => {
    const pair = sides('Perhaps we build it.', 'We do not build it.')
    expect(scoreOf(plain, { judged, seen: detect(pair), pair, nearness: null, clauses: null })).toBeLessThan(0.7)
  })

  test('stay within 0 and 1', () => {
    expect(sigmoid(logit(0))).toBeGreaterThan(0)
    expect(sigmoid(logit(1))).toBeLessThan(1)
  })
})

describe('verdicts', () => {
  test.each([
    [0.6, 0, 'contradiction'],
    [0.59, 0, 'tension'],
    [0.29, 0, 'none'],
    [0.6, 0.1, 'tension'],
    [0.5, -0.1, 'contradiction'],
  ])('score %d, shift %d: %s', (score, shift, verdict) => expect(verdictOf(plain, score, shift)).toBe(verdict))

  test('no shift flags everything', () => expect(verdictOf(plain, 0.05, -1)).toBe('none'))
})

describe("the user's feedback", () => {
  test('moves nothing by itself', () => expect(shiftOf({ confirmed: 0, dismissed: 0 })).toBe(0))
  test('is slow', () => expect(Math.abs(shiftOf({ confirmed: 0, dismissed: 1 }))).toBeLessThan(MOST_SHIFT / 10))
  test('is bounded', () => {
    expect(shiftOf({ confirmed: 0, dismissed: 100_000 })).toBeLessThanOrEqual(MOST_SHIFT)
    expect(shiftOf({ confirmed: 100_000, dismissed: 0 })).toBeGreaterThanOrEqual(-MOST_SHIFT)
  })
  test('makes stricter after dismissals', () => expect(shiftOf({ confirmed: 2, dismissed: 30 })).toBeGreaterThan(0))
})

describe('reasons', () => {
  const reason = (earlier: string, later: string) => {
    const pair = sides(earlier, later)
    return reasonOf(pair, detect(pair)).reason
  }
  test.each([
    ['an admitted change of mind', 'The toll is wrong.', 'I was wrong about the toll: we need it.', 'changed-position'],
    ['a bare admission', 'I am against the quay.', 'I have changed my mind: I am for the quay.', 'changed-position'],
    [
      'an admission told to others',
      'The toll is wrong.',
      'I told the union that I was mistaken about the toll: we need it.',
      'changed-position',
    ],
    ['an admission that regrets it', 'I opposed the toll.', 'I regret that I opposed the toll: we need it.', 'changed-position'],
    ['a denial beside which nothing is regretted', 'I voted for the levy.', 'I never voted for the levy, and I regret nothing.', 'denial'],
    ['what is not regretted', 'I opposed the quay.', 'I supported the quay and I do not regret it.', 'antonym'],
    ['what one will not apologise for', 'We will not sell the quay.', 'We sold the quay. I will not apologise.', 'broken-promise'],
    ['what one is not taken to admit', 'The quay is safe.', 'I do not think that I was wrong: the quay is dangerous.', 'antonym'],
    [
      'an admission about something else',
      'We will keep the quay.',
      'I was wrong about the weather last week. We will sell the quay, the docks and the crane.',
      'broken-promise',
    ],
    ['a comparison is no denial', 'The dyke is weak.', 'The dyke has never been stronger.', 'antonym'],
    ['a forecast about others', 'They will lose the vote.', 'They won the vote.', 'antonym'],
    ['a vow of others', 'He promised to leave Tarsa.', 'He will not leave Tarsa.', 'negation'],
    ['what is told of others', 'He will never join the union.', 'He joined the union.', 'negation'],
    ['a promise for a term', 'Not one flat will be sold while I hold this office.', 'We sold forty flats in March.', 'broken-promise'],
    ['what one is about to say', 'I will say one thing: the quay is safe.', 'The quay is dangerous.', 'antonym'],
    ['what one will not go into', 'I won’t tell you in detail why the quay is safe.', 'The quay is dangerous.', 'antonym'],
    ['a vow', 'The mayor vowed to keep the quay.', 'The quay was sold on Monday.', 'broken-promise'],
    ['a promise', 'We will never sell the port.', 'The port was sold on Monday.', 'broken-promise'],
    ['a denial', 'I signed the letter.', 'I never signed the letter.', 'denial'],
    ['a figure', 'Nine people died in the Morrow flood.', 'Twenty people died in the Morrow flood.', 'number'],
    [
      'a figure, though a clause beside it says no to something else',
      'The Larkspur line carried 4,200 passengers a day in 2019. No other line in this city comes near it.',
      'The Larkspur line carried 2,600 passengers a day in 2019.',
      'number',
    ],
    ['a stance against a mistake', 'We must join the union.', 'Joining the union would be a mistake.', 'meaning'],
    ['what is of no such kind', 'We talk often.', 'He has no such relations with anyone.', 'meaning'],
    ['what only the judge saw', 'The port is a gem.', 'Nobody can love such a heap of rust.', 'meaning'],
  ])('%s', (_, earlier, later, expected) => expect(reason(earlier, later)).toBe(expected))

  test.each([
    ['others apologise', 'The union apologised. The levy is wrong.', false],
    ['others were mistaken', 'The minister told me he was mistaken about the levy. The levy is wrong.', false],
    ['somebody of another name apologises', 'In May Dorn apologised for the levy. The levy is wrong.', false],
    ['the speaker apologises by name', 'In May Marsh apologised for the levy. The levy is wrong.', true],
    ['the speaker apologises to others', 'To the union we apologise for the levy. The levy is wrong.', true],
    ["the speaker's own body apologises", 'My party apologises for the levy. The levy is wrong.', true],
    ['nobody is named', 'In hindsight the levy is wrong.', true],
    ['the deed was a mistake', 'The levy on the union was a mistake. The levy is wrong.', true],
  ])('a mind that changed is the speaker’s: %s', (_, text, expected) => {
    const speaker = 'Anna Marsh'
    const pair = pairUp(read(claim('The levy is right.', null, { speaker })), read(claim(text, null, { speaker })))
    expect(reasonOf(pair, detect(pair)).reason === 'changed-position').toBe(expected)
  })
})

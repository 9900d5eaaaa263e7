import { describe, expect, test } from 'vitest'
import { antonym } from '../../../contradiction/evidence/antonym'
import { date } from '../../../contradiction/evidence/date'
import { deadline } from '../../../contradiction/evidence/deadline'
import { denial } from '../../../contradiction/evidence/denial'
import { decisiveClauses } from '../../../contradiction/evidence/meaning'
import { modality } from '../../../contradiction/evidence/modality'
import { negation } from '../../../contradiction/evidence/negation'
import { number } from '../../../contradiction/evidence/number'
import { quantifier } from '../../../contradiction/evidence/quantifier'
import type { Detector } from '../../../contradiction/evidence/signal'
import { sides, wordsAt } from './claims'

type Case = [name: string, detector: Detector, earlier: string, later: string, dates?: [string, string]]

const SEEN: Case[] = [
  ['a denied verb', negation, 'We will not raise the petrol tax.', 'We will raise the petrol tax in May.'],
  ['what is not thought', negation, 'I do not think that the levy is wrong.', 'The levy is wrong.'],
  ['a contraction', negation, "The contract doesn't include domestic assembly.", 'The contract does include domestic assembly.'],
  ['opposites', antonym, 'The harvest in the south was rich this year.', 'The harvest in the south was poor this year.'],
  ['a prefix', antonym, 'The petrol tax is constitutional.', 'The petrol tax is unconstitutional.'],
  ['figures apart', number, 'Nine people died in the Morrow flood.', 'Twenty-three people died in the Morrow flood.'],
  ['two dates', date, 'The tunnel under the harbour opens in 2024.', 'The tunnel under the harbour opens in 2027.'],
  ['all and some', quantifier, 'Every officer on the bridge behaved well.', 'Two officers on the bridge behaved badly.'],
  ['a part that is denied the whole', quantifier, 'Every minister voted for the budget.', 'Not every minister voted for the budget.'],
  ['a duty and a choice', modality, 'Masks on trams must be worn.', 'Masks on trams are voluntary.'],
  ['a prefix that is listed', antonym, 'Their figures are accurate.', 'Their figures are inaccurate.'],
  ['a quantity of one thing', antonym, 'The valley needs more wells.', 'The valley needs fewer wells.'],
  ['what is called for', antonym, 'Close the mill!', 'Open the mill!'],
  ['what is called for, of many', antonym, 'Raise taxes on fuel!', 'Cut taxes on fuel!'],
  ['opposites behind a verb', antonym, 'It is a good levy.', 'It is a bad levy.'],
  ['always and never', antonym, 'She always backed the canal.', 'She never backed the canal.'],
  ['an opposite that is a word without matter elsewhere', antonym, 'That verdict was just.', 'That verdict was unjust.'],
  ['what is weak and could not be stronger', antonym, 'The dyke is weak.', 'The dyke has never been stronger.'],
  ['figures that look like years', number, 'We paid 2000 drivers.', 'We paid 1400 drivers.'],
  ['a deadline moved', deadline, 'The council will clean the canal by 2026.', 'The council will clean the canal by the end of 2028.'],
  ['a deadline denied', deadline, 'The canal will be finished by 2026.', 'The canal will not be ready before 2028.'],
  ['a saying denied that is not named', denial, 'I said then that the quay was safe.', 'I never said that.'],
  ['a deed denied', denial, 'I voted for the levy.', 'I have never voted for the levy.'],
  ['people who came on a day', number, 'On Monday 300 people came.', 'On Monday 900 people came.'],
  ['tanks for a land', number, 'We sold Norway 40 battle tanks.', 'We sold Norway 90 battle tanks.'],
  [
    'a bare month as a deadline',
    deadline,
    'The canal will be cleaned by June.',
    'The canal will be cleaned by September.',
    ['2024-03-10', '2024-05-02'],
  ],
  ['what was not written, which is a thing', negation, 'We did not write the letter to the bank.', 'We wrote the letter to the bank.'],
  ['a denial', denial, 'I signed the letter to the bank.', 'I never signed a letter to the bank.'],
]

const QUIET: Case[] = [
  ['denied in both', negation, 'We will not raise the petrol tax.', "We won't raise the petrol tax."],
  ['denied twice', negation, 'We do not refuse the loan.', 'We want the loan.'],
  ['nothing shared', negation, 'We will not raise the petrol tax.', 'The bridge is open.'],
  ['opposites, one of them denied', antonym, 'The harvest in the south was rich.', 'The harvest in the south was not poor.'],
  ['figures that round to each other', number, 'It cost about 1.7 billion euros in all.', 'It cost 1,743 million euros in all.'],
  ['figures of different things', number, 'Nine people died in the Morrow flood.', 'Twenty-three houses fell in the Morrow flood.'],
  ['a year named twice', date, 'The tunnel opens in 2024.', 'In May 2024 the tunnel opens.'],
  ['a part, and not the whole', quantifier, 'Some ministers voted for it.', 'Not every minister voted for it.'],
  ['a whole that is denied, not the deed', negation, 'Some ministers voted for it.', 'Not every minister voted for it.'],
  ['a denied floor and a figure below it', number, 'Our party has 12,000 members.', 'Our party never had more than 15,000 members.'],
  ['a stem that a prefix only seems to open', antonym, 'The department must pay for the quay.', 'Our part must pay for the quay.'],
  [
    'a word that begins like a prefix',
    antonym,
    'We will improve mills in the valley.',
    'We will prove that mills in the valley need help.',
  ],
  ['a verb that begins like a prefix', antonym, 'We disclosed the plan for the quay.', 'We closed the plan for the quay.'],
  ['words that say when', antonym, 'He spoke before the vote on the quay.', 'He spoke after lunch on the quay.'],
  ['parts of verbs', antonym, 'We set up a fund for divers.', 'We wrote down the fund for divers.'],
  ['opposites in unlike matters', antonym, 'The siege was just.', 'It is unjust to tax savers after the siege.'],
  ['more of one, fewer of another', antonym, 'The valley needs more wells.', 'The valley has fewer goats near wells.'],
  ['opposites in clauses of other things', antonym, 'The quay is old. Our pilots are rich.', 'The divers are poor. The quay is wet.'],
  ['articles of two laws', number, 'We will invoke Article 9 of it.', 'We will invoke Article 90 of it.'],
  ['models of planes', number, 'The Airbus 320 is safe.', 'The Airbus 380 is safe.'],
  ['amendments', number, 'I fought for the 14th amendment.', 'I fought for the 19th amendment.'],
  ['some day and within ten', number, 'We will finish the quay one day.', 'We will finish the quay within ten days.'],
  ['figures that look like years', date, 'We paid 2000 drivers.', 'We paid 1400 drivers.'],
  ['opposites that tell which', antonym, 'Rich farmers back the levy.', 'Poor farmers back the levy.'],
  ['what was not said', negation, 'I never said that the levy was wrong.', 'The levy is wrong.'],
  ['what was not said, without an opener', negation, 'He never said the tax would rise.', 'The tax will rise.'],
  ['what was not said, in the present', negation, 'He never said the tax is unfair.', 'The tax is unfair.'],
  ['what was not said, by a pronoun', negation, 'He never claimed we closed mills.', 'We closed mills.'],
  ['what was not said, of many', negation, 'She did not say taxes would rise.', 'Taxes will rise.'],
  ['what nobody was told', negation, 'Nobody told the minister the tax would rise.', 'The tax will rise.'],
  ['amounts that look like years', deadline, 'Rents will rise by 1900 euros.', 'Rents will rise by 2000 euros.'],
  [
    'a sooner bare month',
    deadline,
    'The canal will be cleaned by June.',
    'The canal will be cleaned by May.',
    ['2024-03-10', '2024-05-02'],
  ],
  [
    'a deadline in a bare month that was kept',
    deadline,
    'The canal will be cleaned by June.',
    'The canal was cleaned by June.',
    ['2024-03-10', '2024-08-02'],
  ],
  ['no doubt', negation, 'No doubt we will dig the canal.', 'We will dig the canal.'],
  ['a no that answers', negation, 'No, we will dig the canal.', 'We will dig the canal.'],
  ['not just', negation, 'We will not just dig the canal.', 'We will dig the canal.'],
  ['not only', quantifier, 'Not only the divers sang.', 'All the divers sang.'],
  ['never stronger', negation, 'The dyke has never been stronger.', 'The dyke is strong.'],
  ['never stronger, which denies no deed', denial, 'The dyke is weak.', 'The dyke has never been stronger.'],
  ['a denial of something else', denial, 'The quay is wet.', 'I never met that man.'],
  ['a sooner deadline', deadline, 'We will dig the canal by 2028.', 'We will dig the canal by 2026.'],
  ['a deadline of another goal', deadline, 'We will dig the canal by 2026.', 'By 2030 we will lengthen the canal to the sea.'],
  ['a deadline of more of it', deadline, 'We will cut fares by 2026.', 'We will cut fares to zero by 2030.'],
  ['two deadlines', date, 'We will dig the canal by 2026.', 'We will dig the canal by 2028.'],
  ['the same duty', modality, 'Masks on trams must be worn.', 'Masks must be worn on all trams.'],
]

describe('evidence that can decide alone', () => {
  test.each([
    ['the deed itself is denied', negation, 'The airport should be expanded.', 'The airport must not be expanded.'],
    ['opposites are all that differs', antonym, 'The border is open.', 'The border is closed.'],
  ])('%s', (_, detector, earlier, later) => expect(detector.find(sides(earlier, later))?.strength).toBeGreaterThanOrEqual(0.6))

  test.each([
    ['something beside the deed', negation, 'We will not close the library.', 'The library stays open.'],
    [
      'opposites of different things',
      antonym,
      'The hospital lost a third of its nurses.',
      'We won the vote, and the hospital will be painted.',
    ],
  ])('is not: %s', (_, detector, earlier, later) => expect(detector.find(sides(earlier, later))?.strength ?? 0).toBeLessThan(0.6))
})

describe('evidence', () => {
  test.each(SEEN)('sees %s', (_, detector, earlier, later, dates) =>
    expect(detector.find(sides(earlier, later, dates))?.strength).toBeGreaterThan(0),
  )
  test.each(QUIET)('is quiet: %s', (_, detector, earlier, later, dates) => expect(detector.find(sides(earlier, later, dates))).toBeNull())

  test('marks the words that decided', () => {
    const [earlier, later] = ['We will not raise the tax.', 'We will raise the tax.']
    const signal = negation.find(sides(earlier, later))
    expect(wordsAt(earlier, signal!.earlier)).toContain('not')
    expect(wordsAt(later, signal!.later)).toContain('raise')
  })
})

test('where only the judge saw it, the clauses that meet are marked', () => {
  const [earlier, later] = [
    'The weather was fine that day. The port is a gem, and everyone loves it.',
    'Nobody needs that port; I said hello to the crew.',
  ]
  const clauses = decisiveClauses(sides(earlier, later))
  expect(wordsAt(earlier, clauses.earlier)).toEqual([expect.stringContaining('The port is a gem')])
  expect(wordsAt(later, clauses.later)).toEqual(['Nobody needs that port'])
})

import { describe, expect, test } from 'vitest'
import { condition } from '../../../contradiction/brakes/condition'
import { counterpart } from '../../../contradiction/brakes/counterpart'
import { forNow } from '../../../contradiction/brakes/for-now'
import { hedge } from '../../../contradiction/brakes/hedge'
import { irony } from '../../../contradiction/brakes/irony'
import { lapsed } from '../../../contradiction/brakes/lapsed'
import { otherThing } from '../../../contradiction/brakes/other-thing'
import { otherTime } from '../../../contradiction/brakes/other-time'
import { otherView } from '../../../contradiction/brakes/other-view'
import { period } from '../../../contradiction/brakes/period'
import { referent } from '../../../contradiction/brakes/referent'
import { sameFigure } from '../../../contradiction/brakes/same-figure'
import { update } from '../../../contradiction/brakes/update'
import type { Detector } from '../../../contradiction/evidence/signal'
import { sides } from './claims'

type Case = [name: string, detector: Detector, earlier: string, later: string, dates?: [string, string]]

const SEEN: Case[] = [
  ['a guess', hedge, 'Perhaps we could open in March.', 'We open in June.'],
  ['a condition', condition, 'If the region pays, we build the tram.', 'We are not building the tram.'],
  ["somebody else's view", otherView, 'The union says that we fired two thousand people.', 'We fired nobody.'],
  ['the view of a named person', otherView, 'According to Weaver the dyke is unsafe.', 'The dyke is safe.'],
  ['the view of a body', otherView, 'According to the harbour union the dyke is unsafe.', 'The dyke is safe.'],
  ['an inversion', condition, 'Had the region paid, we would dig the canal.', 'We will not dig the canal.'],
  ['an inversion behind', condition, 'We would step in should the bank fail.', 'We did not step in.'],
  ['once it is so', condition, 'We will lower the fare once the canal is dug.', 'We did not lower the fare.'],
  ['once, of a name', condition, 'Once parliament has voted we will lower the fare.', 'We did not lower the fare.'],
  ['another article', otherThing, 'We will never invoke Article 9.', 'We will invoke Article 90.'],
  ['another model', otherThing, 'The Airbus 320 is safe.', 'The Airbus 380 is unsafe.'],
  ['another club of states', otherThing, 'The G7 must act.', 'The G20 must not act.'],
  ['another amendment', otherThing, 'I fought for the 14th amendment.', 'I fought against the 19th amendment.'],
  ['what is still not so', forNow, 'The county still has no ferry.', 'The county has three ferries.'],
  ['a proverb', irony, 'Even my grandmother could run this railway.', 'The railway is hard to run.'],
  ['irony', irony, 'If that line opens on time I’ll eat my hat.', 'The line opened late.'],
  ['other names', referent, 'We sell no petrol cars in Norway.', 'We sell petrol cars in Brazil.'],
  ['another depot', otherThing, 'We will close the Alder Street depot.', 'We will not close the Quay Street depot.'],
  ['the same of another thing', otherThing, 'We will raise the tax on tobacco.', 'We will not raise the tax on beer.'],
  ['the same of other people', otherThing, 'Teachers will get a pay rise.', 'Nurses will get no pay rise.'],
  ['the other one of a pair', counterpart, 'My brother worked for the bank.', 'My sister never worked for the bank.'],
  ['what held for the day', forNow, 'As yet the county has no charging point.', 'The county has three hundred charging points.'],
  ['what is not so yet', forNow, 'The trial has not begun yet.', 'The trial began this morning.'],
  ['what isn’t so yet', forNow, 'The trial hasn’t begun yet.', 'The trial began this morning.'],
  ['what people tell', otherView, 'People tell me that crime is rising.', 'Crime is falling.'],
  ['a possibility', hedge, 'It is possible that I will stand again.', 'I will not stand again.'],
  ['a view of many', otherView, 'Bus owners tell me that the inspection takes a week.', 'The inspection takes two hours.'],
  ['another year', period, 'There will be no new tax this year.', 'Next year the new tax begins.', ['2016-03-08', '2016-10-15']],
  ['a promise not to do it before a day', lapsed, 'We will not sell before 2018.', 'We sold the port.', ['2016-01-01', '2020-01-01']],
  ['the last year of another day', otherTime, 'We hired 300 nurses last year.', 'Last year we hired nobody.', ['2018-03-08', '2020-10-15']],
  ['another time', period, 'In 2018 the bank made a profit.', 'In 2020 the bank made a loss.'],
  ['two times of what may happen again', period, 'We signed a contract in March 2017.', 'We signed a contract in October 2018.'],
  ['a figure that grew', update, 'We employ 640 people.', 'We employ 1,050 people.', ['2017-12-01', '2018-09-01']],
  [
    'the same figure',
    sameFigure,
    'Half of the litter on our beaches is plastic.',
    'About 50 percent of the litter on our beaches is plastic.',
  ],
  ['a promise that ran out', lapsed, 'There will be no new tax until 2018.', 'The new tax starts in May.', ['2016-01-01', '2020-01-01']],
]

const QUIET: Case[] = [
  ['no guess', hedge, 'We open in March.', 'We open in June.'],
  ['no condition', condition, 'We build the tram.', 'We are not building the tram.'],
  ['having', condition, 'We had the money for the quay.', 'We had no money for the quay.'],
  ['being', condition, 'We were the first to oppose the quay.', 'We never opposed the quay.'],
  ['a time past', condition, 'I once supported the quay.', 'I never supported the quay.'],
  ['once again', condition, 'The mill once again has to close.', 'The mill never closed.'],
  ['a question', condition, 'Had the mayor no shame? We keep the quay.', 'We sell the quay.'],
  ['whatever happens', condition, 'Even if it rains we will march.', 'We will not march.'],
  ['the law', otherView, 'According to the law of the land, the toll is legal.', 'The toll is illegal.'],
  ['an article of law', otherView, 'According to Article 9, the toll is legal.', 'The toll is illegal.'],
  ['a claim', otherView, 'This claim is true: the quay was sold.', 'The quay was not sold.'],
  ['a claim of its own', otherView, 'Its claim on the quay is old.', 'Its claim on the quay is new.'],
  ['kin', irony, 'My grandmother lived in Tarsa.', 'My grandmother never lived in Tarsa.'],
  ['what one still thinks', forNow, 'I still oppose the quay.', 'I support the quay.'],
  ['what one currently thinks', forNow, 'We currently oppose the quay.', 'We support the quay.'],
  ['what was said this week', forNow, 'This week I oppose the quay.', 'I support the quay.'],
  ['another day', otherThing, 'The quay was sold on 3 May 2019.', 'The quay was sold on 9 May 2019.'],
  ['the same article', otherThing, 'We will never invoke Article 9.', 'We invoked Article 9.'],
  ['one of two articles', otherThing, 'We will never invoke Article 9 or Article 12.', 'We invoked Article 9.'],
  ['the speaker’s own view', otherView, 'I say that we fired nobody.', 'We fired two thousand people.'],
  ['the same name', referent, 'We sell no petrol cars in Norway.', 'We sell petrol cars in Norway.'],
  ['the same depot', otherThing, 'We will close the Alder Street depot.', 'We will not close the Alder Street depot.'],
  [
    'the same depot by less of its name',
    otherThing,
    'We will close the Alder Street depot.',
    'We will not close the Alder depot in Norway.',
  ],
  ['the same of the same thing', otherThing, 'We will raise the tax on tobacco.', 'We will not raise the tax on tobacco this year.'],
  ['an opposite in the same place', otherThing, 'The deal is good for the poor.', 'The deal is good for the rich.'],
  ['another thing said of one thing', otherThing, 'The vote was fair.', 'The vote was rigged.'],
  ['two times of what happened once', period, 'The contract was signed in March 2017.', 'The contract was signed in October 2018.'],
  ['a time within the one that is ruled out', period, 'The tunnel opens in May 2021.', 'The tunnel will not open before 2024.'],
  ['the same one of a pair', counterpart, 'My brother worked for the bank.', 'My brother never worked for the bank.'],
  ['what holds for good', forNow, 'The county has no charging point.', 'The county has three hundred charging points.'],
  ['a count of what is past', update, 'Nine people died in the flood.', 'Twenty people died in the flood.', ['2017-12-01', '2018-09-01']],
  ['a deadline that was missed', lapsed, 'We will build it by 2018.', 'We never built it.', ['2016-01-01', '2020-01-01']],
  ['the last year of one day', otherTime, 'We hired 300 nurses last year.', 'Last year we hired nobody.', ['2018-03-08', '2018-10-15']],
  ['the same time', period, 'In 2018 the bank made a profit.', 'The bank made a loss in 2018.'],
  ['a figure of one fixed time', update, 'In 2016, 37 people died.', 'In 2016, 9 people died.', ['2017-01-01', '2018-01-01']],
  [
    'a promise that still binds',
    lapsed,
    'There will be no new tax until 2025.',
    'The new tax starts in May.',
    ['2016-01-01', '2020-01-01'],
  ],
]

describe('brakes', () => {
  test.each(SEEN)('see %s', (_, detector, earlier, later, dates) => {
    expect(detector.supports).toBe(false)
    expect(detector.find(sides(earlier, later, dates))?.strength).toBeGreaterThan(0)
  })
  test.each(QUIET)('are quiet: %s', (_, detector, earlier, later, dates) => expect(detector.find(sides(earlier, later, dates))).toBeNull())
})

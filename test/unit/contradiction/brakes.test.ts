import { describe, expect, test } from 'vitest'
import { condition } from '../../../contradiction/brakes/condition'
import { counterpart } from '../../../contradiction/brakes/counterpart'
import { forNow } from '../../../contradiction/brakes/for-now'
import { hedge } from '../../../contradiction/brakes/hedge'
import { irony } from '../../../contradiction/brakes/irony'
import { lapsed } from '../../../contradiction/brakes/lapsed'
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
  ['irony', irony, 'If that line opens on time I’ll eat my hat.', 'The line opened late.'],
  ['other names', referent, 'We sell no petrol cars in Norway.', 'We sell petrol cars in Brazil.'],
  ['another depot', referent, 'We will close the Alder Street depot.', 'We will not close the Quay Street depot.'],
  ['the other one of a pair', counterpart, 'My brother worked for the bank.', 'My sister never worked for the bank.'],
  ['what held for the day', forNow, 'As yet the county has no charging point.', 'The county has three hundred charging points.'],
  ['a view of many', otherView, 'Bus owners tell me that the inspection takes a week.', 'The inspection takes two hours.'],
  ['another year', period, 'There will be no new tax this year.', 'Next year the new tax begins.', ['2016-03-08', '2016-10-15']],
  ['a promise not to do it before a day', lapsed, 'We will not sell before 2018.', 'We sold the port.', ['2016-01-01', '2020-01-01']],
  ['another time', period, 'In 2018 the bank made a profit.', 'In 2020 the bank made a loss.'],
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
  ['the speaker’s own view', otherView, 'I say that we fired nobody.', 'We fired two thousand people.'],
  ['the same name', referent, 'We sell no petrol cars in Norway.', 'We sell petrol cars in Norway.'],
  ['the same depot', referent, 'We will close the Alder Street depot.', 'We will not close the Alder Street depot.'],
  ['the same depot by less of its name', referent, 'We will close the Alder Street depot.', 'We will not close the Alder depot in Norway.'],
  ['the same one of a pair', counterpart, 'My brother worked for the bank.', 'My brother never worked for the bank.'],
  ['what holds for good', forNow, 'The county has no charging point.', 'The county has three hundred charging points.'],
  ['a count of what is past', update, 'Nine people died in the flood.', 'Twenty people died in the flood.', ['2017-12-01', '2018-09-01']],
  ['a deadline that was missed', lapsed, 'We will build it by 2018.', 'We never built it.', ['2016-01-01', '2020-01-01']],
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

import type { Detector } from '../evidence/signal'
import { condition } from './condition'
import { counterpart } from './counterpart'
import { forNow } from './for-now'
import { hedge } from './hedge'
import { irony } from './irony'
import { lapsed } from './lapsed'
import { otherThing } from './other-thing'
import { otherTime } from './other-time'
import { otherView } from './other-view'
import { paraphrase } from './paraphrase'
import { period } from './period'
import { referent } from './referent'
import { sameFigure } from './same-figure'
import { update } from './update'

/** What lowers or renames a verdict; a new brake is one file and one line. */
export const BRAKES: readonly Detector[] = [
  hedge,
  condition,
  otherView,
  paraphrase,
  irony,
  otherThing,
  referent,
  counterpart,
  period,
  otherTime,
  forNow,
  update,
  sameFigure,
  lapsed,
]

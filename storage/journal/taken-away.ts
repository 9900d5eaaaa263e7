import type { RowTable } from '../rows'
import type { Change } from './change'
import type { Step } from './types'

/** What is counted as taken away: what can be brought back for days, not by undo alone. */
const COUNTED = ['statements', 'topics', 'speakers'] as const satisfies readonly RowTable[]

/** How many rows a change takes off the record, and since when they are off. */
export function takenAway(change: Change, at: string): Pick<Step, 'removed' | 'removedAt'> {
  return { removed: COUNTED.reduce((sum, table) => sum + change.removed(table).length, 0), removedAt: at }
}

/** When what a step holds was taken away: it may have been undone long after it was done. Steps of older versions have no day of their own. */
export function takenAwayAt(step: Step): string {
  return step.removedAt ?? step.at
}

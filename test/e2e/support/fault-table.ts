/** The table of all fault points, as tests of one browser. */
import { describe, test } from 'vitest'
import type { Driver } from './driver'
import { CHANGES, CHECK_POINTS, MIGRATION_POINTS } from './fault-points'
import { changeKilledAt, checkKilledAt, migrationKilledAt, prepareRecord } from './fault-story'
import { canSeeProcesses } from './processes'
import { shared } from './shared'

/** @param open a browser with a build with fault points */
export function killedAtEachPoint(open: () => Promise<Driver>): void {
  describe.skipIf(!canSeeProcesses())('killed at a named point, the extension loses nothing and leaves nothing half done', () => {
    // A browser for each change: one that saw its extension die some thirty times in a minute no longer starts it.
    for (const [name, change] of Object.entries(CHANGES))
      describe(name, () => {
        const driver = shared(open, prepareRecord)
        test.each(change.points)('%s', (point) => changeKilledAt(driver(), change, point))
      })
    describe('a check, which is done once in effect', () => {
      const driver = shared(open, prepareRecord)
      test.each(CHECK_POINTS)('%s', (point) => checkKilledAt(driver(), point))
    })
    describe('a record of version 2 that is brought up to date', () => {
      const driver = shared(open)
      test.each(MIGRATION_POINTS)('%s', (point) => migrationKilledAt(driver(), point))
    })
  })
}

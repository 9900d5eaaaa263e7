import { describe, test } from 'vitest'
import { letsGo, refusesNewer, waitsForOlderTab } from '../support/other-versions'
import { faultyFirefox, shared } from '../support/shared'

describe('a record of another version', () => {
  const driver = shared(faultyFirefox)
  test('that an older tab holds is waited for, in words', () => waitsForOlderTab(driver()))
  test('that a newer program makes of an open one is let go, in words', () => letsGo(driver()))
  test('that is newer is refused, in words', () => refusesNewer(driver()))
})

import { describe, test } from 'vitest'
import { prepareRecord } from '../support/fault-story'
import { failsAndGoesOn } from '../support/full-disk'

import { faultyFirefox, shared } from '../support/shared'

describe('writes that the browser gives up', () => {
  const driver = shared(faultyFirefox, prepareRecord)
  test.each(['QuotaExceededError', 'AbortError'] as const)('with %s are said in words; nothing is lost, and it goes on', (error) =>
    failsAndGoesOn(driver(), error),
  )
})

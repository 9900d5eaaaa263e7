import { expect, test } from 'vitest'
import { prepareRecord } from '../support/fault-story'
import { killedWhileWriting } from '../support/power-cut'
import { canSeeProcesses } from '../support/processes'
import { faultyChromium } from '../support/shared'

test.skipIf(!canSeeProcesses())(
  'killed twice in the middle of 200 random writes, the browser loses none that was acknowledged',
  async () => {
    const driver = await faultyChromium()
    try {
      await prepareRecord(driver)
      await killedWhileWriting(driver, 2)
      expect(driver.strayHosts()).toEqual([])
    } finally {
      await driver.close()
    }
  },
  600_000,
)

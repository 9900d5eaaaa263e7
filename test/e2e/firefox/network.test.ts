import { expect, test } from 'vitest'
import { PLANTED_HOST, plantedBuild } from '../support/builds'
import { openFirefox } from '../support/firefox'
import { FakeWeb } from '../support/sites'

test('a request that is planted in the background is caught', async () => {
  const driver = await openFirefox(plantedBuild('e2e-firefox-mv2', 'background.js'), new FakeWeb())
  try {
    await driver.open(driver.extensionUrl('welcome.html'))
    await expect.poll(() => driver.strayHosts(), { timeout: 10_000 }).toContain(PLANTED_HOST)
  } finally {
    await driver.close()
  }
})

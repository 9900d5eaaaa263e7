import { describe, expect, test } from 'vitest'
import { buildFolder, PLANTED_HOST, plantedBuild } from '../support/builds'
import { openChromium } from '../support/chromium'
import { keepByKey, openAndRead, PROMISE } from '../support/journey'
import { FakeWeb } from '../support/sites'

/** Reads an article and keeps a quote, so that every context has run; gives the hosts that were asked for. */
async function hostsAskedBy(build: string): Promise<string[]> {
  const driver = await openChromium(build, new FakeWeb())
  try {
    const { page } = await openAndRead(driver, PROMISE.url)
    await keepByKey(page, PROMISE.words)
    return driver.strayHosts()
  } finally {
    await driver.close()
  }
}

describe('no request leaves the extension', () => {
  test('as it is built', async () => {
    expect(await hostsAskedBy(buildFolder('e2e-chrome-mv3'))).toEqual([])
  })

  test.each(['background.js', 'content-scripts/reader.js', 'content-scripts/overlay.js'])(
    'and one that is planted in %s would be caught',
    async (file) => {
      expect(await hostsAskedBy(plantedBuild('e2e-chrome-mv3', file))).toContain(PLANTED_HOST)
    },
  )
})

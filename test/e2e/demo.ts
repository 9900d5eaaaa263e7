/** The journey for somebody without a display: each step is printed, pictured, and the record exported, in a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildFolder } from './support/builds'
import { openChromium } from './support/chromium'
import { openFirefox } from './support/firefox'
import { exportRecord, play } from './support/journey'
import { FakeWeb } from './support/sites'

/**
 * Plays the journey.
 * @param browser which one
 * @param folder where pictures and the exported JSON go; made when absent
 * @throws when a step does not come about
 */
export async function demo(browser: 'chromium' | 'firefox', folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const web = new FakeWeb()
  const driver =
    browser === 'firefox' ? await openFirefox(buildFolder('e2e-firefox-mv2'), web) : await openChromium(buildFolder('e2e-chrome-mv3'), web)
  try {
    await play(driver, async (text, surface, picture) => {
      await surface.screenshot(join(folder, `${picture}.png`))
      console.log(`  ${text}\n    picture: ${picture}.png`)
    })
    const { name, text } = await exportRecord(driver)
    writeFileSync(join(folder, name), text)
    const { statements, findings } = JSON.parse(text)
    console.log(`  the record was exported: ${statements.length} statements, ${findings.length} finding\n    file: ${name}`)
  } finally {
    await driver.close()
  }
  console.log(`\nPictures and the exported record are in ${resolve(folder)}`)
}

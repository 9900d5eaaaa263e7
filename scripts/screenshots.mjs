/**
 * Pictures of every surface for the docs: light, dark, right to left, narrow. `npm run` has built the extension before:
 * `node scripts/screenshots.mjs [FOLDER] [BUILD]`, by default docs/pictures and the end-to-end build for Chromium.
 * Plays on the sample newspaper: reads its articles, keeps their quotes by the popup's one key, and pictures what came of it.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openLoader } from './load.mjs'
import { root } from './run.mjs'

const [folder = join(root, 'docs/pictures'), build] = process.argv.slice(2)
const WIDE = { width: 1280, height: 800 }
const PANEL = { width: 400, height: 800 }
const POPUP = { width: 380, height: 600 }

/** Each variant's media, size and language. */
const VARIANTS = {
  light: {},
  dark: { colorScheme: 'dark' },
  rtl: { locale: 'ar' },
  narrow: { width: 320 },
}

const loader = await openLoader()
const { openChromium } = await loader.load('test/e2e/support/chromium.ts')
const { buildFolder } = await loader.load('test/e2e/support/builds.ts')
const { FakeWeb, MERIDIAN } = await loader.load('test/e2e/support/sites.ts')
const { newspaper } = await loader.load('test/fixtures/newspaper.ts')

mkdirSync(folder, { recursive: true })
const driver = await openChromium(build ? resolve(build) : buildFolder('e2e-chrome-mv3'), new FakeWeb())
try {
  const last = await keepEverything()
  const speaker = await firstSpeaker()
  const surfaces = {
    welcome: { path: 'welcome.html', size: WIDE, ready: 'h1' },
    popup: { path: `popup.html?tab=${last}`, size: POPUP, ready: '.statement-row' },
    sidepanel: { path: `sidepanel.html?tab=${last}`, size: PANEL, ready: '.statement-row' },
    library: { path: 'library.html#/', size: WIDE, ready: '.list-row .words' },
    findings: { path: 'library.html#/findings', size: WIDE, ready: '.finding-card, .empty' },
    speaker: { path: `library.html${speaker}`, size: WIDE, ready: 'canvas' },
    settings: { path: 'library.html#/settings', size: WIDE, ready: 'h2' },
  }
  for (const scheme of ['light', 'dark']) await flag(scheme)
  for (const [name, surface] of Object.entries(surfaces)) for (const variant of Object.keys(VARIANTS)) await picture(name, surface, variant)
} finally {
  await driver.close()
  await loader.close()
}

/** Keeps all quotes of the newspaper, article by article. @returns the number of the last article's tab */
async function keepEverything() {
  let tab = 0
  for (const { path } of newspaper.articles) {
    const surface = await driver.open(MERIDIAN + path)
    await driver.read(surface)
    tab = await driver.tabId(MERIDIAN + path)
    const popup = driver.pageOf(await driver.open(driver.extensionUrl(`popup.html?tab=${tab}`)))
    await popup.waitForSelector('.page-head h1')
    await popup.waitForTimeout(500)
    for (let left = await popup.locator('.found').count(); left > 0; left--) {
      await popup.keyboard.press('k')
      await popup.waitForFunction((n) => document.querySelectorAll('.found').length < n, left, { timeout: 10_000 }).catch(() => undefined)
    }
    await popup.close()
    console.log(`kept ${path}`)
  }
  return tab
}

/** A conflict on its page: the mark in the margin, opened. */
async function flag(colorScheme) {
  const url = MERIDIAN + newspaper.contradictions[0].later.path
  const surface = await driver.open(url)
  const page = driver.pageOf(surface)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1000, height: 640 })
  await driver.read(surface)
  await page.locator('on-record-reader .marker').first().click({ timeout: 60_000 })
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `flag-${colorScheme}.png`) })
  await page.close()
  console.log(`flag-${colorScheme}.png`)
}

async function firstSpeaker() {
  const page = driver.pageOf(await driver.open(driver.extensionUrl('library.html#/speakers')))
  await page.waitForSelector('.name-list a')
  const rows = await page.locator('.name-list li').evaluateAll((items) =>
    items.map((item) => ({
      hash: item.querySelector('a')?.getAttribute('href'),
      count: Number.parseInt(item.querySelector('.count')?.textContent ?? '0', 10),
    })),
  )
  await page.close()
  return rows.sort((a, b) => b.count - a.count)[0].hash
}

async function picture(name, { path, size, ready }, variant) {
  const { colorScheme = 'light', locale, width } = VARIANTS[variant]
  const page = driver.pageOf(await driver.open('about:blank'))
  if (locale) await page.addInitScript(speak, JSON.parse(readFileSync(join(root, `locales/${locale}.json`), 'utf8')))
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ ...size, ...(width && { width }) })
  await page.goto(driver.extensionUrl(path))
  await page.waitForSelector(ready)
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}-${variant}.png`) })
  await page.close()
  console.log(`${name}-${variant}.png`)
}

/** A browser in another language gives these words itself; this gives them to one in English. */
function speak(words) {
  chrome.i18n.getMessage = (key, substitutions) => {
    const given = [substitutions ?? []].flat()
    return (words[key] ?? '').replace(/\$(\d)/g, (_, n) => given[Number(n) - 1] ?? '')
  }
}

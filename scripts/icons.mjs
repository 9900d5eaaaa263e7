/** Draws public/icon/*.png from components/icon.svg, by the browser that the tests use. Run after changing the drawing. */
import { mkdir, readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { findChromium } from './browsers.mjs'

const SIZES = [16, 32, 48, 128]

const svg = await readFile(new URL('../components/icon.svg', import.meta.url), 'utf8')
const folder = new URL('../public/icon/', import.meta.url)
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true })
}
await browser.close()

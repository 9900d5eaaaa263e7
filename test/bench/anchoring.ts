/** Finding and painting in a real browser, against other programs' code on the same page in the same run. */
import { chromium } from 'playwright-core'
import { build, type Plugin } from 'vite'
import { findChromium } from '../../scripts/browsers.mjs'
import type { Row } from './anchoring/in-page'
import { LeftOut, type Measurement } from './measurement'

/** Compared with where they are installed. */
const RIVALS = { '@apache-annotator/dom': 'createTextQuoteSelectorMatcher', '@recogito/text-annotator': 'reviveSelector' }

/** A rival that is not installed is an empty module: its rows are left out. */
const withoutAbsent: Plugin = {
  name: 'without-absent-rivals',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!Object.hasOwn(RIVALS, id)) return null
    return (await this.resolve(id, importer, { skipSelf: true })) ?? `\0absent:${id}`
  },
  load(id) {
    const rival = Object.entries(RIVALS).find(([name]) => id === `\0absent:${name}`)
    if (!rival) return null
    console.log(`  left out: ${rival[0]} is not installed`)
    return `export const ${rival[1]} = undefined`
  },
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutAbsent],
    build: { write: false, minify: false, lib: { entry: 'test/bench/anchoring/in-page.ts', formats: ['iife'], name: 'bench' } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('the bench could not be bundled')
  return chunk.code
}

export async function* measure(): AsyncGenerator<Measurement> {
  const executablePath = findChromium()
  if (!executablePath) throw new LeftOut('there is no Chromium')
  const code = await bundle()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: code })
    const rows = await page.evaluate(() => (Reflect.get(globalThis, 'onRecordBench') as () => Promise<Row[]>)())
    yield* rows
  } finally {
    await browser.close()
  }
}

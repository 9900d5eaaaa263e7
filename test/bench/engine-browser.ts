/** The engine in Chromium, as the extension's page runs it: one speaker of 10,000 statements, models in their worker. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../scripts/browsers.mjs'
import { random } from '../random'
import { measureReadPage } from './engine/read-page'
import { statementTexts } from './engine/statements'
import { LeftOut, type Measurement, quantile } from './measurement'

const STATEMENTS = 10_000
const QUERIES = 30
const QUOTES = 25
/** By the page's clock, which is put forward. */
const IDLE_MS = 5 * 60_000 + 1_000
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
}

/** Gives the page shared memory, which pages of an extension have anyway: two threads. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

interface Bench {
  start(): Promise<number>
  fill(count: number): Promise<void>
  open(count: number): Promise<void>
  search(texts: string[]): Promise<number[]>
  checkPage(texts: string[]): Promise<{ first: number; all: number; judged: number }>
  stop(): void
}

async function buildPage(out: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'engine'),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'import', 'module', 'browser', 'default'] },
    worker: { format: 'es' },
    define: { 'import.meta.env.ON_RECORD_FAULTS': 'false' },
    build: { target: 'es2023', outDir: out, emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'engine/page.html') } },
  })
}

/** Serves the page with the models and the runtime where the extension has them. */
function serve(out: string) {
  const folderOf = (path: string) =>
    path.startsWith('/models/')
      ? join('public', path)
      : path.startsWith('/ort/')
        ? join('node_modules/onnxruntime-web/dist', path.slice(5))
        : join(out, path)
  const server = createServer(({ url = '/' }, response) => {
    const file = folderOf(new URL(url, 'http://localhost').pathname)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...ISOLATED }).end(readFileSync(file))
  })
  server.listen(0, '127.0.0.1')
  return { server, origin: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Processor seconds and megabytes of its own of the process that holds page and worker. */
async function usage(browser: Browser): Promise<{ seconds: number; megabytes: number }> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const all = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ seconds: cpuTime, megabytes: privateMemory(id) }))
  return all.toSorted((a, b) => b.megabytes - a.megabytes)[0] ?? { seconds: 0, megabytes: 0 }
}

function privateMemory(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].reduce((sum, [, size]) => sum + Number(size), 0)
  return (kilobytes * 1024) / 1e6
}

/** The browser collects an idle page's garbage by itself within some ten seconds. */
const collected = () => new Promise((done) => setTimeout(done, 20_000))

const ask = <K extends keyof Bench>(page: Page, name: K, ...given: Parameters<Bench[K]>): Promise<Awaited<ReturnType<Bench[K]>>> =>
  page.evaluate(([key, values]) => Reflect.apply(Reflect.get(Reflect.get(globalThis, 'bench'), key), null, values), [name, given] as const)

async function* measurePage(browser: Browser, page: Page): AsyncGenerator<Measurement> {
  const before = await usage(browser)
  yield { what: 'models opened', value: await ask(page, 'start'), unit: 'ms' }
  await ask(page, 'open', STATEMENTS)
  const texts = statementTexts(QUERIES + QUOTES + 4, random(7)).map((text) => text.replace(/\d+\.$/, 'for good.'))
  const processor = async <T>(work: () => Promise<T>): Promise<{ value: T; processor: number }> => {
    const start = await usage(browser)
    const value = await work()
    return { value, processor: 1000 * ((await usage(browser)).seconds - start.seconds) }
  }
  const cold = await processor(() => ask(page, 'search', texts.slice(0, 1)))
  yield { what: 'retrieval, cold: the record is read from the database', value: cold.value[0] ?? 0, unit: 'ms', budget: 400 }
  yield { what: 'processor time for it', value: cold.processor, unit: 'ms' }
  const warm = await processor(() => ask(page, 'search', texts.slice(0, QUERIES)))
  const times = warm.value.slice(1)
  yield { what: 'retrieval, warm, p95', value: quantile(times, 0.95), unit: 'ms', of: times.length, budget: 60 }
  yield { what: 'processor time for one, mean', value: Math.max(0, warm.processor - cold.processor) / times.length, unit: 'ms' }
  await ask(page, 'checkPage', texts.slice(-1))
  const single: { all: number; judged: number; processor: number }[] = []
  for (const text of texts.slice(-4, -1)) {
    const { value, processor: spent } = await processor(() => ask(page, 'checkPage', [text]))
    single.push({ ...value, processor: spent })
  }
  yield {
    what: 'verdict on one new statement, the slowest',
    value: Math.max(...single.map(({ all }) => all)),
    unit: 'ms',
    of: single.length,
    budget: 2000,
  }
  yield { what: 'pairs judged for it, both orders counted once', value: Math.max(...single.map(({ judged }) => judged)), unit: 'count' }
  yield {
    what: 'processor time for it, median',
    value: quantile(
      single.map(({ processor }) => processor),
      0.5,
    ),
    unit: 'ms',
  }
  const { value: found, processor: spent } = await processor(() => ask(page, 'checkPage', texts.slice(QUERIES, QUERIES + QUOTES)))
  yield { what: `${QUOTES} quotes: first verdicts`, value: found.first, unit: 'ms', budget: 2000 }
  yield { what: `${QUOTES} quotes: all`, value: found.all, unit: 'ms', budget: 25_000 }
  yield { what: `${QUOTES} quotes: pairs judged`, value: found.judged, unit: 'count' }
  yield { what: `${QUOTES} quotes: processor time`, value: spent, unit: 'ms' }
  yield {
    what: 'memory of the page at the end of the work, garbage too',
    value: (await usage(browser)).megabytes - before.megabytes,
    unit: 'MB',
  }
  await collected()
  const after = await usage(browser)
  const models = ['judge', 'encoder'].reduce((sum, name) => sum + statSync(`public/models/${name}/model.onnx`).size / 1e6, 0)
  yield {
    what: 'twenty seconds later: worker and record, over before',
    value: after.megabytes - before.megabytes,
    unit: 'MB',
    budget: 3 * models + 60,
  }
  await page.clock.install()
  await ask(page, 'search', texts.slice(0, 1))
  await page.clock.fastForward(IDLE_MS)
  await collected()
  const idle = await usage(browser)
  yield { what: 'the same after five idle minutes', value: idle.megabytes - before.megabytes, unit: 'MB', budget: 60 }
}

export async function* measure(): AsyncGenerator<Measurement> {
  if (!existsSync('public/models/judge/model.onnx')) throw new LeftOut('there is no model in public/models')
  const out = mkdtempSync(join(tmpdir(), 'on-record-engine-'))
  await buildPage(out)
  const { server, origin } = serve(out)
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-quic'] })
  try {
    const context = await browser.newContext()
    const newPage = async () => {
      const page = await context.newPage()
      await page.goto(`${origin()}/page.html`)
      return page
    }
    // Filled by a page of its own, which takes along what it leaves in memory.
    const filling = await newPage()
    await ask(filling, 'start')
    await ask(filling, 'fill', STATEMENTS)
    await filling.close()
    yield* measurePage(browser, await newPage())
  } finally {
    await browser.close()
    server.close()
    rmSync(out, { recursive: true, force: true })
  }
  yield* measureReadPage()
}

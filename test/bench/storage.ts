/** The record at 1,000 and 100,000 statements, in a real browser's IndexedDB on a real disk. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../scripts/browsers.mjs'
import { LeftOut, type Measurement, quantile, spread } from './measurement'
import type { Bench } from './storage/in-page'

const FULL = { statements: Number(process.env.N ?? 100_000), speakers: 2000, sources: 20_000 }
const SMALL = { statements: 1000, speakers: 200, sources: 300 }

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.ON_RECORD_FAULTS': 'false' },
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('the bench could not be bundled')
  return chunk.code
}

async function serve(): Promise<Server> {
  const files = new Map([
    ['/page.js', await bundle('test/bench/storage/in-page.ts')],
    ['/worker.js', await bundle('storage/import/worker.ts')],
  ])
  const server = createServer((request, response) => {
    const code = files.get(request.url ?? '')
    response.setHeader('Content-Type', code === undefined ? 'text/html' : 'text/javascript')
    response.end(code ?? '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function call<K extends keyof Bench>(page: Page, name: K, ...args: Parameters<Bench[K]>): Promise<Awaited<ReturnType<Bench[K]>>> {
  return page.evaluate(
    ([method, given]) => {
      const bench: Record<string, (...given: unknown[]) => unknown> = Reflect.get(globalThis, 'onRecordBench')
      return bench[method]?.(...given)
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Bench[K]>>>
}

/** Bytes of the page's heap after a collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

export async function* measure(): AsyncGenerator<Measurement> {
  const executablePath = findChromium()
  if (!executablePath) throw new LeftOut('there is no Chromium')
  const server = await serve()
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  const profile = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-quic'],
  })
  try {
    const page = await context.newPage()
    await page.goto(origin)
    await call(page, 'prepare', 'small', SMALL)
    const few = await call(page, 'keep', 300)
    yield* spread('keep with 1,000 statements', few)
    yield* await call(page, 'prepare', 'full', FULL)
    yield* await call(page, 'disk')
    const many = await call(page, 'keep', 300)
    const [median, p95] = spread('keep with 100,000 statements', many, 15)
    yield* [median, p95 && { ...p95, budget: 40 }].filter((one) => one !== undefined)
    yield { what: 'growth of that from 1,000 to 100,000, median', value: quantile(many, 0.5) / quantile(few, 0.5), unit: '×', budget: 1.5 }
    yield* await call(page, 'reads')
    const before = await heap(page)
    yield* await call(page, 'warm')
    yield { what: 'memory that search takes', value: ((await heap(page)) - before) / 1e6, unit: 'MB', budget: 80 }
    yield* await call(page, 'search')
    yield* await call(page, 'export')
  } finally {
    await context.close()
    server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

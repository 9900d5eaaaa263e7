import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { sizeOf } from './full-size'
import { generate } from './generate'

/** An entry's code under a path of ours, its chunks under their own names. */
async function bundle(entry: string, path: string): Promise<[string, string][]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.ON_RECORD_FAULTS': 'false' },
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one): [string, string][] => (one.type === 'chunk' ? [[one.isEntry ? path : `/${one.fileName}`, one.code]] : []))
}

export async function serve(entry: string): Promise<Server> {
  const files = new Map([...(await bundle(entry, '/page.js')), ...(await bundle('storage/worker.ts', '/worker.js'))])
  const server = createServer((request, response) => {
    const record = /^\/record-(\d+)\.json$/.exec(request.url ?? '')
    if (record) {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(generate(sizeOf(Number(record[1])))))
      return
    }
    const code = files.get(request.url ?? '')
    response.setHeader('Content-Type', code === undefined ? 'text/html' : 'text/javascript')
    response.end(code ?? '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

export function addressOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

/** A page with the bench's code, its profile on the disk, so that writing costs what it costs. */
export async function openBench(executablePath: string, entry: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await serve(entry)
  const profile = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-quic'],
  })
  const page = await context.newPage()
  await page.goto(addressOf(server))
  return {
    page,
    async close() {
      await context.close()
      server.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Bytes of the page's heap after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

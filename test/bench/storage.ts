/** The record at 1,000 and 100,000 statements, in a real browser's IndexedDB on a real disk. */
import type { Page } from 'playwright-core'
import { findChromium } from '../../scripts/browsers.mjs'
import { LeftOut, type Measurement, quantile, spread } from './measurement'
import { heap, openBench } from './storage/chromium'
import { fullSize, sizeOf } from './storage/full-size'
import type { Bench } from './storage/in-page'

const SMALL = sizeOf(1000)

function call<K extends keyof Bench>(page: Page, name: K, ...args: Parameters<Bench[K]>): Promise<Awaited<ReturnType<Bench[K]>>> {
  return page.evaluate(
    ([method, given]) => {
      const bench: Record<string, (...given: unknown[]) => unknown> = Reflect.get(globalThis, 'onRecordBench')
      return bench[method]?.(...given)
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Bench[K]>>>
}

export async function* measure(): AsyncGenerator<Measurement> {
  const executablePath = findChromium()
  if (!executablePath) throw new LeftOut('there is no Chromium')
  const full = fullSize()
  const { page, close } = await openBench(executablePath, 'test/bench/storage/in-page.ts')
  try {
    yield* await call(page, 'idle')
    await call(page, 'prepare', 'small', SMALL)
    const few = await call(page, 'keep', 300)
    yield* spread('keep with 1,000 statements', few)
    yield* await call(page, 'prepare', 'full', full)
    yield* await call(page, 'disk')
    yield* await call(page, 'reads')
    const before = await heap(page)
    yield* await call(page, 'warm')
    yield { what: 'memory that search takes', value: ((await heap(page)) - before) / 1e6, unit: 'MB', budget: 80 }
    yield* await call(page, 'search')
    yield* await call(page, 'export')
    const many = await call(page, 'keep', 300)
    const [median, p95] = spread(`keep with ${full.statements.toLocaleString('en')} statements`, many, 15)
    yield* [median, p95 && { ...p95, budget: 40 }].filter((one) => one !== undefined)
    yield { what: 'growth of that from 1,000, median', value: quantile(many, 0.5) / quantile(few, 0.5), unit: '×', budget: 1.5 }
    yield* await call(page, 'indexes')
    yield* await call(page, 'migrate')
  } finally {
    await close()
  }
}

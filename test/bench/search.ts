/** Three ways of full-text search over 100,000 statements, in Chromium: what docs/decisions/0006-search.md rests on. */
import { findChromium } from '../../scripts/browsers.mjs'
import { LeftOut, type Measurement } from './measurement'
import { heap, openBench } from './storage/chromium'
import type { SearchBench } from './storage/search-in-page'

export async function* measure(): AsyncGenerator<Measurement> {
  const executablePath = findChromium()
  if (!executablePath) throw new LeftOut('there is no Chromium')
  const { page, close } = await openBench(executablePath, 'test/bench/storage/search-in-page.ts')
  const call = <T>(way: keyof SearchBench, step: string): Promise<T> =>
    page.evaluate(([own, name]) => Reflect.get(globalThis, 'onRecordSearchBench')[own][name](), [way, step] as const)
  const disk = (): Promise<number> => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  try {
    await call('packs', 'prepare')
    yield { what: 'texts in memory: size on disk', value: (await disk()) / 1e6, unit: 'MB' }
    await page.reload()
    const empty = await heap(page)
    yield { what: 'texts in memory: ready', value: await call<number>('packs', 'ready'), unit: 'ms', budget: 1500 }
    yield { what: 'texts in memory: memory', value: ((await heap(page)) - empty) / 1e6, unit: 'MB', budget: 80 }
    yield* await call<Measurement[]>('packs', 'search')
    await page.reload()
    yield { what: 'MiniSearch: ready (index made anew)', value: await call<number>('minisearch', 'ready'), unit: 'ms', budget: 1500 }
    yield { what: 'MiniSearch: memory', value: ((await heap(page)) - empty) / 1e6, unit: 'MB', budget: 80 }
    yield* await call<Measurement[]>('minisearch', 'search')
    await page.reload()
    const before = await disk()
    yield { what: 'word index in the database: made', value: await call<number>('words', 'prepare'), unit: 'ms' }
    yield { what: 'word index in the database: size on disk', value: ((await disk()) - before) / 1e6, unit: 'MB' }
    yield* await call<Measurement[]>('words', 'search')
  } finally {
    await close()
  }
}

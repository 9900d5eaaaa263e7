import { Readability } from '@mozilla/readability'
import { readArticle } from '../../article'
import { parsePage } from '../eval/parse-page'
import { type Measurement, quantile, spread } from './measurement'
import { savedPages } from './pages'

const ROUNDS = 3

async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Readability gives up on some pages under linkedom with an error; such a page is no fair comparison. */
function survivesAlone(html: string): boolean {
  try {
    new Readability(parsePage(html)).parse()
    return true
  } catch {
    return false
  }
}

/** Both read the same page in turn, each from a fresh document; the best of a few rounds counts. */
export async function* measure(): AsyncGenerator<Measurement> {
  const ours: number[] = []
  const alone: number[] = []
  const pages = savedPages()
  const fair = pages.filter(({ html }) => survivesAlone(html))
  for (const { url, html } of fair) {
    const times = { ours: Number.POSITIVE_INFINITY, alone: Number.POSITIVE_INFINITY }
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = [parsePage(html), parsePage(html)]
      times.alone = Math.min(times.alone, await time(() => new Readability(first).parse()))
      times.ours = Math.min(times.ours, await time(() => readArticle(second, url)))
    }
    ours.push(times.ours)
    alone.push(times.alone)
  }
  yield* spread('article with metadata, quotes, speakers and topics', ours)
  yield* spread('Readability alone', alone)
  if (fair.length < pages.length)
    yield { what: 'pages left out, on which Readability alone fails in Node', value: pages.length - fair.length, unit: 'count' }
  yield { what: 'ratio of the medians', value: quantile(ours, 0.5) / quantile(alone, 0.5), unit: '×' }
}

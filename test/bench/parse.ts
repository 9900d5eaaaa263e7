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

const cloneOf = (document: Document): Document => document.cloneNode(true) as Document

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
      // Readability takes the document apart: in a page it needs the clone.
      times.alone = Math.min(times.alone, await time(() => new Readability(cloneOf(first)).parse()))
      times.ours = Math.min(times.ours, await time(() => readArticle(second, url)))
    }
    ours.push(times.ours)
    alone.push(times.alone)
  }
  yield* spread('article with metadata, quotes, speakers and topics', ours)
  yield* spread('Readability alone, with the clone it needs', alone)
  if (fair.length < pages.length)
    yield { what: 'pages left out, on which Readability alone fails in Node', value: pages.length - fair.length, unit: 'count' }
  const ratios = ours.map((time, i) => time / (alone[i] ?? time))
  yield { what: 'ratio on the same page, median', value: quantile(ratios, 0.5), unit: '×', of: ratios.length, budget: 1.6 }
  yield { what: 'ratio on the same page, p95', value: quantile(ratios, 0.95), unit: '×', of: ratios.length, budget: 2 }
}

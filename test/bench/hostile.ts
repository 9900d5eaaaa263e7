import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readPage } from '../../article/page'
import { parsePage } from '../eval/parse-page'
import type { Measurement } from './measurement'

const ROUNDS = 3
const LONGEST = 50
/** Linear work doubles; quadratic work would take four times as long. */
const GROWTH = 3
const ADDRESS = 'https://www.seeblatt.example/politics/some-story-of-the-day-4711'
const SENTENCE =
  'The council met again on the question of the harbour, and “we stay calm,” said Anna Keller, the mayor, who had asked for it. '

/** Pages that nobody would write, each in a size that can be doubled. */
const SHAPES: readonly [string, number, (size: number) => string][] = [
  ['a paragraph of 9 MB', 36_000, (size) => `<p>${SENTENCE.repeat(size)}</p>`],
  ['40,000 blocks of links', 20_000, (size) => '<div><a href="/x">A link to another story</a></div>'.repeat(size)],
  ['100,000 quotation marks', 50_000, (size) => `<p>${'"So it is," she said. '.repeat(size)}</p>`],
  ['30,000 short paragraphs', 15_000, (size) => `<p>${SENTENCE}</p>`.repeat(size)],
  ['30,000 <meta>', 15_000, (size) => `${'<meta name="author" content="Jo Brook, Anna Keller">'.repeat(size)}<p>${SENTENCE}</p>`],
  [
    '20,000 objects of JSON-LD',
    10_000,
    (size) =>
      `<script type="application/ld+json">[${'{"@type":"Person","name":"Jo Brook"},'.repeat(size)}{"@type":"NewsArticle","headline":"x"}]</script><p>${SENTENCE}</p>`,
  ],
  ['20,000 times and bylines', 10_000, (size) => '<time>1 May 2024</time><p class="byline">By Jo Brook</p>'.repeat(size)],
]

interface Reading {
  /** Longest stretch between two turns of the page, and all of them, in milliseconds of processor time. */
  longest: number
  all: number
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/**
 * Processor time of this thread, so that other programs' work does not count. The parser's garbage is taken away first; the reading's own
 * counts, though in a browser it is less: there the page's nodes are none of the engine's.
 */
async function reading(html: string): Promise<Reading> {
  const page = parsePage(`<html><body><h1>Council meets again on harbour</h1><div>${html}</div></body></html>`)
  collectGarbage()
  let longest = 0
  let all = 0
  let since = process.threadCpuUsage()
  const stop = (): void => {
    const { user, system } = process.threadCpuUsage(since)
    all += (user + system) / 1000
    longest = Math.max(longest, (user + system) / 1000)
  }
  // The words go to the background, where quotes are found.
  await readPage(page, ADDRESS, async () => [], {
    pause: async () => {
      stop()
      since = process.threadCpuUsage()
    },
  })
  stop()
  return { longest, all }
}

/** The best of as many rounds as it takes to be within the limits, three at most: a busy machine makes single runs slow, never quick. */
async function best(html: string, half: string): Promise<{ longest: number; growth: number }> {
  // The first reading of a shape is the dearest, as its code is not yet compiled: it would count for the half alone.
  await reading(half)
  let [longest, whole, part] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < ROUNDS && !(longest <= LONGEST && whole / part <= GROWTH); round++) {
    part = Math.min(part, (await reading(half)).all)
    const read = await reading(html)
    longest = Math.min(longest, read.longest)
    whole = Math.min(whole, read.all)
  }
  return { longest, growth: whole / part }
}

/** How long the page waits at most while it is read, and what twice the page costs. */
export async function* measure(): AsyncGenerator<Measurement> {
  for (const [what, half, shape] of SHAPES) {
    const { longest, growth } = await best(shape(2 * half), shape(half))
    yield { what: `${what}: longest stretch without a turn`, value: longest, unit: 'ms', budget: LONGEST }
    yield { what: `${what}: twice the page, times the work`, value: growth, unit: '×', budget: GROWTH }
  }
}

/** Runs in the browser: the contenders on one page, one after the other, and painting. Bundled by `../anchoring.ts`. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom'
import { reviveSelector } from '@recogito/text-annotator'
import { createPainter, describe, find, findAll, type PageText, readPageText, type StatementSelector } from '../../../anchoring'
import { matchQuote } from './hypothesis'
import { type Kept, type Revision, revision } from './pages'

export interface Row {
  what: string
  value: number
  unit: 'ms' | '×' | 'count'
  of?: number
  budget?: number
}

const ARTICLE = 100_000
const LONG = 5_000_000
const RUNS = 5

interface Task {
  kept: Kept
  selectors: StatementSelector[]
}

/** Shows the new page and describes the statements in the old one. */
function prepare({ before, after, kept }: Revision): { page: PageText; tasks: Task[] } {
  const old = readPageText(new DOMParser().parseFromString(`<body>${before}</body>`, 'text/html'))
  const tasks = kept.map((one) => {
    const start = old.text.indexOf(one.words)
    return { kept: one, selectors: describe(old, [{ start, end: start + one.words.length }]) }
  })
  document.body.innerHTML = after
  return { page: readPageText(document), tasks }
}

const quoteOf = ({ selectors: [selector] }: Task) => ({
  exact: selector?.quote.exact ?? '',
  prefix: selector?.quote.prefix.slice(-32) ?? '',
  suffix: selector?.quote.suffix.slice(0, 32) ?? '',
  position: selector?.position.start ?? 0,
})

/**
 * Best time of several runs after a first one, each with a page text of its own, so that folding and indexing are part of what is measured;
 * the last result. The best, since whatever else the machine does only adds.
 */
async function timed<T>(work: (page: PageText) => T | Promise<T>, runs = RUNS): Promise<{ ms: number; result: T }> {
  let ms = Number.POSITIVE_INFINITY
  let result = await work(readPageText(document))
  for (let run = 0; run < runs; run++) {
    const page = readPageText(document)
    const start = performance.now()
    result = await work(page)
    ms = Math.min(ms, performance.now() - start)
  }
  return { ms, result }
}

/** Statements whose right words were not found, and absent ones that were: the errors of a contender. */
const errors = (tasks: readonly Task[], found: readonly (string | null)[]) =>
  tasks.filter(({ kept: { now } }, at) => (now === null ? (found[at] ?? null) !== null : found[at]?.trim() !== now)).length

async function finding(): Promise<Row[]> {
  const { page, tasks } = prepare(revision(1_000, ARTICLE))
  const rows: Row[] = []
  const time = async (name: string, some: readonly Task[], run: (page: PageText) => Promise<(string | null)[]>, runs = RUNS) => {
    const { ms, result } = await timed(run, runs)
    rows.push({ what: name, value: ms, unit: 'ms', of: some.length })
    rows.push({ what: `${name}: errors`, value: errors(some, result), unit: 'count', of: some.length })
    return ms
  }
  const ours = (some: readonly Task[]) => async (fresh: PageText) => {
    const { anchors } = await findAll(
      fresh,
      some.map(({ selectors }) => selectors),
    )
    return anchors.map((anchor) => anchor?.found ?? null)
  }
  const reading = (await timed(() => readPageText(document))).ms
  rows.push({ what: `reading the page (${page.text.length} characters)`, value: reading, unit: 'ms' })
  const own = await time('On Record', tasks, ours(tasks))
  const text = document.body.textContent ?? ''
  const hypothesis = await time(
    'approx-string-match as Hypothesis',
    tasks,
    async () =>
      tasks.map((task) => {
        const match = matchQuote(text, quoteOf(task))
        return match && text.slice(match.start, match.end)
      }),
    2,
  )
  await rivals(tasks, time)
  const exact = tasks.filter(({ kept }) => kept.fate === 'exact')
  const absent = tasks.filter(({ kept }) => kept.fate === 'absent')
  const bare = await timed(() => exact.map((task) => page.text.indexOf(quoteOf(task).exact)), 20)
  const half = await timed(ours(exact), 20)
  rows.push({ what: 'exact half, bare indexOf', value: bare.ms, unit: 'ms', of: exact.length })
  rows.push({ what: 'exact half, On Record', value: half.ms, unit: 'ms', of: exact.length })
  rows.push({ what: 'On Record ÷ bare indexOf, exact half', value: half.ms / bare.ms, unit: '×', budget: 1.5 })
  rows.push({ what: 'approx-string-match as Hypothesis ÷ On Record', value: hypothesis / own, unit: '×' })
  const slowest = Math.max(...absent.map(({ selectors }) => bestOf(5, () => find(page, selectors))))
  rows.push({ what: 'an absent statement, slowest', value: slowest, unit: 'ms', of: absent.length, budget: 2 })
  return rows
}

function bestOf(runs: number, work: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

type Time = (name: string, some: readonly Task[], run: (page: PageText) => Promise<(string | null)[]>, runs?: number) => Promise<number>

async function rivals(tasks: readonly Task[], time: Time): Promise<void> {
  const apache = createTextQuoteSelectorMatcher
  const recogito = reviveSelector
  if (apache) {
    const some = tasks.filter((_, at) => at % 7 === 0)
    const scope = document.createRange()
    scope.selectNodeContents(document.body)
    await time(
      'Apache Annotator, 1 in 7',
      some,
      async () => {
        const found: (string | null)[] = []
        for (const task of some) {
          // Its own describing gives no more context than uniqueness takes: here none.
          const first = await apache({ type: 'TextQuoteSelector', exact: quoteOf(task).exact })(scope).next()
          found.push(first.done ? null : first.value.toString())
        }
        return found
      },
      1,
    )
  }
  if (recogito) {
    await time(
      'Recogito',
      tasks,
      async () =>
        tasks.map((task) => {
          const { exact, position } = quoteOf(task)
          try {
            return recogito({ quote: exact, start: position, end: position + exact.length }, document.body).range.toString()
          } catch {
            return null
          }
        }),
      1,
    )
  }
}

async function bounds(): Promise<Row[]> {
  const { page, tasks } = prepare(revision(2_000, LONG))
  let longest = 0
  let since = performance.now()
  const pause = async () => {
    longest = Math.max(longest, performance.now() - since)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  const reading = (await timed(() => readPageText(document), 1)).ms
  since = performance.now()
  const start = performance.now()
  const { anchors, complete } = await findAll(
    page,
    tasks.map(({ selectors }) => selectors),
    { pause },
  )
  const ms = performance.now() - start
  return [
    { what: `5 MB page: reading it (${page.text.length} characters)`, value: reading, unit: 'ms' },
    { what: '5 MB page: 2,000 statements', value: ms, unit: 'ms', of: tasks.length },
    { what: '5 MB page: longest slice', value: longest, unit: 'ms' },
    {
      what: '5 MB page: errors',
      value:
        errors(
          tasks,
          anchors.map((anchor) => anchor?.found ?? null),
        ) + (complete ? 0 : 1),
      unit: 'count',
      of: tasks.length,
    },
  ]
}

async function painting(): Promise<Row[]> {
  const { page, tasks } = prepare(revision(1_000, ARTICLE))
  const { anchors } = await findAll(
    page,
    tasks.map(({ selectors }) => selectors),
  )
  const ranges = anchors
    .flatMap((anchor) => anchor?.spans ?? [])
    .slice(0, 300)
    .map(({ start, end }) => page.rangeAt(start, end))
  const painter = createPainter(document)
  let mutations = 0
  const observer = new MutationObserver((records) => {
    mutations += records.length
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  const { ms } = await timed(() => {
    painter.clear()
    for (const [at, range] of ranges.entries()) painter.paint(String(at), 'kept', [range])
  })
  await new Promise((resolve) => setTimeout(resolve))
  document.documentElement.scrollTop = 2_000
  const hits = await timed(() => {
    let hit = 0
    for (let y = 0; y < 500; y += 5) if (painter.hitTest(60, y)) hit++
    return hit
  })
  painter.destroy()
  observer.disconnect()
  return [
    { what: 'painting 300', value: ms, unit: 'ms', of: ranges.length, budget: 2 },
    { what: 'painting 300: mutations of the page', value: mutations, unit: 'count', budget: 0 },
    { what: 'a hit test', value: hits.ms / 100, unit: 'ms', of: 100 },
  ]
}

Object.assign(globalThis, { onRecordBench: async () => [...(await finding()), ...(await painting()), ...(await bounds())] })

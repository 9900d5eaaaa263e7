/** The development sets: where each lies, how it becomes a task's input, and who scores it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readSeeds } from './seeds'
import type { TaskName } from './tasks'
import type { AnchorGold, AnchorLine, ArticleLine, Figure, PairGold, PairLine, QuotesLine, TimelineGold, TimelineLine } from './types'

/** What the report says of a set. */
export interface Outcome {
  rows: number
  figures: Figure[]
  /** Lines for people to read, below the figures. */
  list?: string[]
}

interface Named {
  name: string
  /** Path under the data folder; absent: the set is left out with a message. */
  source: string
}

export interface TaskSet extends Named {
  task: TaskName
  /** Writes the task's input into `work` and gives its path. */
  convert(source: string, work: string): string
  /** @param out the task's output file */
  score(lines: object[], files: { source: string; work: string; out: string }): Promise<Figure[]>
}

/** A set without gold to score by. */
export interface ListedSet extends Named {
  look(source: string): Promise<Outcome>
}

export type DevelopmentSet = TaskSet | ListedSet

type Json = Record<string, unknown>

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** Lines of JSON, gunzipped where the name says so. */
export function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

function writeLines(path: string, rows: readonly object[]): string {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return path
}

const quotes = (file: string): TaskSet => ({
  name: `quotes/${file}`,
  task: 'quotes',
  source: `quotes/${file}`,
  convert: (source, work) =>
    writeLines(
      join(work, 'in.jsonl'),
      readLines<Json>(source).map(({ id, text, lang }) => ({ id, text, ...(typeof lang === 'string' && { lang }) })),
    ),
  async score(_, { source, work, out }) {
    const json = join(work, 'score.json')
    execFileSync(process.execPath, [join(source, '../score.mjs'), source, out, '--json', json], { stdio: 'ignore' })
    const { quoteFigures } = await import('./score-quotes')
    return quoteFigures(readJson(json))
  },
})

const seeds: TaskSet = {
  name: 'seeds',
  task: 'quotes',
  source: 'seeds',
  convert: (source, work) =>
    writeLines(
      join(work, 'in.jsonl'),
      readSeeds(source).map(({ id, text }) => ({ id, text })),
    ),
  score: async (lines, { source }) => (await import('./score-seeds')).scoreSeeds(readSeeds(source), lines as QuotesLine[]),
}

const foundInSeeds: ListedSet = {
  name: 'seeds/findings',
  source: 'seeds',
  async look(source) {
    const [{ seedStatements }, { seedFindings }, { openEvaluationEngine }] = await Promise.all([
      import('./seed-statements'),
      import('./seed-findings'),
      import('./engine'),
    ])
    const articles = readSeeds(source)
    const engine = await openEvaluationEngine()
    const found = await seedFindings(seedStatements(articles, new Date().toISOString().slice(0, 10)), engine)
    engine.destroy()
    return { ...found, rows: articles.length }
  },
}

const pages: TaskSet = {
  name: 'pages/dev',
  task: 'articles',
  source: 'pages/dev',
  convert(source, work) {
    symlinkSync(source, join(work, 'dev'))
    symlinkSync(join(source, '../gold'), join(work, 'gold'))
    symlinkSync(join(source, 'manifest.json'), join(work, 'manifest.json'))
    return work
  },
  score: async (lines, { work }) => (await import('./score-articles')).scoreArticles(work, lines as ArticleLine[]),
}

type AnchorCase = Omit<AnchorGold, 'id'> & { pair: string; prefix: string; suffix: string }
const anchorCases = (source: string) => (readJson(source) as AnchorCase[]).map((one, index) => ({ ...one, id: `a${index}` }))

const anchors: TaskSet = {
  name: 'pages/pairs',
  task: 'anchors',
  source: 'pages/pairs/anchors.json',
  convert(source, work) {
    symlinkSync(join(source, '..'), join(work, 'pairs'))
    const rows = anchorCases(source).map(({ id, pair, exact, prefix, suffix }) => {
      return { id, old: `pairs/${pair}/old.html`, new: `pairs/${pair}/new.html`, exact, prefix, suffix }
    })
    return writeLines(join(work, 'in.jsonl'), rows)
  },
  score: async (lines, { source }) => (await import('./score-anchors')).scoreAnchors(anchorCases(source), lines as AnchorLine[]),
}

interface PairSource extends PairGold {
  speaker?: string
  topic?: string
  earlier?: string | { text: string; date?: string }
  later?: string | { text: string; date?: string }
  a?: string
  b?: string
}

const side = (given: string | { text: string; date?: string } | undefined) => (typeof given === 'object' ? given : { text: given ?? '' })
const pairRow = ({ id, speaker, topic, earlier, later, a, b }: PairSource) => ({
  id,
  ...(speaker && { speaker }),
  ...(topic && { topic }),
  earlier: side(earlier ?? a),
  later: side(later ?? b),
})

const pairs = (file: string, score: (gold: PairSource[], lines: PairLine[]) => Promise<Figure[]>, first = Number.POSITIVE_INFINITY) => {
  const rows = (source: string) => readLines<PairSource>(source).slice(0, first)
  const set: TaskSet = {
    name: `contradiction/${file.replace(/\.jsonl(\.gz)?$/, '')}`,
    task: 'pairs',
    source: `contradiction/${file}`,
    convert: (source, work) => writeLines(join(work, 'in.jsonl'), rows(source).map(pairRow)),
    score: async (lines, { source }) => score(rows(source), lines as PairLine[]),
  }
  return set
}

const scored = async (gold: PairSource[], lines: PairLine[]) => (await import('./score-pairs')).scorePairs(gold, lines)

/** Pairs of one speaker that hardly ever contradict: how often would a reader be disturbed? */
async function flagged(_: PairSource[], lines: PairLine[]): Promise<Figure[]> {
  const share = (verdict: string) => lines.filter((line) => line.verdict === verdict).length / lines.length
  return [
    { name: 'flagged as contradiction', value: share('contradiction'), of: lines.length },
    { name: 'flagged as tension', value: share('tension'), of: lines.length },
  ]
}

const timelines = (file: string): TaskSet => ({
  name: `contradiction/${file.replace('.jsonl', '')}`,
  task: 'timelines',
  source: `contradiction/${file}`,
  convert: (source, work) =>
    writeLines(
      join(work, 'in.jsonl'),
      readLines<Json>(source).map(({ speaker, role, statements }) => ({ speaker, role, statements })),
    ),
  score: async (lines, { source }) =>
    (await import('./score-timelines')).scoreTimelines(readLines<TimelineGold>(source), lines as TimelineLine[]),
})

/** A set is a line here. */
export const SETS: readonly DevelopmentSet[] = [
  quotes('dev.jsonl'),
  quotes('dev.de.jsonl'),
  seeds,
  foundInSeeds,
  pages,
  anchors,
  pairs('pairs-dev.jsonl', scored),
  pairs('written-dev.jsonl', scored),
  pairs('written-dev.de.jsonl', scored),
  pairs('political-dev.jsonl', scored),
  pairs('debates-dev.jsonl', scored),
  timelines('timelines-dev.jsonl'),
  timelines('timelines-written-dev.jsonl'),
  pairs('same-speaker-dev.jsonl.gz', flagged, 3000),
]

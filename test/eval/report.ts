/** `npm run eval -- report`: every development set through its task, and one table of what came out. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { InputError } from './input'
import { type DevelopmentSet, type Outcome, SETS, type TaskSet } from './sets'
import { runTask } from './tasks'
import type { Figure } from './types'

const dataFolder = (cwd: string) => resolve(cwd, process.env.ON_RECORD_DATA ?? '../shared/data')

const FORMATS: Record<NonNullable<Figure['unit']>, (value: number) => string> = {
  share: (value) => `${(100 * value).toFixed(1)} %`,
  count: (value) => String(value),
  'per 1,000': (value) => `${value.toFixed(2)} per 1,000`,
  score: (value) => value.toFixed(3),
}

const inWords = ({ value, of, unit = 'share' }: Figure) => `${FORMATS[unit](value)}${of === undefined ? '' : ` (${of})`}`

async function evaluateSet(set: TaskSet, source: string, work: string): Promise<Outcome> {
  mkdirSync(work, { recursive: true })
  const input = set.convert(source, work)
  const lines: object[] = []
  for await (const { line } of runTask(set.task, input, { indirect: false })) lines.push(line)
  const out = join(work, 'out.jsonl')
  writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return { figures: await set.score(lines, { source, work, out }), rows: lines.length }
}

function printTable(name: string, { rows, figures, list = [] }: Outcome, seconds: number): void {
  console.log(`\n${name}: ${rows} rows, ${seconds.toFixed(0)} s`)
  const width = Math.max(...figures.map((figure) => figure.name.length))
  for (const figure of figures) console.log(`  ${figure.name.padEnd(width)}  ${inWords(figure)}`)
  for (const line of list) console.log(`  ${line}`)
}

const isAsked = (set: DevelopmentSet, only: string) =>
  set.name === only || set.name.startsWith(`${only}/`) || ('task' in set && set.task === only)

/**
 * Prints the table.
 * @param only  a task's name: the sets of this task alone; or the name of a set, or what stands before its "/"
 * @param cwd   folder that a relative `ON_RECORD_DATA` and the default start from
 * @throws InputError when there is no such task or set; Error after the table when a set failed
 */
export async function report(only: string | undefined, cwd: string): Promise<void> {
  const sets = SETS.filter((set) => only === undefined || isAsked(set, only))
  if (sets.length === 0) throw new InputError(`unknown task or set: ${only}`)
  const data = dataFolder(cwd)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  console.log(`On Record ${version} · Node ${process.version} · ${new Date().toISOString().slice(0, 10)}`)
  const folder = mkdtempSync(join(tmpdir(), 'on-record-eval-'))
  const failed: string[] = []
  try {
    for (const [index, set] of sets.entries()) {
      const source = join(data, set.source)
      if (!existsSync(source)) {
        console.log(`\n${set.name}: left out, there is no ${source}`)
        continue
      }
      const start = performance.now()
      try {
        const outcome = 'look' in set ? await set.look(source) : await evaluateSet(set, source, join(folder, String(index)))
        printTable(set.name, outcome, (performance.now() - start) / 1000)
      } catch (error) {
        failed.push(set.name)
        console.log(`\n${set.name}: FAILED: ${error instanceof Error ? error.message : error}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (failed.length > 0) throw new Error(`${failed.length} of the sets failed: ${failed.join(', ')}`)
}

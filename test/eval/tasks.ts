/** The five tasks: how each reads its input and where its work is done. A task is one entry here and one file beside it. */
import { dirname } from 'node:path'
import { readAnchors, readManifest, readRows } from './input'
import { PairsRow, QuotesRow, TimelinesRow } from './types'

export interface TaskOptions {
  indirect: boolean
}

export interface Task {
  /** Checks the input and gives the key of each row ("id", "file" or "speaker" of the output line), in order, and the work. */
  prepare(path: string, options: TaskOptions): { keys: string[]; run(): Promise<AsyncIterable<object>> }
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id)

export const TASKS = {
  quotes: {
    prepare(path, options) {
      const rows = readRows(path, QuotesRow)
      return { keys: ids(rows), run: async () => (await import('./quotes')).quotesTask(rows, options) }
    },
  },
  articles: {
    prepare(path) {
      const keys = readManifest(path).map((entry) => entry.file)
      return { keys, run: async () => (await import('./articles')).articlesTask(path) }
    },
  },
  anchors: {
    prepare(path) {
      const rows = readAnchors(path)
      return { keys: ids(rows), run: async () => (await import('./anchors')).anchorsTask(rows, dirname(path)) }
    },
  },
  pairs: {
    prepare(path) {
      const rows = readRows(path, PairsRow)
      return { keys: ids(rows), run: async () => (await import('./pairs')).pairsTask(rows) }
    },
  },
  timelines: {
    prepare(path) {
      const rows = readRows(path, TimelinesRow)
      return { keys: rows.map((row) => row.speaker), run: async () => (await import('./timelines')).timelinesTask(rows) }
    },
  },
} satisfies Record<string, Task>

export type TaskName = keyof typeof TASKS

export const isTask = (name: string): name is TaskName => Object.hasOwn(TASKS, name)

const keyOf = (line: object): unknown => Reflect.get(line, 'id') ?? Reflect.get(line, 'file') ?? Reflect.get(line, 'speaker')

/**
 * Runs a task and gives its lines in input order, each with the milliseconds that it took.
 * @throws InputError on bad input; Error when the task fails or gives lines that are not those of its rows.
 */
export async function* runTask(
  name: TaskName,
  path: string,
  options: TaskOptions,
): AsyncGenerator<{ key: string; line: object; ms: number }> {
  const task: Task = TASKS[name]
  const { keys, run } = task.prepare(path, options)
  let done = 0
  let before = performance.now()
  for await (const line of await run()) {
    const key = keys[done++]
    if (key === undefined || keyOf(line) !== key) throw new Error(`${name}: line ${done} of the output is not that of row ${done}`)
    yield { key, line, ms: performance.now() - before }
    before = performance.now()
  }
  if (done !== keys.length) throw new Error(`${name}: ${keys.length} rows went in, ${done} lines came out`)
}

/** The command line of the evaluation: see README.md. */
import { createWriteStream, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { InputError } from './input'
import { isTask, runTask, TASKS } from './tasks'

const USAGE = `usage: npm run --silent eval -- TASK --in PATH --out PATH [--timings FILE] [--indirect]
       npm run eval -- report [--only TASK|SET]
tasks: ${Object.keys(TASKS).join(', ')}`

const OPTIONS = {
  in: { type: 'string' },
  out: { type: 'string' },
  timings: { type: 'string' },
  only: { type: 'string' },
  indirect: { type: 'boolean' },
} as const

const readArgs = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

/** A file that appears under its name only when it is whole. */
class WholeFile {
  readonly #folder: string
  readonly #path: string
  readonly #stream

  constructor(path: string) {
    if (!existsSync(dirname(path))) throw new InputError(`${path}: there is no folder ${dirname(path)}`)
    if (existsSync(path) && statSync(path).isDirectory()) throw new InputError(`${path}: is a folder`)
    this.#path = path
    this.#folder = mkdtempSync(join(dirname(path), `.${basename(path)}-`))
    this.#stream = createWriteStream(join(this.#folder, 'part'))
  }

  async write(line: object): Promise<void> {
    if (!this.#stream.write(`${JSON.stringify(line)}\n`)) await new Promise((done) => this.#stream.once('drain', () => done(null)))
  }

  async finish(): Promise<void> {
    await new Promise((done) => this.#stream.end(() => done(null)))
    renameSync(join(this.#folder, 'part'), this.#path)
    this.drop()
  }

  drop(): void {
    this.#stream.destroy()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function evaluate(args: string[], cwd: string): Promise<void> {
  const { values, positionals } = readArgs(args)
  const [name, ...rest] = positionals
  if (name === 'report' && rest.length === 0) {
    const { report } = await import('./report')
    return report(values.only, process.cwd())
  }
  if (name === undefined || !isTask(name) || rest.length > 0)
    throw new InputError(`unknown task: ${positionals.join(' ') || '(none)'}\n${USAGE}`)
  if (!values.in || !values.out) throw new InputError(`--in and --out are needed\n${USAGE}`)

  const files: WholeFile[] = []
  const open = (path: string) => {
    const file = new WholeFile(resolve(cwd, path))
    files.push(file)
    return file
  }
  try {
    const lines = runTask(name, resolve(cwd, values.in), { indirect: values.indirect ?? false })
    const first = await lines.next()
    const out = open(values.out)
    const timings = values.timings ? open(values.timings) : null
    for (let step = first; !step.done; step = await lines.next()) {
      await out.write(step.value.line)
      await timings?.write({ id: step.value.key, ms: Number(step.value.ms.toFixed(3)) })
    }
    for (const file of files) await file.finish()
  } finally {
    for (const file of files) file.drop()
  }
}

/**
 * Runs the command.
 * @param args  what follows `npm run eval --`
 * @param cwd   folder that relative paths start from
 * @returns     exit code: 0 done, 1 the program failed, 2 the input is wrong
 */
export async function main(args: string[], cwd: string): Promise<number> {
  try {
    await evaluate(args, cwd)
    return 0
  } catch (error) {
    if (error instanceof InputError) {
      console.error(`eval: ${error.message}`)
      return 2
    }
    console.error('eval: the program failed:', error)
    return 1
  }
}

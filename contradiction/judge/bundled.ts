import type { Encoder, Judge } from '../types'
import { type ReadFile, readEncoderSettings, readSettings } from './model/files'
import { scorePairs } from './model/judging'
import { PairCache } from './model/pair-cache'
import { ModelProblem } from './model/problem'
import { WorkerClient, type WorkerLike } from './worker-client'

export interface BundledOptions {
  startWorker(): WorkerLike
  /** Addresses of the models' folder and the runtime's, ending in "/"; both in the extension's package. */
  models: string
  runtime: string
  /** Reads a file below `models`; default: fetch. */
  readFile: ReadFile
  threads?: number
  idleMs?: number
}

export interface Bundled {
  judge: Judge
  /** Null where only the judge ships. */
  encoder: Encoder | null
  /** Loads and checks the models now. Throws `ModelProblem`. */
  warm(): Promise<void>
  /** Whether the worker stands: false before the first work and after five idle minutes. */
  readonly running: boolean
}

const IDLE = 5 * 60_000

function checked<T extends Float32Array | Int8Array>(rows: Float32Array[] | Int8Array[], of: new () => T): T[] {
  return rows.map((row) => {
    if (row instanceof of) return row
    throw new ModelProblem('foreign', 'judge/model.onnx')
  })
}

/**
 * The models that ship, behind a worker that is started on first use and ended after five idle minutes.
 *
 * @throws ModelProblem when the judge's manifest is missing, broken or of something else; the weights are checked by hash on first use
 */
export async function openBundled(options: BundledOptions): Promise<Bundled> {
  const { readFile } = options
  const judgeSettings = await readSettings('judge', readFile)
  const encoderSettings = await readEncoderSettings(readFile)
  const client = new WorkerClient({ ...options, threads: options.threads ?? 1, idleMs: options.idleMs ?? IDLE })
  const cache = new PairCache()
  const judge: Judge = {
    id: 'judge',
    version: judgeSettings.version,
    languages: judgeSettings.manifest.languages,
    score: (pairs, signal) =>
      scorePairs(pairs, async (texts, s) => checked(await client.ask({ do: 'judge', pairs: texts }, s), Float32Array), cache, signal),
    destroy: () => client.stop(),
  }
  const encoder: Encoder | null = encoderSettings && {
    id: 'encoder',
    version: encoderSettings.version,
    dimensions: encoderSettings.config.size,
    encode: async (texts, signal) =>
      texts.length === 0 ? [] : checked(await client.ask({ do: 'encode', texts: [...texts] }, signal), Int8Array),
    destroy: () => client.stop(),
  }
  return {
    judge,
    encoder,
    async warm() {
      await client.ask({ do: 'open', model: 'judge' })
      if (encoder) await client.ask({ do: 'open', model: 'encoder' })
    },
    get running() {
      return client.running
    },
  }
}

import { type ReadFile, readModel } from './model/files'
import { ModelProblem } from './model/problem'
import { type EncoderSession, type JudgeSession, openEncoder, openJudge, prepareRuntime } from './model/session'
import type { WorkerAnswer, WorkerRequest } from './protocol'

/** The worker's side of its message port. */
export interface Port {
  postMessage(answer: WorkerAnswer): void
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null
}

class Cancelled extends Error {}

/** Fetches the models' files from the extension's own package. */
export function filesBelow(base: string): ReadFile {
  return async (path) => {
    const response = await fetch(base + path)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Lets waiting messages in (a cancel above all) before the next batch. */
const turn = () => new Promise<void>((done) => setTimeout(done, 0))

/** Answers requests on a worker's port; each model is opened on first use and stays. */
export function serveModels(port: Port): void {
  let readFile: ReadFile = filesBelow('')
  let judge: Promise<JudgeSession> | null = null
  let encoder: Promise<EncoderSession> | null = null
  const cancelled = new Set<number>()

  const openers = {
    judge: () => {
      judge ??= readModel('judge', readFile).then(openJudge)
      return judge
    },
    encoder: () => {
      encoder ??= readModel('encoder', readFile).then(openEncoder)
      return encoder
    },
  }

  const between = (id: number) => async () => {
    await turn()
    if (cancelled.has(id)) throw new Cancelled('cancelled')
  }

  async function work(request: Exclude<WorkerRequest, { do: 'prepare' | 'cancel' }>): Promise<Float32Array[] | Int8Array[]> {
    if (request.do === 'judge') return (await openers.judge()).logits(request.pairs, between(request.id))
    if (request.do === 'encode') return (await openers.encoder()).vectors(request.texts, between(request.id))
    await openers[request.model]()
    return []
  }

  port.onmessage = async ({ data: request }) => {
    if (request.do === 'prepare') {
      readFile = filesBelow(request.models)
      prepareRuntime({ wasmPaths: request.runtime, threads: request.threads })
      return
    }
    if (request.do === 'cancel') {
      cancelled.add(request.id)
      return
    }
    try {
      port.postMessage({ id: request.id, ok: true, value: await work(request) })
    } catch (error) {
      const problem = error instanceof ModelProblem ? { kind: error.kind, file: error.file } : null
      const message = error instanceof Error ? error.message : String(error)
      port.postMessage({ id: request.id, ok: false, problem, message, cancelled: error instanceof Cancelled })
    } finally {
      cancelled.delete(request.id)
    }
  }
}

import { ModelProblem } from './model/problem'
import type { WorkerAnswer, WorkerRequest } from './protocol'

/** The page's side of a worker, as far as it is used. */
export interface WorkerLike {
  postMessage(request: WorkerRequest): void
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerAnswer>) => void): void
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void
  terminate(): void
}

export interface WorkerClientOptions {
  startWorker(): WorkerLike
  /** Address of the models' folder and of the runtime's, ending in "/". */
  models: string
  runtime: string
  threads: number
  /** Milliseconds without work after which the worker is ended and its memory given back. */
  idleMs: number
}

type Work = Extract<WorkerRequest, { id: number }>
type Ask = { do: 'open'; model: 'judge' | 'encoder' } | { do: 'judge'; pairs: [string, string][] } | { do: 'encode'; texts: string[] }

interface Waiting {
  resolve(value: Float32Array[] | Int8Array[]): void
  reject(reason: unknown): void
}

/** Starts a worker when there is work, ends it when there was none for a while: a WebAssembly memory that has grown shrinks in no other way. */
export class WorkerClient {
  readonly #options: WorkerClientOptions
  readonly #waiting = new Map<number, Waiting>()
  #worker: WorkerLike | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #next = 1

  constructor(options: WorkerClientOptions) {
    this.#options = options
  }

  /** Whether a worker runs at present. */
  get running(): boolean {
    return this.#worker !== null
  }

  /**
   * Sends work and waits for the answer.
   *
   * @throws ModelProblem, the signal's reason when aborted, or Error when the worker died
   */
  ask(work: Ask, signal?: AbortSignal): Promise<Float32Array[] | Int8Array[]> {
    signal?.throwIfAborted()
    const worker = this.#start()
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        worker.postMessage({ do: 'cancel', id })
        this.#settle(id)?.reject(signal?.reason)
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      const finish =
        <T>(pass: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', onAbort)
          pass(value)
        }
      this.#waiting.set(id, { resolve: finish(resolve), reject: finish(reject) })
      const request: Work = { ...work, id }
      worker.postMessage(request)
    })
  }

  /** Ends the worker; what was asked is rejected. */
  stop(reason: unknown = new Error('The judge was stopped')): void {
    clearTimeout(this.#idle)
    this.#worker?.terminate()
    this.#worker = null
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(reason)
  }

  #start(): WorkerLike {
    clearTimeout(this.#idle)
    if (this.#worker) return this.#worker
    const worker = this.#options.startWorker()
    const { models, runtime, threads } = this.#options
    worker.addEventListener('message', ({ data }) => this.#answer(data))
    worker.addEventListener('error', ({ message }) => this.stop(new Error(`The judge's worker failed: ${message ?? 'no message'}`)))
    worker.postMessage({ do: 'prepare', models, runtime, threads })
    this.#worker = worker
    return worker
  }

  #answer(answer: WorkerAnswer): void {
    const waiting = this.#settle(answer.id)
    if (!waiting) return
    if (answer.ok) waiting.resolve(answer.value)
    else if (answer.problem) waiting.reject(new ModelProblem(answer.problem.kind, answer.problem.file))
    else waiting.reject(new Error(answer.message))
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) {
      clearTimeout(this.#idle)
      this.#idle = setTimeout(() => this.stop(), this.#options.idleMs)
    }
    return waiting
  }
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ModelProblem } from '../../../contradiction'
import type { WorkerAnswer, WorkerRequest } from '../../../contradiction/judge/protocol'
import { WorkerClient, type WorkerLike } from '../../../contradiction/judge/worker-client'

/** A worker that the test answers for. */
class FakeWorker implements WorkerLike {
  readonly requests: WorkerRequest[] = []
  readonly #message: ((event: MessageEvent<WorkerAnswer>) => void)[] = []
  readonly #error: ((event: { message?: string }) => void)[] = []
  terminated = false

  postMessage(request: WorkerRequest): void {
    this.requests.push(request)
  }
  addEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    if (type === 'message') this.#message.push(listener as (event: MessageEvent<WorkerAnswer>) => void)
    else this.#error.push(listener as (event: { message?: string }) => void)
  }
  terminate(): void {
    this.terminated = true
  }
  answer(answer: WorkerAnswer): void {
    for (const listener of this.#message) listener(new MessageEvent('message', { data: answer }))
  }
  fail(message: string): void {
    for (const listener of this.#error) listener({ message })
  }
  get last(): number {
    const request = this.requests.at(-1)
    return request && 'id' in request ? request.id : -1
  }
}

const IDLE = 300_000
let workers: FakeWorker[] = []
const client = () =>
  new WorkerClient({
    models: 'models/',
    runtime: 'ort/',
    threads: 1,
    idleMs: IDLE,
    startWorker() {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('the worker', () => {
  test('starts with the first work, is told where things lie, and answers', async () => {
    const asking = client()
    expect(workers).toEqual([])
    const answer = asking.ask({ do: 'encode', texts: ['a'] })
    expect(workers[0]!.requests.map((request) => request.do)).toEqual(['prepare', 'encode'])
    workers[0]!.answer({ id: workers[0]!.last, ok: true, value: [Int8Array.of(1)] })
    expect(await answer).toEqual([Int8Array.of(1)])
  })

  test('is ended after five idle minutes, and started again for new work', async () => {
    const asking = client()
    const answer = asking.ask({ do: 'encode', texts: ['a'] })
    vi.advanceTimersByTime(IDLE * 2)
    expect(workers[0]!.terminated).toBe(false)
    workers[0]!.answer({ id: workers[0]!.last, ok: true, value: [] })
    await answer
    vi.advanceTimersByTime(IDLE - 1)
    expect(asking.running).toBe(true)
    vi.advanceTimersByTime(1)
    expect([asking.running, workers[0]!.terminated]).toEqual([false, true])
    const again = asking.ask({ do: 'encode', texts: ['b'] })
    expect(workers).toHaveLength(2)
    asking.stop()
    await expect(again).rejects.toThrow('stopped')
  })

  test('is told to cancel what was aborted', async () => {
    const stop = new AbortController()
    const asking = client()
    const answer = asking.ask({ do: 'judge', pairs: [['a', 'b']] }, stop.signal)
    const id = workers[0]!.last
    stop.abort(new Error('left the page'))
    await expect(answer).rejects.toThrow('left the page')
    expect(workers[0]!.requests.at(-1)).toEqual({ do: 'cancel', id })
    workers[0]!.answer({ id, ok: true, value: [] })
  })

  test("passes a model's problem on as such", async () => {
    const answer = client().ask({ do: 'open', model: 'judge' })
    workers[0]!.answer({
      id: workers[0]!.last,
      ok: false,
      problem: { kind: 'damaged', file: 'judge/model.onnx' },
      message: 'x',
      cancelled: false,
    })
    const problem = await answer.catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ModelProblem)
    expect(problem).toMatchObject({ kind: 'damaged' })
  })

  test('that dies fails its work and is replaced', async () => {
    const asking = client()
    const answer = asking.ask({ do: 'encode', texts: ['a'] })
    workers[0]!.fail('out of memory')
    await expect(answer).rejects.toThrow('out of memory')
    asking.ask({ do: 'encode', texts: ['a'] }).catch(() => {})
    expect(workers).toHaveLength(2)
    asking.stop()
  })
})

import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { type BundledOptions, type JudgeChoice, openEngine, type WorkerLike } from '../../../contradiction'
import type { WorkerAnswer, WorkerRequest } from '../../../contradiction/judge/protocol'

/** A worker that answers every request with this. */
function worker(answer: (id: number) => WorkerAnswer): WorkerLike {
  const listeners: ((event: MessageEvent<WorkerAnswer>) => void)[] = []
  return {
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message') listeners.push(listener as (event: MessageEvent<WorkerAnswer>) => void)
    },
    postMessage(request: WorkerRequest) {
      if (!('id' in request)) return
      queueMicrotask(() => {
        for (const listener of listeners) listener(new MessageEvent('message', { data: answer(request.id) }))
      })
    },
    terminate() {},
  }
}

const fine = (id: number): WorkerAnswer => ({ id, ok: true, value: [] })
const damaged = (id: number): WorkerAnswer => ({
  id,
  ok: false,
  problem: { kind: 'damaged', file: 'judge/model.onnx' },
  message: '',
  cancelled: false,
})
const options = (answer: (id: number) => WorkerAnswer, folder = 'test/fixtures/models/'): BundledOptions => ({
  startWorker: () => worker(answer),
  models: '',
  runtime: '',
  readFile: async (path) => new Uint8Array(await readFile(folder + path)),
  idleMs: 10,
})
const choice = (judge: JudgeChoice['judge'], endpointUrl: string | null = null): JudgeChoice => ({ judge, endpointUrl, endpointModel: 'm' })

describe('the judge that the user chose', () => {
  test('is opened', async () => {
    const { engine, judge, problem } = await openEngine(choice('bundled'), options(fine), undefined)
    expect([engine.judge.startsWith('judge@'), judge, problem]).toEqual([true, 'bundled', null])
  })

  test.each([
    ['is missing', options(fine, 'test/fixtures/none/'), 'missing'],
    ['is damaged', options(damaged), 'damaged'],
  ])('is replaced by rules where the model %s, and says why', async (_, bundled, kind) => {
    const { engine, judge, problem } = await openEngine(choice('bundled'), bundled, undefined)
    expect([engine.judge, judge, problem?.kind]).toEqual(['rules@1', 'rules', kind])
  })

  test('is rules without any problem where rules were chosen', async () => {
    const startWorker = vi.fn()
    const { judge, problem } = await openEngine(choice('rules'), { ...options(fine), startWorker }, undefined)
    expect([judge, problem]).toEqual(['rules', null])
    expect(startWorker).not.toHaveBeenCalled()
  })

  test.each([
    ['an endpoint', choice('endpoint', 'http://localhost:8080/v1'), 'endpoint'],
    ['an endpoint over the open network', choice('endpoint', 'http://models.example/v1'), 'bundled'],
    ['an endpoint without an address', choice('endpoint'), 'bundled'],
    ["the browser's model where there is none", choice('browser'), 'bundled'],
  ])('%s', async (_, wanted, expected) => expect((await openEngine(wanted, options(fine), undefined)).judge).toBe(expected))
})

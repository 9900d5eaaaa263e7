import { afterEach, expect, test } from 'vitest'
import { type Bundled, createEngine, ModelProblem, memoryArchive, openBundled, type ReadFile } from '../../../contradiction'

/** The tiny models of the fixtures, in a real worker with the real runtime. */
const models = new URL('/test/fixtures/models/', location.href).href
const runtime = new URL('/node_modules/onnxruntime-web/dist/', location.href).href

const readFile: ReadFile = async (path) => {
  const response = await fetch(models + path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

let started = 0
const open = (more: { models?: string; idleMs?: number } = {}) =>
  openBundled({
    models,
    runtime,
    readFile,
    startWorker() {
      started++
      return new Worker(new URL('../../../entrypoints/judge/worker.ts', import.meta.url), { type: 'module' })
    },
    ...more,
  })

let bundled: Bundled
afterEach(() => bundled.judge.destroy())

const claim = (text: string, date: string) => ({ id: text, text, date })
const archive = () => memoryArchive([claim('We will never sell the port.', '2015-01-01'), claim('It stays open.', '2016-01-01')])

test('a worker retrieves and judges', async () => {
  bundled = await open()
  const engine = createEngine(bundled)
  const found = []
  for await (const judged of engine.check(claim('The port was sold on Monday.', '2018-01-01'), archive())) found.push(judged)
  expect(found.map(({ earlier }) => earlier.text)).toContain('We will never sell the port.')
  const best = found.toSorted((a, b) => b.verdict.score - a.verdict.score)[0]
  expect(best?.earlier.text).toBe('We will never sell the port.')
  expect(best?.verdict.judge).toMatch(/^judge@[0-9a-f]{12}$/)
})

test('the worker ends when it is idle, and new work starts another', async () => {
  bundled = await open({ idleMs: 50 })
  await bundled.warm()
  const before = started
  await expect.poll(() => bundled.running).toBe(false)
  const [vector] = (await bundled.encoder?.encode(['the port'])) ?? []
  expect(vector).toHaveLength(16)
  expect(started).toBe(before + 1)
})

test('work that is aborted ends, and the worker goes on', async () => {
  bundled = await open()
  await bundled.warm()
  const stop = new AbortController()
  const many = Array.from({ length: 400 }, (_, i) => ({
    earlier: claim(`never ${'port '.repeat(20)} ${i}`, '2015-01-01'),
    later: claim('sold', '2018-01-01'),
  }))
  const judging = bundled.judge.score(many, stop.signal)
  stop.abort(new Error('left the page'))
  await expect(judging).rejects.toThrow('left the page')
  expect((await bundled.judge.score(many.slice(0, 1)))[0]?.contradiction).toBeGreaterThan(0.5)
})

test('weights that are not there are a clear problem', async () => {
  bundled = await open({ models: new URL('/test/fixtures/', location.href).href })
  await expect(bundled.warm()).rejects.toThrow(ModelProblem)
})

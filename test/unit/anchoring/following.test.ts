/** Painting and re-reading have allowances of their own, by a clock that the test moves. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rationed, watchPage } from '../../../anchoring'

const change = { type: 'characterData', target: { nodeType: 3, parentNode: null } }
const listening = new Set<(records: unknown[]) => void>()

class Observer {
  constructor(private readonly heard: (records: unknown[]) => void) {}
  observe() {
    listening.add(this.heard)
  }
  disconnect() {
    listening.delete(this.heard)
  }
}

class Page extends EventTarget {
  readonly nodeType = 9
  hidden = false
  render(): void {
    for (const heard of [...listening]) heard([change])
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
let stop: AbortController
let page: Page & Document

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MutationObserver', Observer)
  stop = new AbortController()
  page = new Page() as Page & Document
})
afterEach(() => {
  stop.abort()
  listening.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Follows the page: painting works for `worked` milliseconds; reading waits for a background that takes a minute. */
function follow(worked: number) {
  const painted: number[] = []
  const read: number[] = []
  const reread = rationed(
    page,
    async () => {
      read.push(performance.now())
      await wait(60_000)
      return 60_000
    },
    stop.signal,
  )
  const paint = async () => {
    await wait(worked)
    painted.push(performance.now())
    reread()
    return worked
  }
  watchPage(page, paint, stop.signal)
  return { painted, read }
}

test('each of forty renderings is painted within 200 ms, however slow the background is', async () => {
  const { painted, read } = follow(10)
  for (let turn = 0; turn < 40; turn++) {
    const before = painted.length
    page.render()
    await vi.advanceTimersByTimeAsync(200)
    expect(painted.length, `rendering ${turn}`).toBe(before + 1)
    await vi.advanceTimersByTimeAsync(800)
  }
  expect(read.length).toBe(1)
})

test('a page that never rests is painted and read for less than a hundredth of the time', async () => {
  const { painted, read } = follow(20)
  const timer = setInterval(() => page.render(), 50)
  await vi.advanceTimersByTimeAsync(900_000)
  clearInterval(timer)
  expect(painted.length).toBeGreaterThan(60)
  expect(painted.length * 20).toBeLessThan(9_000)
  expect(read.length).toBe(1)
})

test('reading waits while the page is hidden, and is done once when it is shown', async () => {
  const work = vi.fn(async () => 1)
  const reread = rationed(page, work, stop.signal)
  page.hidden = true
  for (let asked = 0; asked < 3; asked++) reread()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).not.toHaveBeenCalled()
  page.hidden = false
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).toHaveBeenCalledTimes(1)
})

test('what is asked for while it works is done after it', async () => {
  const work = vi.fn(() => wait(100).then(() => 1))
  const reread = rationed(page, work, stop.signal)
  reread()
  await vi.advanceTimersByTimeAsync(50)
  reread()
  reread()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).toHaveBeenCalledTimes(2)
})

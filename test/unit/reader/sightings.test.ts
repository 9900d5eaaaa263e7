/** What became of kept words is told once, and "gone" only of what stays away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AnchoredStatement } from '../../../entrypoints/reader.content/kept'
import { createSightings } from '../../../entrypoints/reader.content/sightings'

const seen = (id: string, state: string): AnchoredStatement =>
  ({
    kept: { statement: { id, text: 'We will not sell the light.', state: 'same', lastSeen: null } },
    anchor: { state, found: state === 'gone' ? null : 'We shall not sell the light.' },
  }) as never

let stop: AbortController
let page: AnchoredStatement[]
const report = vi.fn(async () => undefined)

function sightings() {
  const document = { documentElement: { className: '' } } as Document
  return createSightings({ document, anchored: () => page, text: () => 'x'.repeat(500), report, inTurn: (work) => work() }, stop.signal)
}

beforeEach(() => {
  vi.useFakeTimers()
  stop = new AbortController()
  report.mockClear()
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

test('another wording is told at once, and once', async () => {
  page = [seen('a', 'edited')]
  const look = sightings()
  await look()
  await look()
  expect(report.mock.calls).toEqual([[[{ statementId: 'a', state: 'edited', found: 'We shall not sell the light.' }]]])
})

test('what stays away is told once, though the page is looked at all the time', async () => {
  page = [seen('a', 'gone')]
  const look = sightings()
  for (let second = 0; second < 20; second++) {
    await look()
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(report.mock.calls).toEqual([[[{ statementId: 'a', state: 'gone', found: null }]]])
})

test('what came back, and went again just before the time, is not called gone yet', async () => {
  const look = sightings()
  for (const [state, ms] of [
    ['gone', 1_000],
    ['same', 1_900],
    ['gone', 200],
  ] as const) {
    page = [seen('a', state), seen('b', 'gone')]
    await look()
    await vi.advanceTimersByTimeAsync(ms)
  }
  expect(report.mock.calls).toEqual([[[{ statementId: 'b', state: 'gone', found: null }]]])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(report).toHaveBeenCalledTimes(2)
})

import { describe, expect, test, vi } from 'vitest'
import { find, findAll } from '../../../anchoring'
import { random } from '../../random'
import { article, asHtml, keep, pageOf } from './pages'
import { filler } from './sentences'

const next = random(21)
const texts = Array.from({ length: 60 }, () => filler(next))
const old = pageOf(article(...texts.map(asHtml)))
const list = texts.map((text) => keep(old, text))
const now = pageOf(
  article(
    'An advertisement.',
    ...texts.flatMap((text, at) => (at % 5 === 4 ? [] : [asHtml(at % 5 === 3 ? text.replace(/ (\w+)/, ' never $1') : text)])),
  ),
)

describe('many statements at once', () => {
  test('each as if it were alone', async () => {
    const { anchors, complete } = await findAll(now, list)
    expect(complete).toBe(true)
    expect(anchors).toEqual(list.map((selectors) => find(now, selectors)))
    expect(anchors.map((anchor) => anchor?.state)).toEqual(
      texts.map((_, at) => (at % 5 === 4 ? 'gone' : at % 5 === 3 ? 'negation-changed' : 'same')),
    )
  })
  test('in any order', async () => {
    const { anchors } = await findAll(now, list.toReversed())
    expect(anchors.toReversed()).toEqual((await findAll(now, list)).anchors)
  })
  test('none', async () => expect(await findAll(now, [])).toEqual({ anchors: [], complete: true }))
  test('a statement without selectors is gone', async () => {
    expect((await findAll(now, [[]])).anchors[0]?.state).toBe('gone')
  })
  test('stops when the budget is spent, and says so', async () => {
    const { anchors, complete } = await findAll(now, list, { budget: 0 })
    expect(complete).toBe(false)
    expect(anchors).toEqual(list.map(() => null))
  })
  test('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort(new Error('left the page'))
    await expect(findAll(now, list, { signal: stop.signal })).rejects.toThrow('left the page')
  })
  test('gives the page its turn', async () => {
    const clock = vi.spyOn(performance, 'now')
    let time = 0
    clock.mockImplementation(() => (time += 5))
    const pause = vi.fn(async () => {})
    const { complete } = await findAll(now, list, { pause })
    clock.mockRestore()
    expect(complete).toBe(true)
    expect(pause.mock.calls.length).toBeGreaterThan(list.length / 3)
  })
})

describe('a page of 5 MB with 2,000 statements', () => {
  const many = Array.from({ length: 64_000 }, (_, at) => `${at}. ${filler(next)}`)
  const big = pageOf(article(...many.map(asHtml)))
  const kept = many.filter((_, at) => at % 32 === 0)
  const changed = pageOf(
    article(...many.flatMap((text, at) => (at % 160 === 0 ? [] : [asHtml(at % 96 === 0 ? text.replace(/ (\w+)$/, ' never $1') : text)]))),
  )

  test('all are found, edited ones and moved ones too; none that is gone', async () => {
    expect(big.text.length).toBeGreaterThan(5_000_000)
    const selectors = kept.map((text) => keep(big, text))
    const { anchors, complete } = await findAll(changed, selectors)
    expect(complete).toBe(true)
    const wrong = anchors.filter((anchor, nth) => ((nth * 32) % 160 === 0 ? anchor?.state !== 'gone' : anchor?.state === 'gone'))
    expect(wrong).toEqual([])
  })
})

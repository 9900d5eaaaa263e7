import { h, render } from 'preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPainter, describe as describeSpans, find, readPageText, watchNavigation, watchPage } from '../../../anchoring'
import { WrapPainter } from '../../../anchoring/paint/wrap-painter'
import { settled, stage, until } from './stage'

let stop = new AbortController()
afterEach(() => {
  stop.abort()
  stop = new AbortController()
  vi.restoreAllMocks()
})

const QUICK = { settle: 20, longest: 200 }

describe('a changed page', () => {
  test.each<[string, (host: HTMLElement) => void]>([
    [
      'text altered',
      (host) => {
        host.querySelector('p')!.firstChild!.nodeValue = 'New'
      },
    ],
    ['nodes put in', (host) => host.append(document.createElement('p'))],
    ['nodes taken out', (host) => host.querySelector('p')!.remove()],
    [
      'text set',
      (host) => {
        host.querySelector('p')!.textContent = 'New'
      },
    ],
    [
      'shown',
      (host) => {
        host.querySelector('p')!.hidden = true
      },
    ],
  ])('%s: is heard once', async (_, change) => {
    const host = stage('<p>One</p>')
    const heard = vi.fn(() => 0)
    watchPage(document, heard, stop.signal, QUICK)
    change(host)
    await until(() => heard.mock.calls.length > 0)
    await settled(100)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('many changes are one', async () => {
    const host = stage('')
    const heard = vi.fn(() => 0)
    watchPage(document, heard, stop.signal, { settle: 300, longest: 5_000 })
    for (let at = 0; at < 10; at++) {
      host.append(document.createElement('p'))
      await settled(5)
    }
    await until(() => heard.mock.calls.length > 0)
    await settled(400)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('in a shadow tree that was named', async () => {
    const root = stage('<x-card></x-card>').querySelector('x-card')!.attachShadow({ mode: 'open' })
    const heard = vi.fn(() => 0)
    watchPage(document, heard, stop.signal, { ...QUICK, roots: () => [root] })
    root.append('New')
    await until(() => heard.mock.calls.length > 0)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

describe('is quiet', () => {
  async function heardOf(change: () => void): Promise<number> {
    const heard = vi.fn(() => 0)
    watchPage(document, heard, stop.signal, QUICK)
    change()
    await settled(150)
    return heard.mock.calls.length
  }

  test('about our own elements', async () => {
    const host = stage('<p>One</p>')
    expect(
      await heardOf(() => {
        const card = document.createElement('on-record-card')
        host.append(card)
        card.append('Keep')
        card.attachShadow({ mode: 'open' }).append('Kept')
        card.remove()
      }),
    ).toBe(0)
  })
  test('about painting', async () => {
    const page = readPageText(stage('<p>We will not raise taxes.</p>'))
    const painter = createPainter(document)
    expect(await heardOf(() => painter.paint('a', 'kept', [page.rangeAt(0, 7)]))).toBe(0)
    painter.destroy()
  })
  test('about comments and empty nodes', async () => {
    const host = stage('<p>One</p>')
    expect(await heardOf(() => host.append(document.createComment('x'), ''))).toBe(0)
  })
  test('after the signal', async () => {
    const host = stage('<p>One</p>')
    expect(
      await heardOf(() => {
        host.append('New')
        stop.abort()
      }),
    ).toBe(0)
  })
  test('while hidden, and tells when shown', async () => {
    const host = stage('<p>One</p>')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    const heard = vi.fn(() => 0)
    watchPage(document, heard, stop.signal, QUICK)
    host.append('New')
    await settled(150)
    expect(heard).not.toHaveBeenCalled()
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await until(() => heard.mock.calls.length > 0)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

describe('is bounded', () => {
  const work = (ms: number) => {
    const end = performance.now() + ms
    while (performance.now() < end);
    return ms
  }

  test('a page that never rests gets few calls, one at a time', async () => {
    const host = stage('<p>One</p>')
    let running = 0
    let most = 0
    const heard = vi.fn(async () => {
      most = Math.max(most, ++running)
      work(60)
      await settled(50)
      running--
      return 150
    })
    watchPage(document, heard, stop.signal, { settle: 10, longest: 30 })
    const timer = setInterval(() => {
      host.firstElementChild!.textContent = String(performance.now())
    }, 4)
    await settled(1_800)
    clearInterval(timer)
    expect(most).toBe(1)
    expect(heard.mock.calls.length).toBeGreaterThan(0)
    expect(heard.mock.calls.length).toBeLessThan(9)
  })

  test('ends when the budget is spent, and says so', async () => {
    const host = stage('<p>One</p>')
    const heard = vi.fn(() => work(30))
    const spent = vi.fn()
    watchPage(document, heard, stop.signal, { ...QUICK, budget: 50, onBudgetSpent: spent })
    for (let at = 0; at < 5; at++) {
      host.append('New')
      await settled(120)
    }
    expect(heard.mock.calls.length).toBeLessThan(3)
    expect(spent).toHaveBeenCalledTimes(1)
  })
})

const App = ({ turn, edited }: { turn: number; edited?: boolean }) =>
  h('article', { key: turn }, [
    h('p', null, `Paragraph ${turn}.`),
    h('p', null, ['We will ', h('b', null, edited ? 'gladly' : 'not'), ' raise taxes on families.']),
    h('p', null, 'The vote is on Thursday.'),
  ])

describe('a re-rendered article is painted again', () => {
  test.each([
    ['highlights', () => createPainter(document)],
    ['wrapping', () => new WrapPainter()],
  ])('by %s', async (_, make) => {
    const host = stage('')
    render(h(App, { turn: 0 }), host)
    const words = 'We will not raise taxes on families.'
    const first = readPageText(document)
    const at = first.text.indexOf(words)
    const selectors = describeSpans(first, [{ start: at, end: at + words.length }])
    const painter = make()
    const errors: unknown[] = []
    const onError = (event: ErrorEvent) => errors.push(event.error)
    window.addEventListener('error', onError)
    const resolve = vi.fn(() => {
      const page = readPageText(document)
      const { spans, state } = find(page, selectors)
      const ranges = spans.map(({ start, end }) => page.rangeAt(start, end))
      painter.paint('a', state === 'same' ? 'kept' : 'changed', ranges)
      return 0
    })
    resolve()
    watchPage(document, resolve, stop.signal, QUICK)
    for (let turn = 1; turn < 4; turn++) {
      render(h(App, { turn }), host)
      const before = resolve.mock.calls.length
      await until(() => resolve.mock.calls.length > before)
      await settled(60)
      const boxes = painter.rectsOf('a')
      expect(boxes.length).toBeGreaterThan(0)
      expect(painter.hitTest(boxes[0]!.left + 5, boxes[0]!.top + 5)).toEqual({ id: 'a', kind: 'kept' })
    }
    await settled(200)
    const calls = resolve.mock.calls.length
    await settled(200)
    expect(resolve.mock.calls.length).toBe(calls)
    render(h(App, { turn: 9, edited: true }), host)
    await settled(200)
    const [box] = painter.rectsOf('a')
    expect(painter.hitTest(box!.left + 5, box!.top + 5)).toEqual({ id: 'a', kind: 'changed' })
    painter.destroy()
    render(null, host)
    window.removeEventListener('error', onError)
    expect(errors).toEqual([])
  })
})

describe('navigation inside the page', () => {
  const home = location.href
  afterEach(() => history.replaceState(null, '', home))

  test.each<[string, () => void, number]>([
    ['pushed', () => history.pushState(null, '', '?article=2'), 1],
    ['replaced', () => history.replaceState(null, '', '?article=3'), 1],
    ['to where it is', () => history.pushState(null, '', home), 0],
    ['a fragment', () => history.pushState(null, '', '#part-2'), 0],
    ['a fragment that is an address', () => history.pushState(null, '', '#!/article/4'), 1],
  ])('%s', async (_, go, times) => {
    const went = vi.fn()
    watchNavigation(window, went, stop.signal)
    go()
    await settled(60)
    expect(went).toHaveBeenCalledTimes(times)
    if (times > 0) expect(went).toHaveBeenCalledWith(location.href)
  })

  test('back', async () => {
    history.pushState(null, '', '?article=5')
    const went = vi.fn()
    watchNavigation(window, went, stop.signal)
    history.back()
    await until(() => went.mock.calls.length > 0)
    expect(went).toHaveBeenCalledTimes(1)
    expect(location.href).toBe(home)
  })

  test('not after the signal', async () => {
    const went = vi.fn()
    watchNavigation(window, went, stop.signal)
    stop.abort()
    history.pushState(null, '', '?article=6')
    await settled(60)
    expect(went).not.toHaveBeenCalled()
  })
})

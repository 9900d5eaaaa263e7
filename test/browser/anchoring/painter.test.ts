import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPainter, HIGHLIGHT_CSS, type Painter, type PaintKind, readPageText } from '../../../anchoring'
import { WrapPainter } from '../../../anchoring/paint/wrap-painter'
import { stage } from './stage'

const HTML = '<p>We will <b>not raise</b> taxes.</p><ul>\n<li>One</li>\n<li>two</li>\n</ul><p>And no fees.</p>'

let painters: Painter[] = []
afterEach(() => {
  for (const painter of painters) painter.destroy()
  painters = []
  CSS.highlights.clear()
})

function painterOf(make: () => Painter): Painter {
  const painter = make()
  painters.push(painter)
  return painter
}

const PAINTERS: [string, () => Painter][] = [
  ['highlights', () => createPainter(document)],
  ['wrapping', () => new WrapPainter()],
]

function rangeOf(words: string, root: Element | Document = document): Range {
  const page = readPageText(root)
  const start = page.text.indexOf(words)
  return page.rangeAt(start, start + words.length)
}

/** The middle of some painted words, in the viewport. */
function middleOf(range: Range): [number, number] {
  const { left, top, width, height } = range.getClientRects()[0]!
  return [left + width / 2, top + height / 2]
}

const laid = () => new Promise<void>((resolve) => setTimeout(resolve))

describe.each(PAINTERS)('painting by %s', (_, make) => {
  test('is found under the pointer, and only there', async () => {
    stage(HTML)
    const painter = painterOf(make)
    painter.paint('a', 'kept', [rangeOf('not raise taxes')])
    await laid()
    expect(painter.hitTest(...middleOf(rangeOf('raise')))).toEqual({ id: 'a', kind: 'kept' })
    expect(painter.hitTest(...middleOf(rangeOf('We will')))).toBeNull()
    expect(painter.hitTest(...middleOf(rangeOf('no fees')))).toBeNull()
    const [x, y] = middleOf(rangeOf('taxes'))
    expect(painter.hitTest(x + 500, y)).toBeNull()
  })

  test('the stronger kind is on top, whichever came first', async () => {
    stage(HTML)
    const painter = painterOf(make)
    const range = () => rangeOf('not raise')
    painter.paint('strong', 'contradiction', [range()])
    painter.paint('weak', 'found', [rangeOf('We will not raise taxes')])
    await laid()
    expect(painter.hitTest(...middleOf(range()))).toEqual({ id: 'strong', kind: 'contradiction' })
    expect(painter.hitTest(...middleOf(rangeOf('We')))).toEqual({ id: 'weak', kind: 'found' })
  })

  test('the same id is painted anew, others stay', async () => {
    stage(HTML)
    const painter = painterOf(make)
    painter.paint('a', 'found', [rangeOf('We will')])
    painter.paint('b', 'kept', [rangeOf('fees')])
    painter.paint('a', 'tension', [rangeOf('taxes')])
    await laid()
    expect(painter.hitTest(...middleOf(rangeOf('We')))).toBeNull()
    expect(painter.hitTest(...middleOf(rangeOf('taxes')))).toEqual({ id: 'a', kind: 'tension' })
    painter.unpaint('a')
    await laid()
    expect(painter.hitTest(...middleOf(rangeOf('taxes')))).toBeNull()
    expect(painter.hitTest(...middleOf(rangeOf('fees')))).toEqual({ id: 'b', kind: 'kept' })
  })

  test('several ranges, across blocks, with their boxes', async () => {
    stage(HTML)
    const painter = painterOf(make)
    painter.paint('a', 'kept', [rangeOf('We will'), rangeOf('One\ntwo\nAnd')])
    await laid()
    for (const words of ['We', 'One', 'two', 'And']) expect(painter.hitTest(...middleOf(rangeOf(words)))?.id).toBe('a')
    expect(painter.rectsOf('a').length).toBeGreaterThanOrEqual(4)
    expect(painter.rectsOf('other')).toEqual([])
  })

  test('leaves the page as it was', async () => {
    const host = stage(HTML)
    const nodes = () => {
      const walker = document.createTreeWalker(host)
      const list: Node[] = [host]
      while (walker.nextNode()) list.push(walker.currentNode)
      return list
    }
    const [html, before] = [host.innerHTML, nodes()]
    const painter = painterOf(make)
    painter.paint('a', 'kept', [rangeOf('not raise taxes')])
    painter.paint('b', 'found', [rangeOf('We will not raise taxes.\nOne\ntwo')])
    await laid()
    painter.paint('c', 'changed', [rangeOf('will not')])
    painter.unpaint('a')
    await laid()
    painter.destroy()
    expect(host.innerHTML).toBe(html)
    expect(nodes()).toEqual(before)
    expect(nodes().every((node, at) => node === before[at])).toBe(true)
  })

  test('outlives nodes that the page takes out', async () => {
    const host = stage(HTML)
    const painter = painterOf(make)
    painter.paint('a', 'kept', [rangeOf('not raise')])
    await laid()
    host.querySelector('p')!.remove()
    painter.unpaint('a')
    painter.paint('b', 'kept', [rangeOf('fees')])
    await laid()
    expect(painter.hitTest(...middleOf(rangeOf('fees')))?.id).toBe('b')
  })
})

describe('by highlights', () => {
  test('300 paints change nothing in the page', () => {
    const host = stage(Array.from({ length: 300 }, (_, at) => `<p>Statement number ${at} of the day.</p>`).join(''))
    const observer = new MutationObserver(() => {})
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
    const page = readPageText(host)
    const painter = painterOf(() => createPainter(document))
    const kinds: PaintKind[] = ['found', 'kept', 'changed', 'tension', 'contradiction']
    for (let at = 0; at < 300; at++) {
      const start = page.text.indexOf(`number ${at} `)
      painter.paint(String(at), kinds[at % 5]!, [page.rangeAt(start, start + 8)])
    }
    expect(observer.takeRecords()).toEqual([])
    expect([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)).toBe(300)
  })

  test.each([3, 300])('a hit test asks for the boxes of few ranges, of %i painted', (count) => {
    const host = stage(Array.from({ length: count }, (_, at) => `<p>Statement number ${at} of the day.</p>`).join(''))
    const page = readPageText(host)
    const painter = painterOf(() => createPainter(document))
    for (let at = 0; at < count; at++) {
      const start = page.text.indexOf(`number ${at} `)
      painter.paint(String(at), 'kept', [page.rangeAt(start, start + 8)])
    }
    const boxes = vi.spyOn(Range.prototype, 'getClientRects')
    const [x, y] = middleOf(rangeOf('number 1 '))
    boxes.mockClear()
    expect(painter.hitTest(x, y)?.id).toBe('1')
    expect(boxes.mock.calls.length).toBeLessThanOrEqual(2)
    boxes.mockRestore()
  })

  test('names are ours alone, others’ stay', () => {
    stage(HTML)
    CSS.highlights.set('the-page', new Highlight(rangeOf('fees')))
    const painter = painterOf(() => createPainter(document))
    painter.paint('a', 'kept', [rangeOf('taxes')])
    expect([...CSS.highlights.keys()].filter((name) => name !== 'the-page')).toEqual(['on-record-kept'])
    painter.paint('b', 'found', [rangeOf('We')])
    painter.unpaint('b')
    painter.clear()
    expect([...CSS.highlights.keys()]).toEqual(['the-page'])
  })

  test('in a shadow tree and a frame, traces removed', async () => {
    const host = stage('<x-card></x-card><iframe srcdoc="<p>In the frame</p>"></iframe>')
    await new Promise((resolve) => host.querySelector('iframe')!.addEventListener('load', resolve))
    const root = host.querySelector('x-card')!.attachShadow({ mode: 'open' })
    root.innerHTML = '<p>In the shadow</p>'
    const inside = host.querySelector('iframe')!.contentWindow as Window & { CSS: typeof CSS }
    const painter = painterOf(() => createPainter(document))
    painter.paint('shadow', 'kept', [rangeOf('the shadow', host)])
    painter.paint('frame', 'kept', [rangeOf('the frame', host)])
    expect(inside.CSS.highlights.size).toBe(1)
    expect(root.adoptedStyleSheets).toHaveLength(1)
    expect(painter.hitTest(...middleOf(rangeOf('the shadow', host)))?.id).toBe('shadow')
    const box = host.querySelector('iframe')!.getBoundingClientRect()
    const [x, y] = middleOf(rangeOf('the frame', host))
    expect(painter.hitTest(box.left + x + 2, box.top + y + 2)?.id).toBe('frame')
    painter.destroy()
    expect(inside.CSS.highlights.size).toBe(0)
    expect(root.adoptedStyleSheets).toHaveLength(0)
    expect(root.innerHTML).toBe('<p>In the shadow</p>')
  })

  test('kinds differ by their line, not by colour alone', () => {
    const lines = [...HIGHLIGHT_CSS.matchAll(/::highlight\(on-record-(\w+)\)[^}]*underline (\w+)/g)].map(([, kind, line]) => [kind, line])
    expect(lines.map(([kind]) => kind)).toEqual(['found', 'kept', 'changed', 'tension', 'contradiction'])
    expect(new Set(lines.map(([, line]) => line)).size).toBe(5)
  })

  test('the style is valid', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(HIGHLIGHT_CSS)
    expect(sheet.cssRules).toHaveLength(10)
    for (const rule of sheet.cssRules) expect(rule.cssText).toMatch(/underline/)
  })
})

test('wrapping leaves lists and tables whole', async () => {
  const host = stage(HTML)
  painterOf(() => new WrapPainter()).paint('a', 'kept', [rangeOf('One\ntwo')])
  await laid()
  expect(host.querySelectorAll('ul > on-record-mark')).toHaveLength(0)
  expect(host.querySelectorAll('li > on-record-mark')).toHaveLength(2)
})

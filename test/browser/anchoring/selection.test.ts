import { expect, test } from 'vitest'
import { describeSelection, find, readPageText } from '../../../anchoring'
import { stage } from './stage'

function select(from: Node, start: number, to: Node, end: number): Selection {
  const selection = document.getSelection()!
  selection.setBaseAndExtent(from, start, to, end)
  return selection
}

const text = (element: Element | null) => element!.firstChild as Text

test.each([
  ['as selected', false, ['ot raise tax']],
  ['snapped to words', true, ['not raise taxes']],
])('part of words, %s', (_, snap, words) => {
  const host = stage('<p>We will not raise taxes now.</p>')
  const selection = select(text(host.querySelector('p')), 9, text(host.querySelector('p')), 21)
  expect(describeSelection(selection, readPageText(document), { snap }).map(({ quote }) => quote.exact)).toEqual(words)
})

test('across inline elements and blocks, white space at the ends left out', () => {
  const host = stage('<p>One <b>two</b> three </p><p> four five</p>')
  const selection = select(text(host.querySelector('b')), 0, text(host.querySelectorAll('p')[1] ?? null), 6)
  const [selector] = describeSelection(selection, readPageText(document))
  expect(selector?.quote).toMatchObject({ exact: 'two three\nfour', prefix: 'One ', suffix: ' five\n' })
})

test('backwards', () => {
  const host = stage('<p>We will not raise taxes now.</p>')
  const node = text(host.querySelector('p'))
  expect(describeSelection(select(node, 16, node, 8), readPageText(document))[0]?.quote.exact).toBe('not rais')
})

test('hidden words in between are left out', () => {
  const host = stage('<p>One <span hidden>secret </span>two</p>')
  const selection = select(host.querySelector('p')!, 0, host.querySelector('p')!, 3)
  expect(describeSelection(selection, readPageText(document))[0]?.quote.exact).toBe('One two')
})

test('a whole element, as by a triple click', () => {
  const host = stage('<p id="a">One two</p><p id="b">three</p>')
  const selection = select(text(host.querySelector('#a')), 0, host.querySelector('#b')!, 0)
  expect(describeSelection(selection, readPageText(document))[0]?.quote.exact).toBe('One two')
})

test('in an open shadow tree', () => {
  const host = stage('<x-card></x-card>')
  const root = host.querySelector('x-card')!.attachShadow({ mode: 'open' })
  root.innerHTML = '<p>In the shadow of it</p>'
  const selection = select(text(root.querySelector('p')), 3, text(root.querySelector('p')), 13)
  expect(describeSelection(selection, readPageText(document))[0]?.quote.exact).toBe('the shadow')
})

test('in a frame of the same origin, found again where it stands', async () => {
  const host = stage('<p>Before</p><iframe srcdoc="<p>In the frame of it</p>"></iframe>')
  const frame = host.querySelector('iframe')!
  await new Promise((resolve) => frame.addEventListener('load', resolve))
  const inside = frame.contentDocument!
  const node = text(inside.querySelector('p'))
  const selection = inside.getSelection()!
  selection.setBaseAndExtent(node, 3, node, 12)
  const page = readPageText(document)
  const selectors = describeSelection(selection, page)
  expect(selectors[0]?.quote.exact).toBe('the frame')
  const [span] = find(page, selectors).spans
  expect(page.rangeAt(span!.start, span!.end).startContainer).toBe(node)
})

test('Japanese, snapped', () => {
  const host = stage('<p>私は増税しません</p>')
  const node = text(host.querySelector('p'))
  const [selector] = describeSelection(select(node, 2, node, 3), readPageText(document), { snap: true })
  expect(selector?.quote.exact).toBe('増税')
})

test.each([
  ['nothing', 0, 0],
  ['white space', 3, 4],
])('%s gives nothing', (_, start, end) => {
  const node = text(stage('<p>One two</p>').querySelector('p'))
  expect(describeSelection(select(node, start, node, end), readPageText(document))).toEqual([])
})

import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { readPageText } from '../../../anchoring'
import { pageOf } from './pages'

describe('reads what a reader sees', () => {
  test.each([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['white space collapses', '<p>\n  One \n\t two  </p>\n\n<p> Three</p>', 'One two\nThree'],
    ['space between inline elements', '<p>One <b>two</b> three</p>', 'One two three'],
    ['no space between inline elements', '<p>One<b>two</b></p>', 'Onetwo'],
    ['space at an inline edge counts once', '<p>One <b> two</b></p>', 'One two'],
    ['line breaks', '<p>One<br>two<br><br>three</p>', 'One\ntwo\nthree'],
    ['space before a line break', '<p>One <br> two</p>', 'One\ntwo'],
    ['table cells', '<table><tr><td>One</td><td>two</td></tr><tr><td>three</td></tr></table>', 'One two\nthree'],
    ['a block inside an inline element', '<span>One<div>two</div>three</span>', 'One\ntwo\nthree'],
    ['an inline element made a block', '<span style="display:block">One</span><span>two</span>', 'One\ntwo'],
    ['preformatted lines', '<pre>One\n  two</pre>', 'One\ntwo'],
    ['no-break space stays', '<p>One&nbsp;two</p>', 'One\u00a0two'],
    ['script, style, template', '<p>One</p><script>x</script><style>y</style><template><p>z</p></template><noscript>n</noscript>', 'One'],
    ['form fields', '<p>One <textarea>two</textarea><select><option>three</option></select></p>', 'One '],
    ['a button is read', '<p>One</p><button>More</button>', 'One\nMore'],
    ['hidden', '<p>One</p><p hidden>two</p>', 'One'],
    ['hidden until found', '<p>One</p><p hidden="until-found">two</p>', 'One\ntwo'],
    ['display none', '<p>One<span style="color: red; display: none">two</span></p>', 'One'],
    ['visibility, and back', '<div style="visibility:hidden">One<p style="visibility:visible">two</p></div>', 'two'],
    ['our own interface', '<p>One</p><on-record-card><p>Keep</p></on-record-card>', 'One'],
    ['words that we wrapped', '<p>One <on-record-mark>two</on-record-mark> three</p>', 'One two three'],
    ['comments', '<p>One<!-- no --> two</p>', 'One two'],
    ['nothing', '', ''],
  ])('%s', (_, body, text) => expect(pageOf(body).text.trimEnd()).toBe(text.trimEnd()))

  test('a part of a page', () => {
    const { document } = parseHTML('<html><body><p>One</p><article><p>Two</p></article></body></html>')
    expect(readPageText(document.querySelector('article')!).text.trim()).toBe('Two')
  })
  test('deep nesting does not overflow', () => {
    const { document } = parseHTML('<html><body></body></html>')
    let inner = document.createElement('div')
    inner.append('Deep')
    for (let i = 0; i < 20_000; i++) {
      const outer = document.createElement('div')
      outer.append(inner)
      inner = outer
    }
    expect(readPageText(inner).text.trim()).toBe('Deep')
  })
})

describe('maps offsets to nodes and back', () => {
  const page = pageOf('<p>  One  <b>two\n three</b></p><p>four</p>')
  const words = (start: number, end: number) => {
    const [at] = page.boundariesAt(start, end)
    return [at?.startContainer.data.slice(at.startOffset), at?.endContainer.data.slice(0, at.endOffset)]
  }

  test('the text', () => expect(page.text.trimEnd()).toBe('One two three\nfour'))
  test.each([
    ['a word after dropped space', 'One', ['One  ', '  One']],
    ['across an inline edge', 'One two', ['One  ', 'two']],
    ['after a collapsed run', 'three', ['three', 'two\n three']],
    ['across blocks', 'three\nfour', ['three', 'four']],
  ])('%s', (_, text, edges) => {
    const start = page.text.indexOf(text)
    expect(words(start, start + text.length)).toEqual(edges)
  })
  test('every offset of a word comes back', () => {
    for (const { index, 0: word } of page.text.matchAll(/\w+/g)) {
      const [at] = page.boundariesAt(index, index + word.length)
      expect(page.spanOf(at!)).toEqual({ start: index, end: index + word.length })
    }
  })
  test('nothing to range over', () => expect(() => page.rangeAt(3, 3)).toThrow(RangeError))
  test('a node that is not on the page', () => {
    const { document } = parseHTML('<html><body></body></html>')
    expect(page.offsetOf(document.createTextNode('x'), 0)).toBeNull()
  })
})

describe('element positions', () => {
  const { document } = parseHTML('<html><body><p id="a">One</p><script>x</script><p id="b">two</p><p hidden>gone</p></body></html>')
  const page = readPageText(document)
  test.each([
    ['before an element', document.body, 0, 0],
    ['before a script', document.body, 1, 4],
    ['inside a block', document.querySelector('#b')!, 0, 4],
    ['after the last text', document.body, 4, page.text.length],
  ])('%s', (_, node, at, offset) => expect(page.offsetOf(node, at)).toBe(offset))
  test('a node as a whole', () => expect(page.spanOfNode(document.querySelector('#b')!)).toEqual({ start: 4, end: 7 }))
  test('a hidden node', () => expect(page.spanOfNode(document.querySelector('[hidden]')!)).toBeNull())
})

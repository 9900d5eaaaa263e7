import { describe, expect, test } from 'vitest'
import { describe as describeSpans, find, readPageText } from '../../../anchoring'
import { stage } from './stage'

const textOf = (html: string) => readPageText(stage(html)).text.trim()

describe('asks the real style', () => {
  test.each([
    ['hidden by a class', '<style>.off{display:none}</style><p>One</p><p class="off">two</p>', 'One'],
    ['visibility, and back', '<div style="visibility:hidden">One<p style="visibility:visible">two</p></div>', 'two'],
    ['for screen readers alone', '<p>One<span style="position:absolute;clip-path:inset(50%)">two</span></p>', 'One'],
    ['old way of clipping', '<p>One<span style="position:absolute;clip:rect(0 0 0 0)">two</span></p>', 'One'],
    ['a span made a block', '<style>b{display:block}</style><b>One</b><b>two</b>', 'One\ntwo'],
    ['a block made inline', '<style>p{display:inline}</style><p>One</p><p>two</p>', 'Onetwo'],
    ['flex items', '<div style="display:flex"><span>One</span><span>two</span></div>', 'One\ntwo'],
    ['display contents', '<div style="display:contents"><span>One</span></div><span>two</span>', 'Onetwo'],
    ['lines kept', '<div style="white-space:pre-line">One\ntwo</div>', 'One\ntwo'],
    ['user-select none', '<p style="user-select:none">One</p>', 'One'],
    ['a closed details', '<details><summary>One</summary><p>two</p></details>', 'One\ntwo'],
    ['script and noscript', '<p>One</p><noscript>two</noscript><script type="text/x">three</script>', 'One'],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text))
})

describe('shadow trees and frames', () => {
  function card(): HTMLElement {
    const host = stage('<p>Before</p><x-card><b slot="title">Title</b> rest <i>unseen</i></x-card><p>After</p>')
    const element = host.querySelector('x-card')!
    element.attachShadow({ mode: 'open' }).innerHTML = '<p>In <slot name="title"></slot> the shadow</p>'
    return host
  }

  test('are read where they stand, slots with what is assigned', () => {
    const page = readPageText(card())
    expect(page.text.trim()).toBe('Before\nIn Title the shadow\nAfter')
    expect(page.roots).toHaveLength(1)
  })
  test('give a range for each tree', () => {
    const page = readPageText(card())
    const start = page.text.indexOf('In')
    expect(page.rangesAt(start, start + 'In Title the'.length).map(String)).toEqual(['In ', 'Title', ' the'])
  })
  test('a closed shadow tree is not read', () => {
    const host = stage('<x-closed>light</x-closed>')
    host.querySelector('x-closed')!.attachShadow({ mode: 'closed' }).innerHTML = 'dark'
    expect(readPageText(host).text).not.toContain('dark')
  })
  test('a frame of the same origin', async () => {
    const host = stage('<p>Before</p><iframe srcdoc="<p>In the frame</p>"></iframe><p>After</p>')
    const frame = host.querySelector('iframe')!
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    const page = readPageText(host)
    expect(page.text.trim()).toBe('Before\nIn the frame\nAfter')
    const start = page.text.indexOf('frame')
    expect(page.rangeAt(start, start + 5).startContainer.ownerDocument).toBe(frame.contentDocument)
  })
  test('a frame of another origin is passed over', () => {
    const host = stage('<p>Before</p><iframe sandbox srcdoc="<p>Sealed</p>"></iframe><p>After</p>')
    expect(readPageText(host).text.trim()).toBe('Before\nAfter')
  })
  test('a quote in a shadow tree is described and found again', () => {
    const words = 'In Title the shadow'
    const page = readPageText(card())
    const start = page.text.indexOf(words)
    const selectors = describeSpans(page, [{ start, end: start + words.length }])
    document.body.replaceChildren()
    expect(find(readPageText(card()), selectors)).toMatchObject({ state: 'same', found: words })
  })
})

describe('ranges', () => {
  test('every word of a page comes back as its own text', () => {
    const page = readPageText(
      stage(
        '<h1>A  title</h1><p>Some <b>bold\n  and</b><i> italic</i> words,<br>a break &amp; more</p><table><tr><td>a</td><td>b</td></tr></table>',
      ),
    )
    for (const { 0: word, index } of page.text.matchAll(/\S+/g)) {
      const range = page.rangeAt(index, index + word.length)
      expect(range.toString()).toBe(word)
      expect(page.spanOf(range)).toEqual({ start: index, end: index + word.length })
    }
  })
  test('selected elements', () => {
    const host = stage('<p>One</p><p>two</p><p>three</p>')
    const page = readPageText(host)
    const range = document.createRange()
    range.setStart(host, 1)
    range.setEnd(host, 2)
    const span = page.spanOf(range)!
    expect(page.text.slice(span.start, span.end)).toBe('two')
  })
  test('no text between', () => expect(() => readPageText(stage('<p>One</p>')).rangeAt(2, 2)).toThrow(RangeError))
})

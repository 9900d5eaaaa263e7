import { describe, expect, test } from 'vitest'
import { bodyText, readArticle } from '../../../article'
import { parsePage } from '../../eval/parse-page'
import { read } from './support/load'

const PROSE =
  'The council met on Tuesday, and after a long debate about the harbour it put off the vote to May, as the mayor had asked it to do.'
const story = (inner: string) =>
  `<html><head><title>Council puts off vote on harbour again</title></head><body><h1>Council puts off vote on harbour again</h1><div class="text">${inner}</div></body></html>`
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>${PROSE.replace('Tuesday', `day ${i} of the week`)}</p>`).join('')

describe('blocks', () => {
  test.each([
    ['white space is one space', '<p>a \n\t b</p>', 'a b'],
    ['a non-breaking space is a space', '<p>a&nbsp;b</p>', 'a b'],
    ['soft hyphens go', '<p>con&shy;flict</p>', 'conflict'],
    ['zero-width spaces go', '<p>con\u200bflict</p>', 'conflict'],
    ['joiners that scripts need stay', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
    ['inline markup joins', '<p>a <b>b</b><i>c</i></p>', 'a bc'],
    ['a break is a space', '<p>a<br>b</p>', 'a b'],
    ['scripts are no text', '<p>a<script>x()</script>b</p>', 'ab'],
    ['hidden is no text', '<p>a<span hidden>x</span><span style="display: none">y</span><span aria-hidden="true">z</span>b</p>', 'ab'],
  ])('%s', async (_, html, text) => {
    const article = await read(story(paragraphs(4) + html.replace('<p>', `<p>${PROSE} `)))
    expect(bodyText(article).split('\n').at(-1)).toBe(`${PROSE} ${text}`)
  })

  test('a page behind a dialog is read, what is for screen readers alone is not', async () => {
    const behind = parsePage(story(paragraphs(5)))
    behind.querySelector('.text')?.setAttribute('aria-hidden', 'true')
    expect((await readArticle(behind, 'https://a.example/b')).text).toContain('The council met')
  })

  test('a page that hides its text until its scripts have run is read', async () => {
    const page = parsePage(story(paragraphs(5)))
    page.querySelector('.text')?.setAttribute('style', 'display:none')
    expect((await readArticle(page, 'https://a.example/b')).text).toContain('The council met')
  })

  test('two breaks part paragraphs', async () => {
    const article = await read(story(`${PROSE} Once.<br><br>${PROSE} Twice.<br> <br>${PROSE} Thrice.`))
    expect(bodyText(article).split('\n')).toHaveLength(3)
  })

  test('know their live node', async () => {
    const article = await read(story(paragraphs(5)))
    for (const { node, start, end } of article.blocks) expect(node?.textContent).toBe(article.text.slice(start, end))
  })
})

describe('what the body leaves out', () => {
  test.each([
    ['related links', '<p><a href="/x">Another story about the harbour and its many boats</a></p>', 'Another story'],
    [
      'a box beside',
      '<aside><p>Harbour facts: built in 1874, deepened in 1911, and never quite finished since.</p></aside>',
      'Harbour facts',
    ],
    [
      'a caption',
      '<figure><figcaption>The quay at dusk, seen from the old customs house, which is now a bakery.</figcaption></figure>',
      'The quay at dusk',
    ],
    [
      'an embedded post',
      '<blockquote class="twitter-tweet"><p>What a session this was, nobody on the quay will sleep tonight, I say.</p></blockquote>',
      'What a session',
    ],
    ['a call to subscribe', '<p>Sign up for our newsletter <a href="/n">here</a>.</p>', 'newsletter'],
    [
      'comments',
      '<div class="comments"><p>I live on the quay and I have heard the chains for thirty years, so there.</p></div>',
      'heard the chains',
    ],
    ['an address', '<p>ida.lund@seeblatt.example</p>', 'ida.lund'],
  ])('%s', async (_, html, part) => {
    const middle = paragraphs(6).replace('</p><p>', `</p>${html}<p>`)
    expect((await read(story(middle))).text).not.toContain(part)
  })

  test.each([
    [
      'a paragraph full of links',
      `<p>${PROSE.replace('the mayor', '<a href="/m">the mayor of this old town</a>')}</p>`,
      'the mayor of this old town',
    ],
    ['a list', '<ul><li>the boats, which are ready, said the director, since March</li></ul>', 'the boats, which are ready'],
    ['a heading with text below', '<h2>What comes next</h2>', 'What comes next'],
  ])('but not %s', async (_, html, part) => {
    const middle = paragraphs(6).replace('</p><p>', `</p>${html}<p>`)
    expect((await read(story(middle))).text).toContain(part)
  })
})

describe('interruptions', () => {
  test('an aborted signal stops the reading with its reason', async () => {
    const reason = new Error('the tab is gone')
    const page = parsePage(story(paragraphs(3)))
    await expect(readArticle(page, 'https://a.example/b', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test('a page that changes while it is read gives a result', async () => {
    const page = parsePage(story(paragraphs(40)))
    const pause = async () => {
      page.querySelector('p')?.remove()
      page.body.prepend(page.createElement('div'))
    }
    const article = await readArticle(page, 'https://a.example/b', { pause })
    expect(article.text).toContain('The council met')
  })
})

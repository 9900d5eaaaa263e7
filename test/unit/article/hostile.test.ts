import { describe, expect, test } from 'vitest'
import { probeArticle, readArticle } from '../../../article'
import { parsePage } from '../../eval/parse-page'
import { growth } from '../../growth'
import { read } from './support/load'

const URL_OF_STORY = 'https://www.seeblatt.example/politics/some-story-of-the-day-4711'

describe('no exception, and a reason', () => {
  test.each([
    ['an empty file', ''],
    ['no markup', 'just words'],
    ['only a head', '<html><head><title>x</title></head></html>'],
    ['unclosed everything', '<div><p><b>one<p>two<table><tr><td>three'],
    ['two bodies', '<html><body><p>one</p></body><body><p>two</p></body></html>'],
    ['mojibake', '<p>Ã¼ber â€œdas Haus\u009dâ€ ï»¿ \ufffd\ufffd</p>'],
    ['lone surrogates', '<p>\ud800 and \udc00, said the mayor.</p>'],
    ['zero-width letters', `<p>${'\u200b\u200d\ufeff'.repeat(1_000)}word</p>`],
    ['odd numbers of marks', `<p>${'“'.repeat(999)} said " the ' mayor »</p>`],
    [
      'metadata that are no metadata',
      '<meta property><meta content="x"><script type="application/ld+json">[null,1,"x",{"@type":5,"author":[[["x"]]],"headline":{}}]</script><time datetime="x"></time>',
    ],
    [
      'JSON-LD that names itself',
      '<script type="application/ld+json">{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"headline":"x"}</script>',
    ],
  ])('%s', async (_, html) => {
    const article = await read(html)
    expect(article.reason).not.toBe('')
    expect(probeArticle(parsePage(html), 'https://x.example/').reason).not.toBe('')
  })

  test.each(['', 'x', 'about:blank', 'javascript:1', 'https://'])('an address like %j', async (url) => {
    expect((await readArticle(parsePage('<p>word</p>'), url)).isArticle).toBe(false)
  })
})

test('a page nested ten thousand deep', async () => {
  const page = parsePage('<body></body>')
  let inner: Element = page.body
  for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(page.createElement('div'))
  inner.textContent = 'The words at the very bottom of the page, said the mayor, are words like all others.'
  const article = await readArticle(page, URL_OF_STORY)
  expect(article.text).toContain('very bottom')
})

/** Work grows with the page: four times the page may cost about four times as much, not sixteen. */
describe('linear time', () => {
  const sentence = 'The council met again on the question of the harbour, and the mayor, who had asked for calm, was heard to sigh. '
  const SHAPES: [string, (size: number) => string][] = [
    ['many paragraphs', (size) => `<p>${sentence}</p>`.repeat(size)],
    ['one long paragraph', (size) => `<p>${sentence.repeat(size)}</p>`],
    ['many inline elements', (size) => `<p>${`<b>${sentence}</b><a href="/x">y</a>`.repeat(size)}</p>`],
    ['many short blocks', (size) => `<div>${sentence}</div><div><a href="/x">link</a></div><h2>x</h2>`.repeat(size)],
    ['many times and bylines', (size) => `<time>1 May</time><span class="author-name">Jo Brook</span><p>${sentence}</p>`.repeat(size)],
  ]
  const reading = (html: string) => {
    const page = parsePage(`<html><body><h1>Council meets again on harbour</h1><div>${html}</div></body></html>`)
    return () => readArticle(page, URL_OF_STORY)
  }
  test.each(SHAPES)('%s', async (_, shape) => {
    expect(await growth(reading(shape(1_000)), reading(shape(4_000)), 8)).toBeLessThan(8)
  })
})

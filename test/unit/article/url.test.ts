import { describe, expect, test } from 'vitest'
import { normalizeUrl, sameArticle, siteOf } from '../../../article/url'

describe('normalizeUrl', () => {
  test.each([
    ['fragment', 'https://a.example/x#top', 'https://a.example/x'],
    ['hashbang stays', 'https://a.example/#!/x', 'https://a.example/#!/x'],
    ['tracking', 'https://a.example/x?utm_source=rss&id=7&fbclid=z', 'https://a.example/x?id=7'],
    ['order of the query', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['http', 'http://a.example/x', 'https://a.example/x'],
    ['default port', 'https://a.example:443/x', 'https://a.example/x'],
    ['default port of http', 'http://a.example:80/x', 'https://a.example/x'],
    ['other port', 'https://a.example:8443/x', 'https://a.example:8443/x'],
    ['host in capitals', 'https://A.Example/X', 'https://a.example/X'],
    ['trailing slash', 'https://a.example/x/', 'https://a.example/x'],
    ['root', 'https://a.example', 'https://a.example/'],
    ['AMP path', 'https://a.example/x/amp/', 'https://a.example/x'],
    ['AMP file', 'https://a.example/x.amp.html', 'https://a.example/x.html'],
    ['AMP query', 'https://a.example/x?outputType=amp', 'https://a.example/x'],
    ['AMP host', 'https://amp.paper.example/x', 'https://www.paper.example/x'],
    ['AMP cache', 'https://www-paper-example.cdn.ampproject.org/c/s/www.paper.example/x', 'https://www.paper.example/x'],
    ['AMP viewer', 'https://www.google.com/amp/s/www.paper.example/x', 'https://www.paper.example/x'],
    ['credentials', 'https://me:secret@a.example/x', 'https://a.example/x'],
    ['no address', ' about:blank ', 'about:blank'],
    ['nonsense', 'not a url', 'not a url'],
  ])('%s', (_, url, normal) => expect(normalizeUrl(url)).toBe(normal))

  test('is relative to a base', () => expect(normalizeUrl('../y?ref=z', 'https://a.example/x/z/')).toBe('https://a.example/x/y'))

  test('says the same of what it said', () => {
    const once = normalizeUrl('http://amp.paper.example/a/b/amp?utm_medium=x&q=%C3%BC#c')
    expect(normalizeUrl(once)).toBe(once)
  })
})

test.each([
  ['editions', 'https://www.a.example/x', 'https://m.a.example/x/?utm_source=y', true],
  ['another article', 'https://a.example/x', 'https://a.example/y', false],
  ['another id', 'https://a.example/story?id=1', 'https://a.example/story?id=2', false],
])('sameArticle: %s', (_, a, b, same) => expect(sameArticle(a, b)).toBe(same))

test.each([
  ['https://www.a.example/x', 'a.example'],
  ['https://m.a.example/', 'a.example'],
  ['https://news.a.example/', 'news.a.example'],
  ['data:text/html,x', ''],
])('siteOf %s', (url, site) => expect(siteOf(url)).toBe(site))

import { describe, expect, test } from 'vitest'
import { covers, EVERY_SITE, exactPattern, patternOf, siteName } from '../../../components/site-patterns'
import { manifestFor } from '../../../manifest.config'

test.each([
  // Typed names
  ['news.example', '*://*.news.example/*'],
  ['  News.Example ', '*://*.news.example/*'],
  ['www.news.example', '*://*.news.example/*'],
  ['news.example.', '*://*.news.example/*'],
  ['politics.news.example', '*://*.politics.news.example/*'],
  ['www.example', '*://*.www.example/*'],
  ['localhost', '*://localhost/*'],
  // Addresses
  ['https://www.news.example/politics?x=1#top', '*://*.news.example/*'],
  ['http://news.example:8080/', '*://*.news.example/*'],
  ['news.example:8080/politics', '*://*.news.example/*'],
  ['news.example/2024/a-story.html', '*://*.news.example/*'],
  ['HTTPS://NEWS.EXAMPLE', '*://*.news.example/*'],
  // Names in other scripts
  ['zürich-post.example', '*://*.xn--zrich-post-9db.example/*'],
  ['www.новости.example', '*://*.xn--b1amnebsh.example/*'],
  // Numbers have nothing below them
  ['127.0.0.1', '*://127.0.0.1/*'],
  ['http://192.168.0.7:3000/a', '*://192.168.0.7/*'],
  // None
  ['', null],
  ['   ', null],
  ['news', null],
  ['no site', null],
  ['.', null],
  ['.example', null],
  ['news..example', null],
  ['*.news.example', null],
  ['*', null],
  ['3.14', null],
  ['300.1.1.1', null],
  ['[::1]', null],
  ['javascript:alert(1)', null],
  ['ftp://news.example', null],
  ['file:///etc/passwd', null],
  ['chrome://settings', null],
  ['somebody@news.example', null],
])('the site of %j', (typed, pattern) => expect(patternOf(typed)).toBe(pattern))

test.each([
  ['https://www.news.example/a?b', 'https://www.news.example/*'],
  ['http://localhost:8080/v1', 'http://localhost/*'],
  ['about:blank', null],
  ['nonsense', null],
])('exactly %j', (url, pattern) => expect(exactPattern(url)).toBe(pattern))

test.each([
  [EVERY_SITE, '*://*.news.example/*', true],
  [EVERY_SITE, 'http://news.example/*', true],
  ['https://*/*', 'https://news.example/*', true],
  ['https://*/*', '*://*.news.example/*', false],
  ['https://*/*', EVERY_SITE, false],
  ['*://*.news.example/*', 'https://news.example/*', true],
  ['*://*.news.example/*', 'https://www.news.example/*', true],
  ['*://*.news.example/*', '*://*.politics.news.example/*', true],
  ['*://*.politics.news.example/*', '*://*.news.example/*', false],
  ['*://*.news.example/*', 'https://othernews.example/*', false],
  ['*://*.news.example/*', EVERY_SITE, false],
  ['https://news.example/*', 'https://www.news.example/*', false],
  ['https://news.example/*', '*://*.news.example/*', false],
  ['https://news.example/*', 'http://news.example/*', false],
  ['no pattern', 'https://news.example/*', false],
])('%s holds %s: %s', (wide, narrow, held) => expect(covers(wide, narrow)).toBe(held))

test.each([
  ['*://*.news.example/*', 'news.example'],
  ['*://127.0.0.1/*', '127.0.0.1'],
  // Given by another version or by the browser's own list: not the same as the site.
  ['https://news.example/*', 'https://news.example'],
  [EVERY_SITE, null],
  ['https://*/*', null],
])('%s is called %s', (pattern, name) => expect(siteName(pattern)).toBe(name))

describe.each([
  ['chrome', 3],
  ['firefox', 2],
  ['firefox', 3],
] as const)('the manifest of %s %i', (browser, version) => {
  const manifest: Record<string, unknown> = { ...manifestFor(browser, version, false) }
  const optional = manifest[version === 2 ? 'optional_permissions' : 'optional_host_permissions']

  test.each(['news.example', 'http://127.0.0.1', 'localhost'])('lets %s be asked for, by one pattern as browsers want it', (typed) => {
    expect(optional).toEqual([expect.any(String)])
    const [wide = ''] = Array.isArray(optional) ? optional : []
    expect(covers(wide, patternOf(typed) ?? '')).toBe(true)
    expect(covers(wide, EVERY_SITE)).toBe(true)
  })
})

import { expect, test } from 'vitest'
import { EVERY_SITE } from '../../../components/site-patterns'
import { decidingOn, rests, withRest } from '../../../components/site-rest'

const PAGE = 'https://www.news.example/politics/1'
const SITE = '*://*.news.example/*'
const PART = '*://*.www.news.example/*'

test.each([
  ['a page that is not allowed', [], [], null],
  ['one of a site beside it', ['*://*.other.example/*'], [], null],
  ['one that is allowed by name alone', ['https://news.example/*'], [], null],
  ['its site’s own pattern', [SITE], [], { pattern: SITE, rests: false }],
  ['its own before every site', [EVERY_SITE, SITE], [], { pattern: SITE, rests: false }],
  ['its site where only every site is allowed', [EVERY_SITE], [], { pattern: SITE, rests: false }],
  ['its site, which rests', [EVERY_SITE], [SITE], { pattern: SITE, rests: true }],
  ['every site, which rests', [EVERY_SITE, SITE], [EVERY_SITE], { pattern: EVERY_SITE, rests: true }],
  ['the widest that rests', [EVERY_SITE], [PART, EVERY_SITE, SITE], { pattern: EVERY_SITE, rests: true }],
  ['not what rests beside it', [EVERY_SITE], ['*://*.other.example/*'], { pattern: SITE, rests: false }],
] as const)('what decides on a page: %s', (_, granted, quiet, decided) => {
  expect(decidingOn(PAGE, { granted, quiet })).toEqual(decided)
})

test('a page of no site’s name is decided by its own host', () => {
  expect(decidingOn('http://intranet/a', { granted: [EVERY_SITE], quiet: [] })).toEqual({ pattern: 'http://intranet/*', rests: false })
  expect(decidingOn('about:blank', { granted: [EVERY_SITE], quiet: [] })).toBeNull()
})

test('a site that was let rest rests once, and is waked from everything by which it rests', () => {
  expect(withRest([], SITE, true)).toEqual([SITE])
  expect(withRest([SITE], PART, true)).toEqual([SITE])
  expect(withRest(['*://*.other.example/*', SITE, EVERY_SITE], PART, false)).toEqual(['*://*.other.example/*'])
  expect(rests([SITE], PART)).toBe(true)
  expect(rests([PART], SITE)).toBe(false)
})

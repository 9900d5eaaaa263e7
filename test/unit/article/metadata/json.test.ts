import { describe, expect, test } from 'vitest'
import { plainText } from '../../../../article/metadata/entities'
import { firstText, parseJson } from '../../../../article/metadata/json'

describe('parseJson mends', () => {
  test.each([
    ['nothing', '{"a":1}', { a: 1 }],
    ['a raw line break in a string', '{"a":"x\ny"}', { a: 'x\ny' }],
    ['a trailing comma', '{"a":[1,2,],}', { a: [1, 2] }],
    ['CDATA', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['a comment around', '<!-- {"a":1} -->', { a: 1 }],
    ['a semicolon', '{"a":1};', { a: 1 }],
    ['a stray backslash', '{"a":"5\\m"}', { a: '5\\m' }],
    ['what is beyond mending', '{"a":', undefined],
    ['emptiness', ' ', undefined],
  ])('%s', (_, text, value) => expect(parseJson(text)).toEqual(value))
})

test.each([
  ['text', 'x', 'x'],
  ['list', [null, { name: ['y'] }], 'y'],
  ['value object', { '@value': 'z' }, 'z'],
  ['none', { other: 1 }, null],
])('firstText of %s', (_, value, text) => expect(firstText(value)).toBe(text))

test.each([
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['Tom &amp;amp; Jerry', 'Tom & Jerry'],
  ['&#8220;x&#x201d;', '“x”'],
  ['&bdquo;x&ldquo;', '„x“'],
  ['a <em>b</em>', 'a b'],
  ['3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
  ['con\u00adflict', 'conflict'],
  ['&unknown; &#xd800;', '&unknown; &#xd800;'],
])('plainText %s', (value, text) => expect(plainText(value)).toBe(text))

import { describe, expect, test } from 'vitest'
import { fold, foldText } from '../../../anchoring'

describe('folds what typesetting changes', () => {
  test.each([
    ['curly marks', '“don’t”', `"don't"`],
    ['German marks', '„so“', '"so"'],
    ['guillemets', '«so» and ‹so›', `"so" and 'so'`],
    ['prime as apostrophe', 'don′t', "don't"],
    ['backtick', '`so`', "'so'"],
    ['em dash', 'a—b', 'a-b'],
    ['minus sign', '−5', '-5'],
    ['no-break hyphen', 'co\u2011op', 'co-op'],
    ['no-break space', 'Mr\u00a0Brown', 'Mr Brown'],
    ['narrow space', '10\u202f000', '10 000'],
    ['white space', 'a \n\t b', 'a b'],
    ['space around a zero-width space', 'a \u200b b', 'a b'],
    ['soft hyphen', 'con\u00adflict', 'conflict'],
    ['zero-width joiner', 'a\u200db', 'ab'],
    ['direction marks', '\u200fabc\u200e', 'abc'],
    ['byte order mark', '\ufeffabc', 'abc'],
    ['variation selector', '☎\ufe0f', '☎'],
    ['ligature', 'ﬁnal', 'final'],
    ['ellipsis', 'well…', 'well...'],
    ['decomposed accents', 'cafe\u0301', 'café'],
    ['full-width digits', '１２', '12'],
    ['full-width letters', 'ＡＢ', 'AB'],
    ['decomposed Hangul', '\u1112\u1161\u11ab', '한'],
    ['tatweel', 'مـدرسة', 'مدرسة'],
  ])('%s', (_, page, folded) => expect(fold(page).text).toBe(folded))
})

describe('keeps what a changed quote is made of', () => {
  test.each([
    ['a digit', '2 percent'],
    ['capitals', 'US and us'],
    ['a power is no factor', '10²'],
    ['a fraction is no division', '2½'],
    ['a double hyphen', 'a -- b'],
    ['not equal', 'a ≠ b'],
    ['per mille', '5 ‰'],
    ['accents', 'pêche, péché'],
    ['a spacing mark', '¨'],
    ['emoji', '👍🏽'],
  ])('%s', (_, text) => expect(fold(text).text).toBe(text))
})

describe('keeps the way back', () => {
  test.each([
    ['nothing folded', 'abc', 1, 1],
    ['after a soft hyphen', 'con\u00adflict', 3, 4],
    ['after white space', 'a \n\t b', 2, 5],
    ['after an ellipsis', 'well… yes', 8, 6],
    ['after two soft hyphens', 'a\u00adb\u00adc', 2, 4],
    ['at the end', 'a\u00adb', 2, 3],
  ])('%s', (_, text, folded, origin) => expect(fold(text).origin(folded)).toBe(origin))

  const odd = 'He  said\u00a0“well…”—and\u00ad left\u200b \ufb01nally , cafe\u0301 ½'
  test('offsets never go back', () => {
    const folded = fold(odd)
    const origins = Array.from({ length: folded.text.length + 1 }, (_, at) => folded.origin(at))
    expect(origins).toEqual([...origins].sort((a, b) => a - b))
    expect(origins.at(-1)).toBe(odd.length)
  })
  test('both ways agree at word starts', () => {
    const folded = fold(odd)
    for (const { index } of folded.text.matchAll(/(?<= )\w/g)) expect(folded.folded(folded.origin(index))).toBe(index)
  })
  test('folding twice changes nothing', () => {
    expect(foldText(foldText(odd))).toBe(foldText(odd))
    expect(foldText(odd)).toBe(fold(odd).text)
  })
})

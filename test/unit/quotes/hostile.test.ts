import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { growth } from '../../growth'

const repeat = (unit: string, n: number) => unit.repeat(n)
const SENTENCE = 'Anna Keller said the bridge was “a gift to the town” and Martin Brandt, the mayor, called it “wrong, simply wrong.” '

const quotesIn = (text: string) => () => findQuotes(text, { language: 'en' })

/** Below this, in microseconds, a cost is noise. */
const NOISE = 20_000

describe('hostile text costs time in proportion to its length', () => {
  test.each([
    ['one endless paragraph of quotes', SENTENCE],
    ['opening marks alone', '“'],
    ['straight marks', '" '],
    ['single marks before letters', "'a "],
    ['inward marks that nothing closes', ' »a'],
    ['paired single marks', "'' "],
    ['nested curly marks', '“a “b” '],
    ['names without end', 'Anna Keller and Martin Brandt of Elm Bridge, '],
    ['verbs of saying without end', 'said told '],
    ['short paragraphs', '“No,” she said.\n'],
    ['parentheses that nothing closes', 'a ( '],
    ['an interview without end', 'Courier: Is it so?\nAnna Keller: It is, as Anna Keller knows.\n'],
    ['claims and spokesmen without end', 'A spokesman for Keller denied Brandt’s claim that “it is so.” He said “no.” '],
  ])('%s', async (_, unit) => {
    const n = Math.ceil(120_000 / unit.length)
    // Linear work doubles; quadratic work would take four times as long.
    expect(await growth(quotesIn(repeat(unit, n)), quotesIn(repeat(unit, 2 * n)), 3, NOISE)).toBeLessThan(3)
  })

  test('100,000 quotation marks, an odd number of them', () => {
    expect(() => findQuotes(`${repeat('"So it is," she said. ', 50_000)}"`, { language: 'en' })).not.toThrow()
  })

  test('10 MB without a line break', { timeout: 300_000 }, () => {
    const prose = repeat('and the river went on past the old bridge and the mill, as it does; ', 4) + SENTENCE
    expect(findQuotes(repeat(prose, Math.ceil(10_000_000 / prose.length)), { language: 'en' }).length).toBeGreaterThan(1000)
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n\t '],
    ['right-to-left text', 'قال الوزير: «لن نتراجع» أمس.'],
    ['CJK text', '市長は「橋を架ける」と述べた。'],
    ['zero-width characters', '“We\u200b will\u200d build,” said Anna\u200b Keller.'],
    ['mojibake', 'â€œWe will build,â€ said Anna Keller. Ã©Ã¼'],
    ['lone surrogates', '\ud83d“a\udc00”\ud83d'],
    ['control characters', '“\u0000\u0007” said \u001b'],
  ])('%s raises nothing', (_, text) => {
    for (const language of [undefined, 'en', 'de', 'ru']) expect(() => findQuotes(text, { language, indirect: true })).not.toThrow()
  })
})

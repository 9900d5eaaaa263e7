import { describe, expect, test } from 'vitest'
import { en } from '../../../contradiction/language/en'
import { readQuantities } from '../../../contradiction/text/quantity'
import { readWords } from '../../../contradiction/text/words'

const quantities = (text: string) => readQuantities(text, readWords(text, en.stem), en)

describe('figures', () => {
  test.each([
    ['digits', 'We lost 9 people.', 9, 'people'],
    ['digits in groups', 'It cost 1,743 euros.', 1743, 'euro'],
    ['a decimal with a scale', 'It came to 1.7 billion euros.', 1.7e9, 'euro'],
    ['words', 'Twenty-three neighbours drowned.', 23, 'neighbour'],
    ['a long number in words', 'Two thousand seven hundred and sixteen holes were filled.', 2716, 'hole'],
    ['a bare scale', 'A hundred ships came.', 100, 'ship'],
    ['per cent', 'It rose by 12 per cent.', 0.12, '%'],
    ['a currency sign', 'It cost €250 in all.', 250, 'euro'],
    ['a fraction', 'Half of the voters stayed at home.', 0.5, '%'],
    ['dozens', 'Two dozen farms were flooded.', 24, 'farm'],
    ['zero', 'It cost zero euros.', 0, 'euro'],
  ])('%s', (_, text, value, unit) => {
    const [first] = quantities(text)
    expect(first?.value).toBeCloseTo(value)
    expect(first?.unit).toBe(unit === '%' ? unit : en.stem(unit))
  })

  test.each([
    ['about 1.7 billion euros', '1,743 million euros', true],
    ['1.7 billion euros', '1.9 billion euros', false],
    ['at least 2,000 potholes', '2,716 potholes', true],
    ['at most 300 wolves', '340 wolves', false],
    ['never more than 300 wolves', '340 wolves', false],
    ['never more than 300 wolves', '20 wolves', true],
    ['five officers', '5 officers', true],
    ['five officers', 'six officers', false],
  ])('%s and %s', (a, b, meet) => {
    const [left] = quantities(`${a} then`)
    const [right] = quantities(`${b} then`)
    expect(left!.low <= right!.high && right!.low <= left!.high).toBe(meet)
  })

  test('a figure without a unit measures what stands before it', () => {
    expect(quantities('The tunnel cost about 300 million.')[0]?.unit).toBe('~cost')
    expect(quantities('300 million')[0]?.unit).toBe('')
  })

  test('years are told from figures', () => {
    expect(quantities('In 2019 we hired 2019 people').map(({ year }) => year)).toEqual([true, true])
    expect(quantities('We hired 219 people')[0]?.year).toBe(false)
  })

  test('offsets are those of the text', () => {
    const text = 'After a long night, 1.7 billion euros were promised.'
    const [first] = quantities(text)
    expect(text.slice(first!.start, first!.end)).toBe('1.7 billion')
  })
})

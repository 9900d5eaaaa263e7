import { describe, expect, test } from 'vitest'
import { en } from '../../../contradiction/language/en'
import { readLabels } from '../../../contradiction/text/label'
import { readQuantities } from '../../../contradiction/text/quantity'
import { readWords } from '../../../contradiction/text/words'

function quantities(text: string) {
  const words = readWords(text, en.stem)
  return readQuantities(text, words, readLabels(text, words, en), en)
}

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

  test.each([
    ['a year and a count', 'In 2019 we hired 2019 people', [true, false]],
    ['a count', 'We hired 219 people', [false]],
    ['a count that looks like a year', 'The town paid 1950 drivers.', [false]],
    ['a count behind "of"', 'A convoy of 2000 lorries left.', [false]],
    ['a year before several of a thing', 'In 2015 prices fell.', [true]],
    ['a year that tells which', 'The 2016 elections were late.', [true]],
    ['a year in a name', 'The Tarsa 2024 games were late.', [true]],
    ['an amount behind "by"', 'Rents will rise by 1900 euros.', [false]],
    ['a year by which', 'By 2030 emissions will fall.', [true]],
    ['a year by which, in a clause', 'We want that by 2030 emissions fall.', [true]],
    ['a year that closes', 'The kiln was lit in 1998.', [true]],
  ])('years are told from figures: %s', (_, text, years) => expect(quantities(text).map(({ year }) => year)).toEqual(years))

  test.each<[name: string, text: string, units: string[]]>([
    ['an article', 'Article 9 protects tenants.', []],
    ['a chapter in words', 'Read chapter two of the treaty.', []],
    ['a room', 'The talks were held in room 214.', []],
    ['a numbered thing', 'The number No. 7 stands on the door.', []],
    ['a model', 'Every Airbus 320 was checked.', []],
    ['a model that opens the sentence', 'Airbus 320 was checked.', []],
    ['a model of several', 'We checked the Airbus 320 planes.', []],
    ['a league', 'Fans of Formula 1 drivers came.', []],
    ['a club of states', 'The G8 met in Tarsa.', []],
    ['a model with a hyphen', 'The B-52 is old.', []],
    ['an ordinal', 'The 21st century is ours.', []],
    ['an ordinal in words', 'A third runway is a mistake.', []],
    ['a decade', 'In the 1980s we had two mills less.', ['mill']],
    ['a day', 'It ended on 4 July and on August 9.', []],
    ['some day', 'One day the canal will be clean.', []],
    ['no two', 'No two towns are alike.', []],
  ])('a name is no figure: %s', (_, text, units) => expect(quantities(text).map(({ unit }) => unit)).toEqual(units))

  test.each([
    ['people in a land', 'In Norway 300 people died.', 300],
    ['people on a day', 'On Monday 300 people came.', 300],
    ['those who came on a day', 'On Monday 300 came.', 300],
    ['soldiers', 'On Friday 40 soldiers died.', 40],
    ['people in a town of two words', 'In New York 300 people died.', 300],
    ['mines in a land with an article', 'In the Ruhr 400 mines closed.', 400],
    ['members of a house', 'In the Bundestag 300 members voted.', 300],
    ['homes at a feast', 'Over Christmas 30 homes burned.', 30],
    ['flats under somebody', 'Under Brandt 400 flats were built.', 400],
    ['what somebody is given', 'We gave Ukraine 18 jets.', 18],
    ['what somebody is sold, with its sort', 'We sold Norway 40 heavy tanks.', 40],
    ['a word that opens the sentence', 'Exactly 300 were hurt.', 300],
    ['a number beside a name with a scale', 'We gave Tarsa 300 million.', 3e8],
    ['a share', 'A third of the mills closed.', 1 / 3],
    ['a share that closes', 'Fares rose by a third.', 1 / 3],
    ['one point', 'The tax rises by one point.', 1],
    ['one day that is measured', 'The repair took only one day.', 1],
  ])('what measures stays: %s', (_, text, value) => expect(quantities(text)[0]?.value).toBeCloseTo(value))

  test('offsets are those of the text', () => {
    const text = 'After a long night, 1.7 billion euros were promised.'
    const [first] = quantities(text)
    expect(text.slice(first!.start, first!.end)).toBe('1.7 billion')
  })
})

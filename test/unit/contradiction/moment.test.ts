import { expect, test } from 'vitest'
import { en } from '../../../contradiction/language/en'
import { monthOf, readMoments } from '../../../contradiction/text/moment'
import { readQuantities } from '../../../contradiction/text/quantity'
import { readWords } from '../../../contradiction/text/words'

function moments(text: string, date: string | null) {
  const words = readWords(text, en.stem)
  return readMoments(words, readQuantities(text, words, [], en), date, en).map(({ from, to }) => [from, to])
}

const month = (year: number, m: number) => year * 12 + m - 1

test.each([
  ['a year', 'It was built in 2016.', null, [[month(2016, 1), month(2016, 12)]]],
  ['a month of a year', 'We agreed in March 2019.', null, [[month(2019, 3), month(2019, 3)]]],
  ['a bare month is the last of its name', 'We agreed in June.', '2020-03-01', [[month(2019, 6), month(2019, 6)]]],
  ['the month of the saying itself', 'We agreed in March.', '2020-03-20', [[month(2020, 3), month(2020, 3)]]],
  ['a bare month as a deadline is the next of its name', 'Ready by June.', '2020-07-01', [[Number.NEGATIVE_INFINITY, month(2021, 6)]]],
  ['a deadline in the month of the saying', 'Ready by the end of June.', '2020-06-01', [[Number.NEGATIVE_INFINITY, month(2020, 6)]]],
  ['a deadline that is past', 'It was ready by June.', '2020-07-01', [[Number.NEGATIVE_INFINITY, month(2020, 6)]]],
  [
    'a deadline that is past, told of at length',
    'It was drained and ready by June.',
    '2020-07-01',
    [[Number.NEGATIVE_INFINITY, month(2020, 6)]],
  ],
  ['a deadline that was still to come', 'It was to be ready by June.', '2020-07-01', [[Number.NEGATIVE_INFINITY, month(2021, 6)]]],
  ['a bare month without a day of the saying', 'We agreed in June.', null, []],
  ['what comes before a year', 'Not before 2024.', null, [[Number.NEGATIVE_INFINITY, month(2024, 12)]]],
  ['what is due by the end of a year', 'Ready by the end of 2024.', null, [[Number.NEGATIVE_INFINITY, month(2024, 12)]]],
  ['what lasts since a month', 'Since March 2019 we agree.', null, [[month(2019, 3), Number.POSITIVE_INFINITY]]],
  ['the verb "may"', 'We may agree.', '2020-03-01', []],
])('%s', (_, text, date, expected) => expect(moments(text, date)).toEqual(expected))

test.each([
  ['2020-03-01', month(2020, 3)],
  ['2020', month(2020, 8) - 1],
  ['2020-03-01T10:00:00Z', month(2020, 3)],
  ['yesterday', null],
  [null, null],
])('month of %s', (date, expected) => expect(monthOf(date)).toBe(expected))

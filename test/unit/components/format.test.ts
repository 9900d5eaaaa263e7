import { afterEach, describe, expect, test } from 'vitest'
import { dayOf, daysBetween, formatBytes, formatDate, timeApart } from '../../../components/format'
import { direction, plural, setMessages, t } from '../../../components/i18n'
import { catalogue, lookupIn } from './messages'

const speak = (locale: string) => setMessages(lookupIn(catalogue(locale)))
afterEach(() => setMessages(null))

describe('dates', () => {
  test.each([
    ['a bare day does not shift with the time zone', '2024-03-12', /Mar 12, 2024/],
    ['a month is not given a day', '2024-03', /^Mar 2024$/],
    ['a year stays a year', '2024', /^2024$/],
    ['what is no date stays as it is', 'last week', /^last week$/],
    ['none says so', null, /^no date$/],
  ])('%s', (_, iso, written) => {
    speak('en')
    expect(formatDate(iso)).toMatch(written)
  })

  test.each([
    ['a bare day', '2024-03-12', '2024-03-12'],
    ['nothing', null, ''],
    ['no date', 'soon', ''],
  ])('the day of %s', (_, iso, day) => expect(dayOf(iso)).toBe(day))

  test.each([
    ['2024-03-12', '2024-03-12', 'same day'],
    ['2024-03-12', '2024-03-13', '1 day apart'],
    ['2024-03-12', '2024-11-20', '8 months apart'],
    ['2020-03-12', '2024-03-13', '4 years apart'],
  ])('%s and %s: %s', (a, b, words) => {
    speak('en')
    expect(timeApart(a, b)).toBe(words)
    expect(timeApart(b, a)).toBe(words)
  })

  test('a missing date gives no distance', () => {
    expect(timeApart(null, '2024-01-01')).toBeNull()
    expect(daysBetween('2024-01-01', 'never')).toBeNull()
  })
})

describe('plurals follow the language of the wordings', () => {
  test.each([
    ['en', 1, '1 statement'],
    ['en', 2, '2 statements'],
    ['pl', 1, '1 wypowiedź'],
    ['pl', 3, '3 wypowiedzi'],
    ['ru', 21, '21 высказывание'],
    ['ru', 3, '3 высказывания'],
    ['ru', 5, '5 высказываний'],
  ])('%s %i', (locale, count, words) => {
    speak(locale)
    expect(plural('statements', count)).toBe(words)
  })

  test('Arabic has its dual', () => {
    speak('ar')
    expect(plural('statements', 2)).not.toBe(plural('statements', 3))
    expect(direction()).toBe('rtl')
  })
})

test('substitutions are words, not markup', () => {
  speak('en')
  expect(t('new_named', '<img onerror>')).toBe('New: “<img onerror>”')
})

test.each([
  [900, /0\.9 ?kB/],
  [2_500_000, /2\.5 ?MB/],
  [12_000_000_000, /12 ?GB/],
])('%i bytes', (bytes, words) => {
  speak('en')
  expect(formatBytes(bytes)).toMatch(words)
})

import { describe, expect, test } from 'vitest'
import { en } from '../../../contradiction/language/en'
import { read } from '../../../contradiction/understand'
import { splitClauses } from '../../../contradiction/understand/clauses'
import { focusOn } from '../../../contradiction/understand/focus'
import { judgeView } from '../../../contradiction/understand/judge-text'
import { ownWords } from '../../../contradiction/understand/reporting'
import { claim, pair, wordsAt } from './claims'

describe("the speaker's own words", () => {
  test.each([
    ['a frame behind', 'The mine stays open, the minister told parliament.', ['The mine stays open']],
    ['a frame before', 'Keller said that the mine stays open.', ['the mine stays open.']],
    [
      'quoted words in a frame',
      '“The government has not guaranteed that loan,” Solbakk told the committee.',
      ['The government has not guaranteed that loan,'],
    ],
    ['no frame', 'The mine stays open, whatever the critics think.', ['The mine stays open, whatever the critics think.']],
    [
      'the speaker reporting on themselves',
      'I have told the union that the mine stays open.',
      ['I have told the union that the mine stays open.'],
    ],
    [
      'a long clause is matter',
      'We close the mine, and the owner said so to all of the two hundred people who had come to the town hall that night in March.',
      null,
    ],
  ])('%s', (_, text, expected) => expect(wordsAt(text, ownWords(text, en))).toEqual(expected ?? [text]))

  test('are never empty', () => expect(ownWords('said', en)).toEqual([{ start: 0, end: 4 }]))
})

test.each([
  ['No, we will dig the canal.', 'we will dig the canal.'],
  ['“Yes – we dig the canal,” she said.', 'we dig the canal,'],
  ['No canal will be dug.', 'No canal will be dug.'],
  ['No, never.', 'No, never.'],
])('a judge is shown what is said, not what it answers: %s', (text, shown) =>
  expect(judgeView(pair(text, 'The weather was fine.')).earlier.text).toBe(shown),
)

describe('clauses', () => {
  const clauses = (text: string) => wordsAt(text, splitClauses(text, [{ start: 0, end: text.length }]))

  test.each([
    ['sentences', 'The road is closed today. We open it in June.', ['The road is closed today.', 'We open it in June.']],
    ['a contrast', 'The road is closed today, but the bridge stays open.', ['The road is closed today', 'but the bridge stays open.']],
    ['a semicolon', 'The road is closed today; the bridge stays open.', ['The road is closed today', 'the bridge stays open.']],
    ['too short to stand alone', 'No. We never said that to anyone.', ['No. We never said that to anyone.']],
    ['one clause', 'The road is closed', ['The road is closed']],
  ])('%s', (_, text, expected) => expect(clauses(text)).toEqual(expected))
})

describe('long statements', () => {
  const filler = Array.from({ length: 200 }, (_, i) => `Number ${i} of our plans is to speak with people about music and weather.`)
  const long = [...filler.slice(0, 150), 'We will never close the Kovel mine.', ...filler.slice(150)].join(' ')

  test('are judged by the part that concerns the other', () => {
    const reading = read(claim(long))
    const span = focusOn(reading, read(claim('The Kovel mine closes in May.')))
    expect(long.slice(span.start, span.end)).toContain('never close the Kovel mine')
    expect(span.end - span.start).toBeLessThan(700)
  })

  test('short ones are judged whole', () => {
    const { earlier, later } = judgeView(pair('We keep the mine.', 'The mine closes, the minister told reporters.'))
    expect([earlier.text, later.text]).toEqual(['We keep the mine.', 'The mine closes'])
  })
})

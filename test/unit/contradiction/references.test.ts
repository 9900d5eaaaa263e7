import { describe, expect, test } from 'vitest'
import { read } from '../../../contradiction/understand'
import { focusOn } from '../../../contradiction/understand/focus'
import { judgeView } from '../../../contradiction/understand/judge-text'
import { resolveReferences } from '../../../contradiction/understand/references'
import { claim, pair } from './claims'

describe('references', () => {
  test.each([
    ['it', 'It stays open.', 'The Kovel mine employs 900 people. It stays open.', 'It [The Kovel mine] stays open.'],
    ['they, in marks', 'They will come.', 'Our two new trains are late. “They will come.”', 'They [Our two new trains] will come.'],
    ['the subject alone', 'It will close.', 'The old mine employs 900 people. It will close.', 'It [The old mine] will close.'],
    ['a subject with "of"', 'It will rise.', 'The price of bread has risen. It will rise.', 'It [The price of bread] will rise.'],
    ['they, and one person', 'They will come.', 'The mayor will speak. They will come.', 'They will come.'],
    ['they, and one thing of two', 'They stay open.', 'The mine and the quay are old. They stay open.', 'They stay open.'],
    ['it, and several', 'It stays open.', 'The mines are old. It stays open.', 'It stays open.'],
    ['it, and a person', 'It stays open.', 'The minister is late. It stays open.', 'It stays open.'],
    ['a verb that is not known', 'It stays open.', 'The mine slumbers beside the river. It stays open.', 'It stays open.'],
    ['a time that opens', 'It was late.', 'The afternoon the minister arrived was cold. It was late.', 'It was late.'],
    ['a subject that does not open', 'It was late.', 'In those days the mine employed many. It was late.', 'It was late.'],
    ['this, which may be all of it', 'This is wrong.', 'The mine is closed. This is wrong.', 'This is wrong.'],
    ['a duty', 'It is my duty to speak.', 'The mine employs 900 people. It is my duty to speak.', 'It is my duty to speak.'],
    [
      'what is said to be so',
      'It is good news that we keep it.',
      'The mine is old. It is good news that we keep it.',
      'It is good news that we keep it.',
    ],
    ['no pronoun', 'The mine stays open.', 'Much is said. The mine stays open.', 'The mine stays open.'],
    ['an empty it', "It's time to go.", "The mine is old. It's time to go.", "It's time to go."],
    ['this with its noun', 'This government will fall.', 'The mine is old. This government will fall.', 'This government will fall.'],
    ['nothing before it', 'It stays open.', 'It stays open.', 'It stays open.'],
    ['no context', 'It stays open.', null, 'It stays open.'],
  ])('%s', (_, text, context, expected) => expect(resolveReferences(text, context)).toBe(expected))
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

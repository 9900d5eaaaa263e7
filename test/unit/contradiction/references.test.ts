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

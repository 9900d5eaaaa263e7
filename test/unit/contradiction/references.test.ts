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
    [
      'a subject after a frame',
      'It will close.',
      'The old mine employs 900 people. Berg said: “It will close.”',
      'It [The old mine] will close.',
    ],
    [
      'its',
      'Its workers will strike.',
      'The old mine employs 900 people. “Its workers will strike.”',
      'Its [The old mine’s] workers will strike.',
    ],
    ['their', 'Their roofs leak.', 'The new schools are late. “Their roofs leak.”', 'Their [The new schools’] roofs leak.'],
    ['it, of the whole', 'It would be a shame.', 'The old mine will close. “It would be a shame.”', 'It would be a shame.'],
    ["it's, of the whole", "It's complicated.", "The old mine will close. “It's complicated.”", "It's complicated."],
    ['what follows', 'It will take years to mend.', 'The mine is old. It will take years to mend.', 'It will take years to mend.'],
    ['a sentence that is cut', 'It stays open.', 'the mine employs 900 people. “It stays open.”', 'It stays open.'],
    ['a heading', 'It stays open.', 'Much is said.\nThe mine will lose 90 jobs\n“It stays open.”', 'It stays open.'],
    ['a stop behind a title', 'It stays open.', 'The mine of Mr. Novak stays shut. “It stays open.”', 'It stays open.'],
    ['words that stand there twice', 'It grows.', 'It grows. The mine is old. It grows.', 'It grows.'],
  ])('%s', (_, text, context, expected) => expect(resolveReferences(text, { context, speaker: 'Anna Berg' })).toBe(expected))
})

describe('he and she', () => {
  const told = (sentence: string, words: string) => `The hall was full. ${sentence} “${words}”`
  test.each([
    [
      'the only one, as subject',
      'He lied.',
      told('Peter Novak opened the bridge in Lome on Friday.', 'He lied.'),
      'He [Peter Novak] lied.',
    ],
    ['behind an office', 'He lied.', told('Prime Minister Peter Novak was late.', 'He lied.'), 'He [Peter Novak] lied.'],
    ['behind a title', 'She lied.', told('Mrs. Keller was late.', 'She lied.'), 'She [Mrs. Keller] lied.'],
    ['a plan of his', 'His plan is bad.', told('Peter Novak was late.', 'His plan is bad.'), 'His [Peter Novak’s] plan is bad.'],
    ['after the frame', 'He lied.', `The hall was full. Peter Novak was late. Berg said: “He lied.”`, 'He [Peter Novak] lied.'],
    ['said of him, before', 'He lied.', 'The mayor and Jan Roth met. Berg said of Mr. Novak: “He lied.”', 'He [Mr. Novak] lied.'],
    ['said of him, behind', 'He lied', 'Much was said. “He lied,” Berg said of Novak.', 'He [Novak] lied'],
    ['asked about her', 'She lied.', 'Much was said. Asked about Keller, Berg said: “She lied.”', 'She [Keller] lied.'],
    ['said of a thing, before', 'It is dead.', 'Much was said. Berg said of the treaty: “It is dead.”', 'It [the treaty] is dead.'],
    [
      'said of things, behind',
      'They are dead',
      'Much was said. “They are dead,” said Anna Berg about the talks.',
      'They [the talks] are dead',
    ],
  ])('%s', (_, text, context, expected) =>
    expect(resolveReferences(text, { context, speaker: 'Anna Berg', kind: 'direct' })).toBe(expected),
  )

  test.each([
    ['a woman, and he', 'He lied.', told('Martha Keller was late.', 'He lied.')],
    ['a man, and she', 'She lied.', told('Peter Novak was late.', 'She lied.')],
    ['the speaker', 'She lied.', told('Anna Berg was late.', 'She lied.')],
    ['the speaker by surname', 'She lied.', told('Mrs Berg was late.', 'She lied.')],
    ['two', 'He lied.', told('Peter Novak met Oscar Lind.', 'He lied.')],
    ['two as subject', 'He lied.', told('Peter Novak and Oscar Lind were late.', 'He lied.')],
    ['somebody whom a surname alone names', 'He lied.', told('Peter Novak met Lind.', 'He lied.')],
    ['an office beside', 'He lied.', told('Peter Novak met the mayor.', 'He lied.')],
    ['a relative beside', 'He lied.', told('Peter Novak lost a brother.', 'He lied.')],
    ['a relative, not himself', 'He lied.', told("Peter Novak's father was late.", 'He lied.')],
    ['not the subject', 'He lied.', told('The bridge was opened by Peter Novak.', 'He lied.')],
    ['one whose name tells nothing', 'He lied.', told('Lind was late.', 'He lied.')],
    ['what is named after somebody', 'He lied.', told('Martin Lind Street was closed.', 'He lied.')],
    ['a street', 'He lied.', told('Wall Street was closed.', 'He lied.')],
    ['a sentence that is cut', 'He lied.', 'Peter Novak was late. “He lied.”'],
    ['no marks: the article says it of the speaker', 'He lied.', 'The hall was full. Peter Novak was late. He lied.'],
    ['said of what is his', 'He lied.', "Much was said. Berg said of Novak's party: “He lied.”"],
    ['said of time with him', 'He lied.', 'Peter Novak was late. Berg said of her time with Novak: “He lied.”'],
    ['said of the speaker', 'She lied.', 'Much was said. Lind said of Berg: “She lied.”'],
    ['said of a woman, and he', 'He lied.', 'Much was said. Berg said of Mrs Keller: “He lied.”'],
    ['said of a man, and it', 'It is over.', 'The mine employs 900. Berg said of Novak: “It is over.”'],
    ['said of more than a thing', 'It is over.', 'Much was said. Berg said of the plan to close the mine: “It is over.”'],
    ['said of a thing, and what follows', 'It is time to go.', 'Much was said. Berg said of the treaty: “It is time to go.”'],
  ])('%s: left alone', (_, text, context) => expect(resolveReferences(text, { context, speaker: 'Anna Berg', kind: 'direct' })).toBe(text))

  test.each([
    ["the article's own words", { kind: 'indirect', speaker: 'Anna Berg' }],
    ['a scrap', { kind: 'mixed', speaker: 'Anna Berg' }],
    ['nobody known to speak', { kind: 'direct', speaker: null }],
  ] as const)('%s: left alone', (_, said) => {
    const context = told('Peter Novak was late.', 'He lied.')
    expect(resolveReferences('He lied.', { context, ...said })).toBe('He lied.')
  })
})

describe('this and that with their noun', () => {
  test.each([
    ['a qualifier', 'This plan will fail.', 'The Marshall plan costs 3 billion.', 'This plan [The Marshall plan] will fail.'],
    ['a name that owns it', 'That bill is dead.', "Parliament debates Novak's bill on Friday.", "That bill [Novak's bill] is dead."],
    ['what an "of" adds', 'This law must go.', 'The law of the sea is strict.', 'This law [The law of the sea] must go.'],
    ['many', 'These mines will close.', 'The coal mines in Kovel are deep.', 'These mines [The coal mines] will close.'],
    ['an adjective between', 'This new video never lies.', 'A 2013 video was shown.', 'This new video [A 2013 video] never lies.'],
  ])('%s', (_, text, before, expected) =>
    expect(resolveReferences(text, { context: `${before} “${text}”`, speaker: 'Anna Berg' })).toBe(expected),
  )

  test.each([
    ['nothing says which', 'This plan will fail.', 'The new plan costs 3 billion.'],
    ['two of them', 'This plan will fail.', 'The Marshall plan and the Lind plan are dear.'],
    ['one against another', 'This plan will fail.', 'The Marshall scheme replaces the old tax plan.'],
    ['one of several', 'This plan will fail.', 'Every tax plan was dear.'],
    ['none of them', 'This plan will fail.', 'There is no tax plan.'],
    ['one, and these', 'These plans will fail.', 'The Marshall plan costs 3 billion.'],
    ['part of another thing', 'This plan will fail.', 'The Marshall plan committee met.'],
    ['part of another thing in the statement', 'This plan committee will fail.', 'The Marshall plan is dear.'],
    ['another thing', 'This idea will fail.', 'The Marshall plan costs 3 billion.'],
    ['what is here', 'This country will fail.', 'The old kingdom is a poor country.'],
    ['what is now', 'This year will be hard.', 'The fiscal year was hard.'],
    ['somebody', 'This minister will fail.', 'The prime minister was late.'],
    ['all of it', 'This will fail.', 'The Marshall plan costs 3 billion.'],
    ['a heading', 'This plan will fail.', 'Much is said.\nThe Marshall plan\n'],
  ])('%s: left alone', (_, text, before) =>
    expect(resolveReferences(text, { context: `${before} “${text}”`, speaker: 'Anna Berg' })).toBe(text),
  )
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

import { describe, expect, test } from 'vitest'
import { resolveReferences } from '../../../contradiction/understand/references'

describe('references', () => {
  test.each([
    ['it', 'It stays open.', 'The Kovel mine employs 900 people. It stays open.', 'It [The Kovel mine] stays open.'],
    ['they, in marks', 'They will come.', 'Our two new trains are late. “They will come.”', 'They [Our two new trains] will come.'],
    ['the subject alone', 'It will close.', 'The old mine employs 900 people. It will close.', 'It [The old mine] will close.'],
    ['a subject with "of"', 'It will rise.', 'The price of bread has risen. It will rise.', 'It [The price of bread] will rise.'],
    ['they, and one person', 'They will come.', 'The mayor will speak. They will come.', 'They will come.'],
    ['they, and one thing of two', 'They stay open.', 'The mine and the quay are old. They stay open.', 'They stay open.'],
    ['it, and a time', 'It will fall in May.', 'The year will end. It will fall in May.', 'It will fall in May.'],
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
    ['asked about her', 'She lied.', 'Much was said. Asked about Mrs. Keller, Berg said: “She lied.”', 'She [Mrs. Keller] lied.'],
    ['asked about a thing', 'It is dead.', 'Much was said. Asked about the treaty, Berg said: “It is dead.”', 'It [the treaty] is dead.'],
    ['said of a thing, before', 'It is dead.', 'Much was said. Berg said of the treaty: “It is dead.”', 'It [the treaty] is dead.'],
    [
      'said of things, behind',
      'They are dead',
      'Much was said. “They are dead,” said Anna Berg of the talks.',
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

describe('it that means no thing', () => {
  test.each([
    'It remains to be seen.',
    'It remains unclear.',
    'It remains to be proven whether he knew.',
    'It turned out well.',
    'It became clear.',
    'It happens.',
    'It never happened.',
    'It rained.',
    'It may rain.',
    'It has rained again.',
    'It means war.',
    'It would mean war.',
    'It breaks my heart.',
    'It goes without saying.',
    'It hurts.',
    'It opens old wounds.',
    'It closes the door on peace.',
    'It stays with me.',
    'It falls on us.',
    'It takes courage.',
    'It got dark.',
    'It needs courage.',
    'It protects the weak.',
  ])('%s', (text) => {
    for (const before of ['The old mine employs 900 people.', 'The vote will stay secret. Berg said:']) {
      expect(resolveReferences(text, { context: `${before} “${text}”`, speaker: 'Anna Berg' })).toBe(text)
    }
  })

  test.each([
    'It remains to be seen.',
    'It turned out well.',
    'It rained.',
    'It goes without saying.',
    'It breaks my heart.',
    'It became clear.',
  ])('%s, whatever is spoken of', (text) =>
    expect(resolveReferences(text, { context: `Much was said. Berg said of the vote: “${text}”`, speaker: 'Anna Berg' })).toBe(text),
  )

  test.each([
    ['It won’t close.', 'It [The old mine] won’t close.'],
    ['It has never closed.', 'It [The old mine] has never closed.'],
    ['It will reopen in May.', 'It [The old mine] will reopen in May.'],
    ['It also employs the young.', 'It [The old mine] also employs the young.'],
    ['It’ll fail, too.', 'It [The old mine]’ll fail, too.'],
  ])('%s speaks of a thing', (text, expected) =>
    expect(resolveReferences(text, { context: `The old mine lies in Kovel. “${text}”`, speaker: 'Anna Berg' })).toBe(expected),
  )
})

describe('pronouns that point elsewhere', () => {
  const before = 'The hall was full. Peter Novak was late.'
  test.each(['He who pays decides.', 'He whom we trust decides.', 'His was a bad plan.', 'His is gone.', 'His alone it was.'])(
    '%s',
    (text) => expect(resolveReferences(text, { context: `${before} “${text}”`, speaker: 'Anna Berg', kind: 'direct' })).toBe(text),
  )
  test.each(['Her we will never forget.', 'Her I trust.', 'Her everyone loves.', 'Hers was a bad plan.'])('%s', (text) => {
    const context = `The hall was full. Martha Keller was late. “${text}”`
    expect(resolveReferences(text, { context, speaker: 'Anna Berg', kind: 'direct' })).toBe(text)
  })
  test.each([
    'Its been bad.',
    'Its complicated.',
    'Its not over.',
    'Its raining again.',
    'Its hard to say.',
    'Its a shame.',
    'Its we who pay.',
    'Its nice here.',
    'Its like a dream here.',
    'Its become worse.',
    'Its happened before.',
  ])('%s', (text) => expect(resolveReferences(text, { context: `The old mine will close. “${text}”`, speaker: 'Anna Berg' })).toBe(text))
  test.each([
    'They who pay decide.',
    'They say it will rain.',
    'They’ll tell you so.',
    'They lied.',
    'They have closed the road.',
    'They want more.',
    'Their was a mistake.',
  ])('%s', (text) => expect(resolveReferences(text, { context: `The new schools are late. “${text}”`, speaker: 'Anna Berg' })).toBe(text))
})

describe('what is spoken of', () => {
  test.each([
    ['a time behind', 'It will close', 'Much was said. “It will close,” Berg said about an hour later.'],
    ['a time before', 'It will close.', 'Much was said. Berg said about a month later: “It will close.”'],
    ['a time before, a thing before it', 'It will close.', 'The mine employs 900. Berg said about a month later: “It will close.”'],
    ['a feast', 'He lied', 'Much was said. “He lied,” Berg said about Christmas.'],
    ['a feast with "of"', 'He lied', 'Much was said. “He lied,” Berg said of Christmas.'],
    ['a time asked about', 'It will close.', 'Much was said. Asked about an hour later, Berg said: “It will close.”'],
    ['a country asked about', 'He wants peace.', 'Much was said. Asked about Ukraine, Berg said: “He wants peace.”'],
    ['Brexit', 'She wants peace.', 'Much was said. Asked about Brexit, Berg said: “She wants peace.”'],
    ['a bare surname asked about', 'He wants peace.', 'Much was said. Asked about Lind, Berg said: “He wants peace.”'],
    ['a university', 'He wants peace.', 'Much was said. Asked about Harvard University, Berg said: “He wants peace.”'],
    ['a tower', 'He wants peace.', 'Much was said. Asked about Novak Tower, Berg said: “He wants peace.”'],
    ['a country', 'He wants peace.', 'Much was said. Berg said of Russia: “He wants peace.”'],
    ['a report', 'He wants peace.', 'Much was said. Berg said of the Mueller Report: “He wants peace.”'],
    ['a report without article', 'He wants peace.', 'Much was said. Berg said of Mueller Report: “He wants peace.”'],
    ['an alliance', 'He wants peace.', 'Much was said. Berg said of NATO: “He wants peace.”'],
    ['whom one addresses', 'He wants peace.', 'Much was said. Berg said of Mr. Speaker: “He wants peace.”'],
    ['a name that is cut', 'He lied', 'Much was said. “He lied,” Berg said of Nov'],
    ['an initial', 'He lied', 'Much was said. “He lied,” Berg said of Oscar F. Lind.'],
    ['a state', 'He wants peace.', 'Much was said. Berg said of New York: “He wants peace.”'],
    ['a movement', 'He wants peace.', 'Much was said. Berg said of Hamas: “He wants peace.”'],
    ['a namesake', 'He lied', 'Much was said. “He lied,” Roth said of Peter Berg.'],
  ])('%s: left alone', (_, text, context) => expect(resolveReferences(text, { context, speaker: 'Anna Berg', kind: 'direct' })).toBe(text))

  test.each([
    ['a man asked about', 'Much was said. Asked about Peter Novak, Berg said: “He lied.”', 'He [Peter Novak] lied.'],
    ['a bare surname', 'Much was said. Berg said of Lind: “He lied.”', 'He [Lind] lied.'],
    ['a mark behind', 'Much was said. “He lied.” Berg said of Lind, who left.', 'He [Lind] lied.'],
  ])('%s', (_, context, expected) =>
    expect(resolveReferences('He lied.', { context, speaker: 'Anna Berg', kind: 'direct' })).toBe(expected),
  )
})

describe('he and the speaker', () => {
  test.each([
    ['a title, a generation', 'Robert F. Kennedy Jr.', 'He', 'Mr. Kennedy was late.'],
    ['without initial', 'Robert F. Kennedy Jr.', 'He', 'Robert Kennedy was late.'],
    ['another spelling', 'Volodymyr Zelenskyy', 'He', 'Volodymyr Zelensky was late.'],
    ['another spelling, a title', 'Volodymyr Zelenskyy', 'He', 'Mr. Zelenskiy was late.'],
    ['another given name', 'Volodymyr Zelenskyy', 'He', 'Vladimir Zelensky was late.'],
    ['without marks', 'Viktor Orbán', 'He', 'Viktor Orban was late.'],
    ['an umlaut written out', 'Gerhard Schröder', 'He', 'Mr. Schroeder was late.'],
    ['surname first', 'Xi Jinping', 'He', 'Mr. Xi was late.'],
    ['a relative beside', 'Donald Trump', 'She', 'Nancy Pelosi met Melania Trump.'],
    ['a wife by title', 'Donald Trump', 'She', 'Nancy Pelosi met Mrs. Trump.'],
    ['a relative', 'Donald Trump', 'She', 'Melania Trump was late.'],
  ])('%s: left alone', (_, speaker, he, sentence) => {
    const text = `${he} lied.`
    expect(resolveReferences(text, { context: `The hall was full. ${sentence} “${text}”`, speaker, kind: 'direct' })).toBe(text)
  })

  test('as the source names them: left alone', () => {
    const said = { context: 'The hall was full. Mr. Prevost was late. “He lied.”', speaker: 'Leo XIV', kind: 'direct' } as const
    expect(resolveReferences('He lied.', { ...said, speakerAsWritten: 'Cardinal Robert Prevost' })).toBe('He lied.')
    expect(resolveReferences('He lied.', said)).toBe('He [Mr. Prevost] lied.')
  })

  test.each([
    ['the speaker beside him', 'Robert F. Kennedy Jr.', 'Peter Novak met Mr. Kennedy.', 'He [Peter Novak] lied.'],
    ['the speaker without marks', 'Viktor Orbán', 'Peter Novak met Orban.', 'He [Peter Novak] lied.'],
    ['somebody with a generation', 'Anna Berg', 'Peter Novak Jr. was late.', 'He [Peter Novak Jr.] lied.'],
  ])('%s', (_, speaker, sentence, expected) => {
    const context = `The hall was full. ${sentence} “He lied.”`
    expect(resolveReferences('He lied.', { context, speaker, kind: 'direct' })).toBe(expected)
  })
})

describe('he and somebody else', () => {
  const nouns = `gunman suspect dictator attacker killer tyrant hostage prisoner patient pilot billionaire policeman policewoman terrorist
    journalist bureaucrat physician vice-president ex-wife`
  test.each([
    'Peter Novak shouted at Trump.',
    'Peter Novak sat near Lind.',
    'Peter Novak stood outside Lind.',
    'Peter Novak believed in Lind.',
    'Peter Novak was interested in Lind.',
    'Oscar Lind left early. Peter Novak saw a danger in Lind.',
    'Much was said by Oscar Lind. Peter Novak saw a danger in Lind.',
    'Lind said so. Peter Novak saw a danger in Lind.',
    'Peter Novak saw a danger in Paula.',
    'Peter Novak met Mr. Speaker.',
    'Peter Novak said he never met him.',
    'Peter Novak lied to him on Friday.',
    'Peter Novak met the hostages.',
    ...nouns.split(/\s+/).map((noun) => `Peter Novak met the ${noun}.`),
  ])('%s', (sentence) => {
    const context = `The hall was full. ${sentence} “He is a thug.”`
    expect(resolveReferences('He is a thug.', { context, speaker: 'Anna Berg', kind: 'direct' })).toBe('He is a thug.')
  })

  test.each([
    'Peter Novak opened the hall in Lome.',
    'Peter Novak opened the checklist in the Kovel.',
    'Peter Novak let all human life exist.',
  ])('%s: nobody else', (sentence) => {
    const context = `The hall was full. ${sentence} “He is a thug.”`
    const said = resolveReferences('He is a thug.', { context, speaker: 'Anna Berg', kind: 'direct' })
    expect(said).toBe('He [Peter Novak] is a thug.')
  })
})

test.each([
  ['marks', '“'],
  ['line ends', '\n'],
  ['blanks', ' '],
])('a long run of %s before a statement costs no time', (_, sign) => {
  const context = `${sign.repeat(19_000 / sign.length)}x The mine employs 900 people. “It will close.”`
  const began = performance.now()
  for (let i = 0; i < 3; i++) resolveReferences('It will close.', { context, speaker: 'Anna Berg' })
  expect(performance.now() - began).toBeLessThan(1000)
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

import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const who = (text: string) => findQuotes(text, { language: 'en' }).map((q) => [q.text, q.speaker.name])

const INTRO =
  'The council of Elm Bridge met on Tuesday to debate the new bridge. Mayor Anna Keller opened the meeting. Her rival Martin Brandt left early.\n'

describe('who said it', () => {
  test.each([
    ['name after', '“We will not raise the tax this year,” said Anna Keller.', 'Anna Keller'],
    ['surname before, resolved to the full name', 'Keller said: “We will not raise the tax this year.”', 'Anna Keller'],
    [
      'an apposition between name and verb',
      'Martin Brandt, who leads the opposition, said “the bridge will cost us dearly.”',
      'Martin Brandt',
    ],
    [
      'the head of the phrase, not the first name in it',
      '“She will not comment on that,” Keller spokesman Oliver Hale told reporters.',
      'Oliver Hale',
    ],
    ['according to', 'The plan is “a waste of public money,” according to Martin Brandt.', 'Martin Brandt'],
    ['a transcript', 'BRANDT: “You promised us this bridge three years ago.”', 'Martin Brandt'],
    ['title and surname', '“We will not raise the tax this year,” Mayor Keller said on Tuesday.', 'Anna Keller'],
  ])('%s', (_, text, name) => {
    expect(who(INTRO + text).at(-1)?.[1]).toBe(name)
  })

  test.each([
    ['a spokesman for somebody is not that person', '“She will not comment on that,” said a spokesman for Anna Keller.', /spokesman/],
    ['a body’s letter', 'The letter said the bridge was “unsafe for heavy traffic.”', /letter/i],
    ['a described phrase', '“It shook the whole night,” said a woman living beside the river.', /woman living beside the river/],
  ])('%s', (_, text, phrase) => {
    const last = findQuotes(INTRO + text, { language: 'en' }).at(-1)
    expect(last?.speaker.kind).toBe('unnamed')
    expect(last?.speaker.name).toMatch(phrase)
  })

  test('a pronoun goes to whoever was named and agrees', () => {
    const text =
      'Anna Keller met Martin Brandt on Monday.\nKeller said the talks had gone well. “I am glad that we spoke at last,” she said.'
    const [quote] = findQuotes(text, { language: 'en' })
    expect(quote?.speaker).toMatchObject({ name: 'Anna Keller', kind: 'pronoun', asWritten: 'she' })
    expect(quote?.speaker.evidence).toContain('she said')
  })

  test('rather nobody than somebody of the other gender', () => {
    const [quote] = findQuotes('Martin Brandt spoke.\n“I am glad that we spoke at last,” she said.', { language: 'en' })
    expect(quote?.speaker.name).toBeNull()
  })

  test('two people with one surname stay two', () => {
    const text =
      'Anna Keller and Paul Keller argued for an hour.\n“The bridge must go ahead this year,” said Anna Keller.\n“The bridge must never be built here,” said Paul Keller.'
    expect(who(text).map(([, name]) => name)).toEqual(['Anna Keller', 'Paul Keller'])
  })

  test('a correction learnt on an earlier page wins', () => {
    const known = new Map([['Keller', 'Anna Maria Keller']])
    const [quote] = findQuotes('“We will not raise the tax this year,” Keller said.', { language: 'en', knownSpeakers: known })
    expect(quote?.speaker).toMatchObject({ name: 'Anna Maria Keller', kind: 'named', confidence: 1 })
  })

  test('a correction for a surname leaves a namesake alone whom the article names in full', () => {
    const known = new Map([['Keller', 'Anna Maria Keller']])
    const text = 'Paul Keller built the bridge.\n“We will not raise the tax this year,” Keller said.'
    expect(findQuotes(text, { language: 'en', knownSpeakers: known })[0]?.speaker.name).toBe('Paul Keller')
  })
})

describe('an office alone', () => {
  const two = 'Mayor Anna Keller met the council of Elm Bridge. Senator Martin Brandt and Senator Oliver Hale came too.\n'

  test('goes to the one person whom the article gives it', () => {
    const [quote] = findQuotes(`${two}“We will not raise the tax this year,” the mayor said.`, { language: 'en' })
    expect(quote?.speaker).toMatchObject({ name: 'Anna Keller', kind: 'named', asWritten: 'the mayor' })
  })

  test('stays a phrase where two hold it', () => {
    const [quote] = findQuotes(`${two}“We will not raise the tax this year,” the senator said.`, { language: 'en' })
    expect(quote?.speaker).toMatchObject({ name: 'the senator', kind: 'unnamed' })
  })
})

import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const speaker = (text: string, language: string) => findQuotes(text, { language }).at(-1)?.speaker.name ?? null

describe('who speaks, by how the sentence hangs together', () => {
  test.each([
    [
      'the sentence has its own word of saying before the colon',
      'The hall was so full that a spokesman for Keller could only quip: “We should have built a bigger one.”',
      'a spokesman for Keller',
    ],
    [
      'two nouns share what is said of both',
      'The streets were loud until midnight, with many marchers and spectators chanting “We are the river.”',
      'many marchers and spectators',
    ],
    ['whom a passive names', 'The old bridge, called “the gift of the century” by Anna Keller, was closed in May.', 'Anna Keller'],
    [
      'a noun behind "of" that looks like a verb',
      'The secretary of state called the move “deeply troubling for us all.”',
      'The secretary of state',
    ],
    [
      'what describes a phrase',
      '“There never was such an order,” said the harbour chief known as Bob, for the first time.',
      'the harbour chief known as Bob',
    ],
    [
      'a paper described before its verb',
      'The letter released on Friday said the works “may not go on before the hearing.”',
      'The letter released on Friday',
    ],
    [
      'a rounded number',
      'In Elm Bridge, where about 50 protesters had gathered, chanting “no bridge, no peace,” it rained.',
      'about 50 protesters',
    ],
    [
      'a paper that passes on what somebody said',
      '“We go on as before,” Anna Keller said, according to the Elm Bridge Courier.',
      'Anna Keller',
    ],
    [
      'a participle behind what was said before',
      'Anna Keller said the works at the Elm Bridge would have to wait until Paul Brandt came home, adding that “nobody has asked us to hurry.”',
      'Anna Keller',
    ],
    ['a time is nobody', 'Keller is at home. The next day, her account posted: “Come and see the new bridge.”', 'her account'],
  ])('English: %s', (_, text, name) => {
    expect(speaker(text, 'en')).toBe(name)
  })

  test.each([
    ['the subject beside the auxiliary', 'Gestern hatte Paul Brandt im Rat gesagt: „Wir fangen im Herbst an.“', 'Paul Brandt'],
    ['who is cited', '„Wir geben keine Akte aus der Hand“, wird Anna Keller im Elbkurier zitiert.', 'Anna Keller'],
    ['who said it, not who passes it on', '„Wir fangen im Herbst an“, sagte Paul Brandt laut Elbkurier.', 'Paul Brandt'],
    ['how is not who', 'Im Rat sparte Anna Keller nicht mit Kritik: „Wir haben genug gewartet.“', 'Anna Keller'],
    ['whom a passive names', 'Der Plan wird von Anna Keller als „völlige Verschwendung von Zeit“ bezeichnet.', 'Anna Keller'],
    ['as somebody sees it', 'Für Anna Keller ist der Plan „eine völlige Verschwendung von Zeit“.', 'Anna Keller'],
  ])('German: %s', (_, text, name) => {
    expect(speaker(text, 'de')).toBe(name)
  })
})

describe('names in marks are no speech', () => {
  test.each([
    ['a paper that reports', 'Wie „Elbkurier Online“ berichtet, beginnt der Umbau im Herbst.'],
    ['a paper behind its kind, in the genitive', 'Der Umbau beginnt laut einem Bericht des Fachmagazins „Wasser und Wind“ im Herbst.'],
    ['what a work is called', '„Wasser und Wind“ lautet der Titel des Buches.'],
    ['an address', 'Mehr dazu sagte Keller auf „elbkurier.example“ am Abend.'],
  ])('%s', (_, text) => {
    expect(findQuotes(text, { language: 'de' })).toEqual([])
  })
})

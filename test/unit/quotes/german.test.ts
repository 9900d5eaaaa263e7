import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const last = (text: string) => findQuotes(text, { language: 'de' }).at(-1)

describe('German speakers', () => {
  test.each([
    [
      'name with its office explained behind it',
      'Anna Keller, Leiterin des Elmtaler Archivs: „Wir geben keine Akte aus der Hand.“',
      'Anna Keller',
    ],
    ['a prepositional phrase before the verb is no subject', 'Über Paul Brandt sagte Keller: „Er hat uns nie belogen.“', 'Keller'],
    ['a time before the verb is no source', 'Nach der Sitzung sagte Paul Brandt: „Wir fangen im Herbst an.“', 'Paul Brandt'],
    ['nor a place behind it', '„Wir haben verdient gewonnen“, sagte Paul Brandt nach dem Spiel.', 'Paul Brandt'],
    [
      'who is cited, not who passes it on',
      'Der Elbkurier zitiert Anna Keller mit den Worten: „Wir geben keine Akte aus der Hand.“',
      'Anna Keller',
    ],
    ['with the words', 'Im Kongress warb Anna Keller für das Gesetz mit den Worten: „Wir bauen neue Deiche.“', 'Anna Keller'],
    ['an adverb is nobody', 'Keller legte ein Papier vor. Darin fordert Keller: „Der Damm muss höher werden.“', 'Keller'],
    ['a place within the phrase', 'Anna Keller vom Elmtaler Archiv sagte dazu: „Wir geben keine Akte aus der Hand.“', 'Anna Keller'],
  ])('%s', (_, text, name) => {
    expect(last(text)?.speaker.name).toBe(name)
  })

  test('office and name are given together as written', () => {
    const quote = last('Der Vereinsvorsitzende, Paul Brandt, sagte: „Wir fangen noch in diesem Herbst an.“')
    expect(quote?.speaker).toMatchObject({ name: 'Paul Brandt', asWritten: 'Der Vereinsvorsitzende, Paul Brandt' })
  })

  test('two who speak with one voice', () => {
    const quote = last('„Wir treten gemeinsam an“, sagten die Abgeordneten Anna Keller und Paul Brandt am Abend.')
    expect(quote?.speaker.asWritten).toContain('Anna Keller und Paul Brandt')
  })

  test('a source in marks is no speech', () => {
    const quotes = findQuotes('Der Umbau soll laut „Elbkurier“ im Herbst beginnen.', { language: 'de' })
    expect(quotes).toEqual([])
  })

  test.each([
    ['a compound ends in its office', 'Die Landesverbandssprecherin sagte: „Wir treten an.“', 'Die Landesverbandssprecherin'],
    [
      'a genitive belongs to the office',
      'Der Präsident des Deutschen Ruderverbands sagte: „Wir treten an.“',
      'Der Präsident des Deutschen Ruderverbands',
    ],
    ['"von" behind a noun is no part of a name', 'Der Vertreter von Brandt sagte: „Wir treten an.“', 'Der Vertreter von Brandt'],
  ])('%s', (_, text, name) => {
    expect(last(text)?.speaker).toMatchObject({ kind: 'unnamed', name })
  })

  test.each(['Ursula von Elm', 'Ministerin Ursula von Elm'])('"von" within the name: %s', (who) => {
    expect(last(`${who} sagte: „Wir treten in jedem Fall an.“`)?.speaker.name).toBe('Ursula von Elm')
  })

  test('it says in the report', () => {
    const quote = last('„Der Damm hält keinem Hochwasser stand“, heißt es in dem Gutachten.')
    expect(quote?.speaker.name).toBe('dem Gutachten')
  })
})

test('a pronoun means the one fitting person with whom its paragraph begins', () => {
  const text =
    'Mayor Anna Keller met the town.\nMary Holt, who keeps a shop, asked about the dues. “Ships come and go,” Holt said.\nKeller used the evening to speak of housing. The list is long. “It is a number I am ashamed of,” she said.'
  expect(findQuotes(text, { language: 'en' }).at(-1)?.speaker).toMatchObject({ name: 'Anna Keller', kind: 'pronoun' })
})

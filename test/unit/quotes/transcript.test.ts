import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const said = (lines: readonly string[], language: string) =>
  findQuotes(lines.join('\n'), { language }).map(({ text, kind, speaker }) => [text, speaker.name, kind])

describe('an interview without quotation marks', () => {
  test('whoever answers says it, marks within or not', () => {
    const lines = [
      'Anna Keller spricht über den Damm und über das Wasser.',
      'ELBPOST: Frau Keller, warum wird der Damm erst jetzt gebaut?',
      'Keller: Weil das Geld fehlte. Wir nennen das „Umbau mit Verstand“ und meinen es ernst.',
      'ELBPOST: Und wann ist er fertig?',
      'Keller: Im Herbst, wenn das Wetter hält.',
      'ELBPOST: Wir danken für das Gespräch.',
    ]
    expect(said(lines, 'de')).toEqual([
      ['Weil das Geld fehlte. Wir nennen das „Umbau mit Verstand“ und meinen es ernst.', 'Anna Keller', 'direct'],
      ['Im Herbst, wenn das Wetter hält.', 'Anna Keller', 'direct'],
    ])
  })

  test('labels in capitals, and a person introduced at the end', () => {
    const lines = [
      'ELM COURIER: Why was it closed?',
      'KELLER: It was not safe. We had to close it at once.',
      'ELM COURIER: Will it open again?',
      'KELLER: In the autumn, if the weather holds.',
      'The mayor, Anna Keller, has been in office since May.',
    ]
    expect(said(lines, 'en').map(([, name]) => name)).toEqual(['Anna Keller', 'Anna Keller'])
  })

  const INTRODUCED = 'Anna Keller wrote down what she likes about the bridge.'
  test.each([
    ['a list', ['Pros: It is cheap.', 'Cons: It is slow.', 'Pros: It is near.', 'Cons: It is wet.']],
    ['questions to nobody', ['Q: Is it cheap?', 'A: It is cheap.', 'Q: Is it near?', 'A: It is near.']],
    ['answers of nobody whom the article names', ['Question: Is it cheap?', 'Price: It is.', 'Question: Is it near?', 'Price: It is.']],
    ['one question alone', ['Courier: Is it cheap?', 'Keller: It is.', 'Keller: It is near.', 'Keller: It is wet.']],
    ['nobody who asks', ['Courier: It is cheap.', 'Keller: It is.', 'Courier: It is near.', 'Keller: It is wet.']],
  ])('%s is none', (_, lines) => expect(said([INTRODUCED, ...lines], 'en')).toEqual([]))
})

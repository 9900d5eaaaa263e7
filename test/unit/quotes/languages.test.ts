import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'
import { LANGUAGES } from '../../../article/quotes/languages'
import { lexiconOf, SAY } from '../../../article/quotes/lexicon'

const CASES: [keyof typeof LANGUAGES, string, string, string][] = [
  ['en', '“We will not give in to them,” said the minister Anna Keller on Tuesday.', 'We will not give in to them', 'Anna Keller'],
  ['de', '„Wir geben dem Druck nicht nach“, sagte Ministerin Anna Keller am Dienstag.', 'Wir geben dem Druck nicht nach', 'Anna Keller'],
  [
    'fr',
    '« Nous ne céderons pas à la pression », a déclaré la ministre Claire Morel mardi.',
    'Nous ne céderons pas à la pression',
    'Claire Morel',
  ],
  ['es', '«No vamos a ceder a la presión», dijo el ministro Pablo Ruiz el martes.', 'No vamos a ceder a la presión', 'Pablo Ruiz'],
  ['it', '«Non cederemo alla pressione», ha detto il ministro Carlo Bianchi.', 'Non cederemo alla pressione', 'Carlo Bianchi'],
  ['pt', '“Não vamos ceder à pressão”, disse o ministro João Prado.', 'Não vamos ceder à pressão', 'João Prado'],
  ['nl', '“We geven niet toe aan de druk”, zei minister Jan Smit dinsdag.', 'We geven niet toe aan de druk', 'Jan Smit'],
  ['pl', '„Nie ustąpimy pod naciskiem” – powiedział minister Jan Kowalski we wtorek.', 'Nie ustąpimy pod naciskiem', 'Jan Kowalski'],
  ['ru', '«Мы не уступим давлению», — сказал министр Иван Петров во вторник.', 'Мы не уступим давлению', 'Иван Петров'],
  ['uk', '«Ми не поступимося тиску», — заявив міністр Іван Коваль у вівторок.', 'Ми не поступимося тиску', 'Іван Коваль'],
]

describe('each language has its marks and words of saying', () => {
  test.each(CASES)('%s', (code, text, words, name) => {
    const [quote] = findQuotes(text)
    expect(quote).toMatchObject({ text: words, language: code, speaker: { name } })
  })

  test('every language of the table is tried here', () => {
    expect(CASES.map(([code]) => code).sort()).toEqual(Object.keys(LANGUAGES).sort())
  })

  test.each(Object.values(LANGUAGES))('$code knows its commonest words of saying', (language) => {
    const lexicon = lexiconOf(language)
    for (const word of language.core.split(' ')) expect(lexicon.classes(word) & SAY, word).toBeTruthy()
  })

  test('a tag with a region is understood, an unknown one guessed', () => {
    const text = CASES[1]?.[1] ?? ''
    expect(findQuotes(text, { language: 'de-CH' })[0]?.language).toBe('de')
    expect(findQuotes(text, { language: 'xx' })[0]?.language).toBe('de')
    expect(findQuotes(text, { language: 'constructor' })[0]?.language).toBe('de')
  })
})

import { describe, expect, test } from 'vitest'
import { foldName, sameSpeaker } from '../../../article/speakers'

describe('one person or two', () => {
  test.each([
    ['the same words', 'Anna Keller', 'Anna Keller', 'same'],
    ['a title', 'Mayor Anna Keller', 'Anna Keller', 'same'],
    ['accents and case', 'ANNA MÜLLER', 'Anna Müller', 'same'],
    ['a party in parentheses', 'Anna Keller (XY)', 'Anna Keller', 'same'],
    ['umlaut spelt out', 'Anna Müller', 'Anna Mueller', 'likely'],
    ['transliterations', 'Alexander Petrenko', 'Aleksandr Petrenko', 'likely'],
    ['transliterations, surname too', 'Alyaksandr Petrenka', 'Alexander Petrenko', 'likely'],
    ['scripts', 'Александр Петренко', 'Alexander Petrenko', 'likely'],
    ['i, y and iy', 'Dmitry Belsky', 'Dmitriy Belskiy', 'likely'],
    ['an initial', 'A. Keller', 'Anna Keller', 'likely'],
    ['a short form', 'Bill Harper', 'William Harper', 'likely'],
    ['a middle name', 'Anna Maria Keller', 'Anna Keller', 'same'],
    ['surname alone', 'Keller', 'Anna Keller', 'likely'],
    ['a double name', 'Anna Keller-Brandt', 'Anna Keller', 'likely'],
    ['a maiden name kept', 'Anna Keller Brandt', 'Anna Keller', 'likely'],
    ['particles', 'Klara von der Heide', 'von der Heide', 'likely'],
    ['one surname, two people', 'Anna Keller', 'Paul Keller', 'different'],
    ['one first name', 'Anna Keller', 'Anna Brandt', 'different'],
    ['a title that tells the gender', 'Mrs. Keller', 'Paul Keller', 'different'],
    ['father and grandson', 'Paul Keller Jr.', 'Paul Keller III', 'different'],
    ['two middle names', 'Paul H. Keller', 'Paul W. Keller', 'different'],
    ['nothing', '', 'Anna Keller', 'different'],
  ])('%s', (_, a, b, verdict) => {
    expect(sameSpeaker(a, b)).toBe(verdict)
    expect(sameSpeaker(b, a)).toBe(verdict)
  })

  test.each([
    ['José  O’Hara’s', 'jose ohara'],
    ['Александр Петренко', 'aleksandr petrenko'],
    ['Łukasz Groß', 'lukasz gross'],
    ['…', ''],
  ])('%s folds', (name, folded) => expect(foldName(name)).toBe(folded))
})

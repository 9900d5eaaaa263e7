import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const speakers = (text: string, language = 'en') => findQuotes(text, { language }).map(({ speaker }) => speaker)

describe('a pronoun after somebody without a name', () => {
  test.each([
    [
      'a spokeswoman for somebody named',
      'en',
      '"The decision was not easy," said a spokeswoman for Anna Keller.\n"Nobody will lose a job," she added.',
      'a spokeswoman for Anna Keller',
    ],
    [
      'not the bystander',
      'en',
      'Paul Brandt walked by the plant.\n"The decision was not easy," said a spokesman for Volkswagen. "Nobody will lose a job," he added.',
      'a spokesman for Volkswagen',
    ],
    [
      'the subject of the sentence before',
      'en',
      'The aide to Senator John Reed said the bill would pass. He added: "We have the votes that we need."',
      'The aide to Senator John Reed',
    ],
    [
      'the subject of the paragraph before',
      'en',
      'Martin Brandt left early.\nA reporter for the Courier called it a mess.\n"We saw the water rising everywhere," he said.',
      'A reporter for the Courier',
    ],
    [
      'a third time',
      'en',
      'Anna Keller resigned.\n"It was not easy," said a spokeswoman for Keller.\n"Nobody will lose a job," she added.\n"We will keep them all," she went on.',
      'a spokeswoman for Keller',
    ],
    [
      'German',
      'de',
      'Ein Sprecher von Robert Habeck bestätigte das. „Wir bleiben bei unserem Plan für den Damm“, sagte er.',
      'Ein Sprecher von Robert Habeck',
    ],
    [
      'German, behind a quote',
      'de',
      '„Wir warten noch auf Post“, sagte die Sprecherin von Annalena Baerbock. „Das dauert sicher bis zum Herbst“, ergänzte sie.',
      'die Sprecherin von Annalena Baerbock',
    ],
    [
      'French',
      'fr',
      'Le porte-parole d’Emmanuel Macron a réagi. « Nous ne changerons rien à ce plan », a-t-il déclaré.',
      'Le porte-parole d’Emmanuel Macron',
    ],
    [
      'Spanish',
      'es',
      'Un portavoz de Pedro Sánchez confirmó la noticia. «No cambiaremos nada de este plan», dijo él.',
      'Un portavoz de Pedro Sánchez',
    ],
  ])('%s', (_, language, text, name) => {
    expect(speakers(text, language).at(-1)).toMatchObject({ name, kind: 'unnamed' })
  })

  test.each([
    [
      'somebody named comes between',
      '"We will not build it," said a spokesman for Anna Keller. Keller took the stage later. "It is a great pity for us all," she said.',
      'Anna Keller',
    ],
    [
      'the phrase is of the other gender',
      'Anna Keller had seen it. "It shook the whole night," said a man living by the river. "It shook the whole night again," she said.',
      'Anna Keller',
    ],
    [
      'the phrase tells more of a name',
      'Anna Keller, a teacher from Elm Bridge, had seen it. "It shook the whole night again," she said.',
      'Anna Keller',
    ],
    [
      'the sentence only says what somebody is',
      'Anna Keller spoke. The head of her staff is a friend. "It is good to have a friend there," she said.',
      'Anna Keller',
    ],
  ])('stays with the name where %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: 'pronoun' })
  })

  test.each([
    ['en', 'A journalist spoke to Paul Brandt after the match. “We deserved to win,” he said.'],
    ['en', 'A protester threw an egg at Paul Brandt. “I was not hurt at all,” he told reporters.'],
    ['en', 'An aide handed a note to Anna Keller. “We have won the vote,” she told the crowd.'],
    ['en', 'A former banker, Paul Brandt took office. “We will have to save a lot,” he said.'],
    ['en', 'The son of a miner, Paul Brandt left school early. “We had to earn some money,” he said.'],
    ['es', 'Una policía detuvo a Ana Elm. «No me voy a callar nunca», gritó ella.'],
    ['de', 'Ein Reporter sprach mit Paul Brandt. „Wir haben den Sieg verdient“, sagte er.'],
  ])('%s, takes nobody’s words for a passer-by’s: %s', (language, text) => {
    expect(speakers(text, language).at(-1)?.kind).not.toBe('unnamed')
  })

  test('whom the phrase belongs to is nobody’s pronoun where the phrase itself is too far', () => {
    const text =
      'A spokesman for Paul Brandt waved. The hall was full. Nobody sat down for an hour. "I have never seen so many of us," he said.'
    expect(speakers(text).at(-1)?.name).not.toBe('Paul Brandt')
  })
})

describe('somebody’s spokesman is not that person', () => {
  test.each([
    ['es', '«No cambiaremos nada de este plan», dijo un portavoz de Pedro Sánchez.', 'un portavoz de Pedro Sánchez'],
    ['it', '«Non cambieremo niente di questo piano», ha detto un portavoce di Mario Rossi.', 'un portavoce di Mario Rossi'],
    ['nl', '"Wij veranderen niets aan het plan", zei een woordvoerder van Bram de Wit.', 'een woordvoerder van Bram de Wit'],
    ['pt', '«Não vamos mudar nada neste plano», disse um porta-voz de Ana Castro.', 'um porta-voz de Ana Castro'],
    ['fr', '« Nous ne changerons rien à ce plan », a déclaré un porte-parole de Claire Morel.', 'un porte-parole de Claire Morel'],
  ])('%s', (language, text, name) => {
    expect(speakers(text, language)).toMatchObject([{ name, kind: 'unnamed' }])
  })

  test.each([
    ['ru', '«Мы ничего не изменим в этом плане», — сказал представитель Ивана Петрова.', 'представитель Ивана Петрова'],
    ['ru', '«Мы ничего не изменим в этом плане», — сказала представитель Анны Петровой.', 'представитель Анны Петровой'],
    ['uk', '«Ми нічого не змінимо в цьому плані», — сказав речник Івана Петренка.', 'речник Івана Петренка'],
    ['pl', '„Nie zmienimy niczego w tym planie” – powiedział rzecznik Jana Kowalskiego.', 'rzecznik Jana Kowalskiego'],
  ])('%s, by the case of the name: %s', (language, text, name) => {
    expect(speakers(text, language)).toMatchObject([{ name, kind: 'unnamed' }])
  })

  test.each([
    ['ru', '«Мы ничего не изменим в этом плане», — сказал министр Иван Петров.', 'Иван Петров'],
    ['ru', '«Мы ничего не изменим в этом плане», — сказала адвокат Анна Петрова.', 'Анна Петрова'],
    ['ru', '«Мы ничего не изменим в этом плане», — сказал министр Никита Петров.', 'Никита Петров'],
    ['uk', '«Ми нічого не змінимо в цьому плані», — сказала речниця Ганна Петренко.', 'Ганна Петренко'],
    ['pl', '„Nie zmienimy niczego w tym planie” – powiedziała rzeczniczka Anna Kowalska.', 'Anna Kowalska'],
    ['pl', '„Nie zmienimy niczego w tym planie” – powiedział minister Jerzy Kowalski.', 'Jerzy Kowalski'],
    ['pl', '„Nie zmienimy niczego w tym planie” – powiedział prezydent Duda.', 'Duda'],
    ['pl', '„Nie zmienimy niczego w tym planie” – powiedział minister Sikora.', 'Sikora'],
    ['uk', '«Ми нічого не змінимо в цьому плані», — сказав міністр Кулеба.', 'Кулеба'],
    ['ru', '«Мы ничего не изменим в этом плане», — сказал президент Кучма.', 'Кучма'],
    ['ru', '«Мы ничего не изменим в этом плане», — сказал министр Никита Глоба.', 'Никита Глоба'],
  ])('%s, an office and its own holder: %s', (language, text, name) => {
    expect(speakers(text, language)).toMatchObject([{ name, kind: 'named' }])
  })

  test('an office of a place is no place', () => {
    const text = '«No cambiaremos nada de este plan», dijo el presidente de España, Pedro Sánchez.'
    expect(speakers(text, 'es')).toMatchObject([{ name: 'Pedro Sánchez', kind: 'named' }])
  })

  test('a title stays with its name', () => {
    const text = '« Nous ne changerons rien à ce plan », a déclaré le général de Gaulle.'
    expect(speakers(text, 'fr')).toMatchObject([{ kind: 'named', asWritten: 'le général de Gaulle' }])
  })
})

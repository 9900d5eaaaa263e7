import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const last = (text: string, language: string) => findQuotes(text, { language }).at(-1)?.speaker.name ?? null
const NOBODY_ASKED = '“nobody has ever asked the people of this town.”'
const UNTIL_THE_END = '„Wir machen das bis zum Ende der Wahlperiode.“'

describe('whose the words are by the sentence alone', () => {
  test.each([
    ['told by', 'Anna Keller met Paul Brandt.\nKeller was told by Brandt that “the tanks will have to wait until May.”'],
    ['accused by', 'Anna Keller met Paul Brandt.\nKeller was accused by Brandt of “selling out the workers of this town.”'],
    ['told by, behind a colon', 'Anna Keller was told by Paul Brandt: “The tanks will have to wait until May.”'],
    ['told by, behind the quote', '“The tanks will have to wait until May,” Anna Keller was told by Paul Brandt.'],
    ['somebody’s claim rejected', `Anna Keller met Paul Brandt.\nKeller rejected Brandt’s claim that ${NOBODY_ASKED}`],
    ['somebody’s accusation denied', `Anna Keller denied Paul Brandt's accusation that ${NOBODY_ASKED}`],
    ['a claim answered to', `Anna Keller responded to Paul Brandt's claim that ${NOBODY_ASKED}`],
    ['criticised for saying', `Anna Keller criticised Paul Brandt for saying ${NOBODY_ASKED}`],
    ['attacked for calling', 'Anna Keller attacked Paul Brandt for calling the plan “a waste of time and money.”'],
    ['who answered', 'Anna Keller told Paul Brandt, who answered: “Nobody has ever asked the people of this town.”'],
    ['recalled saying', '“Nobody has ever asked the people of this town,” Anna Keller recalled Paul Brandt saying.'],
    ['remembered saying', `Anna Keller remembered Paul Brandt saying ${NOBODY_ASKED}`],
  ])('English: %s', (_, text) => expect(last(text, 'en')).toBe('Paul Brandt'))

  test.each([
    ['quoted him', 'Paul Brandt was in court. His lawyer, Todd Hale, quoted him as saying “I will never sign this paper.”'],
    [
      'quoted him, behind the quote',
      'Paul Brandt was in court. “I will never sign this paper,” his lawyer, Todd Hale, quoted him as saying.',
    ],
    ['criticised him', `Anna Keller criticised him for saying ${NOBODY_ASKED}`],
  ])('English, nobody named: %s', (_, text) => expect(last(text, 'en')).toBeNull())

  test.each([
    ['a subject of its own behind it', 'Anna Keller was told by Paul Brandt to leave and said: “I will not leave this room tonight.”'],
    ['a claim that is what is spoken of', 'Anna Keller said Paul Brandt’s claim that the bridge is safe is “simply not true at all.”'],
    ['what a claim is called', 'Anna Keller rejected Paul Brandt’s claim that taxes would rise as “a lie from start to end.”'],
    ['a claim answered behind a colon', 'Anna Keller rejected Paul Brandt’s claim: “That is simply not true at all.”'],
    ['a clause that is closed', 'Anna Keller, who spoke first, said “I will not leave this room tonight.”'],
    ['praised for what is no saying', 'Anna Keller praised Paul Brandt for building “the best bridge that this town has seen.”'],
  ])('English, as before: %s', (_, text) => expect(last(text, 'en')).toBe('Anna Keller'))

  test.each([
    [
      'a claim rejected',
      'Paul Brandt wies die Behauptung von Anna Keller zurück, die Partei habe „das Land nur schlechtgeredet“.',
      'Anna Keller',
    ],
    [
      'an accusation rejected',
      'Paul Brandt wies den Vorwurf von Anna Keller zurück, dass sie „das Land nur schlechtgeredet“ habe.',
      'Anna Keller',
    ],
    [
      'a claim of nobody named',
      'Paul Brandt wies die Behauptung zurück, die Partei habe „das Land nur schlechtgeredet und nichts getan“.',
      null,
    ],
    ['asked', `Gefragt, ob er zurücktrete, sagte Paul Brandt: ${UNTIL_THE_END}`, 'Paul Brandt'],
    ['to the question', `Auf die Frage, ob er zurücktrete, antwortete Paul Brandt: ${UNTIL_THE_END}`, 'Paul Brandt'],
    ['asked, without a colon', 'Gefragt nach dem Termin, sagte Paul Brandt, „wir machen das bis zum Ende der Wahlperiode“.', 'Paul Brandt'],
    ['rejected in own words', 'Paul Brandt wies die Vorwürfe von Anna Keller zurück: „Das ist alles frei erfunden.“', 'Paul Brandt'],
    ['called absurd', 'Paul Brandt wies die Kritik von Anna Keller als „völlig aus der Luft gegriffen“ zurück.', 'Paul Brandt'],
  ])('German: %s', (_, text, name) => expect(last(text, 'de')).toBe(name))
})

describe('an office ends its sentence', () => {
  test.each([
    ['who bows next did not say it', '“We go on,” said the king. Anna Keller bowed. Nobody spoke.', 'the king'],
    ['nor the one before', '“We go on,” said the king. Anna Keller bowed. “It is late,” said Gov. Keller.', 'Anna Keller'],
    ['an abbreviated one does not', '“We go on with it,” said Gov. Anna Keller.', 'Anna Keller'],
  ])('%s', (_, text, name) => expect(last(text, 'en')).toBe(name))

  test.each([
    ['it', '«Non cambieremo niente di questo piano», ha detto il dott. Paul Brandt.'],
    ['it', '«Non cambieremo niente di questo piano», ha detto l’on. Paul Brandt.'],
    ['it', '«Non cambieremo niente di questo piano», ha detto l’ing. Paul Brandt.'],
    ['fr', '« Nous ne changerons rien à ce plan », a déclaré le Pr. Paul Brandt.'],
    ['es', '«No cambiaremos nada de este plan», dijo el lic. Paul Brandt.'],
    ['es', '«No cambiaremos nada de este plan», dijo dña. Paul Brandt.'],
    ['nl', '"Wij veranderen niets aan het plan", zei drs. Paul Brandt.'],
  ])('%s, nor does any other: %s', (language, text) => expect(last(text, language)).toBe('Paul Brandt'))
})

describe('small words within a name', () => {
  const EN = '“We will go on with it,”'
  const DE = '„Wir machen das bis zum Ende“,'
  test.each([
    ['de', `${DE} sagte Max den Hartog.`, 'Max den Hartog'],
    ['de', `Max den Hartog sagte: ${UNTIL_THE_END}`, 'Max den Hartog'],
    ['de', `Joop den Uyl sagte: ${UNTIL_THE_END}`, 'Joop den Uyl'],
    ['de', `${DE} sagte Ursula von der Leyen.`, 'Ursula von der Leyen'],
    ['de', `Ursula von der Leyen sagte: ${UNTIL_THE_END}`, 'Ursula von der Leyen'],
    ['de', `Kommissionspräsidentin Ursula von der Leyen sagte: ${UNTIL_THE_END}`, 'Ursula von der Leyen'],
    ['en', `${EN} said Ursula von der Leyen.`, 'Ursula von der Leyen'],
    ['en', `Ursula von der Leyen said: ${EN}`, 'Ursula von der Leyen'],
    ['en', `President Ursula von der Leyen met Anna Keller. ${EN} said von der Leyen.`, 'Ursula von der Leyen'],
    ['de', `Ursula von der Leyen kam. ${DE} sagte von der Leyen.`, 'Ursula von der Leyen'],
    ['de', `Ursula von der Leyen kam.\nVon der Leyen sagte: ${UNTIL_THE_END}`, 'Ursula von der Leyen'],
    ['nl', '"Wij veranderen niets aan het plan", zei Joop van den Berg.', 'Joop van den Berg'],
    ['nl', '"Wij veranderen niets aan het plan", zei Mark van der Berg.', 'Mark van der Berg'],
    ['nl', 'Mark van der Berg zei: "Wij veranderen niets aan het plan."', 'Mark van der Berg'],
    ['es', '«No cambiaremos nada de este plan», dijo José de la Torre.', 'José de la Torre'],
    ['fr', '« Nous ne changerons rien à ce plan », a déclaré Jean de la Fontaine.', 'Jean de la Fontaine'],
  ])('%s: %s', (language, text, name) => expect(last(text, language)).toBe(name))

  test.each([
    ['de', `${DE} sagte Anna Keller von der Elbpartei.`, 'Anna Keller'],
    ['de', `Anna Keller von der Elbpartei sagte: ${UNTIL_THE_END}`, 'Anna Keller'],
    ['es', '«No cambiaremos nada de este plan», dijo Ana Elm de la Cruz Roja.', 'Ana Elm'],
    ['en', `${EN} said Anna Keller of the Elm Party.`, 'Anna Keller'],
    ['nl', '"Wij veranderen niets aan het plan", zei Anna Keller van de Elmpartij.', 'Anna Keller'],
    ['de', `${DE} sagte ein Sprecher von der Feuerwehr.`, 'ein Sprecher von der Feuerwehr'],
    ['de', `${DE} sagte Keller den Zeitungen.`, 'Keller'],
  ])('but a party is no part of it, %s: %s', (language, text, name) => expect(last(text, language)).toBe(name))
})

describe('to whom somebody speaks is no speech', () => {
  test.each([
    ['Paul Brandt sagte der „Elbpost am Sonntag“, die Partei werde „das Land nach vorne bringen, und zwar sehr bald“.', 'Paul Brandt'],
    [`Paul Brandt sagte der „Elbpost am Sonntag“: ${UNTIL_THE_END}`, 'Paul Brandt'],
    ['„Wir machen das bis zum Ende“, sagte Paul Brandt der „Elbpost am Sonntag“.', 'Paul Brandt'],
    ['„Wir machen das bis zum Ende“, sagte Paul Brandt den Zeitungen der „Elbgruppe“.', 'Paul Brandt'],
  ])('%s', (text, name) => {
    expect(findQuotes(text, { language: 'de' }).map(({ speaker }) => [speaker.name, speaker.asWritten])).toEqual([[name, name]])
  })
})

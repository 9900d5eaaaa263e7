import { describe, expect, test } from 'vitest'
import { find } from '../../../anchoring'
import { article, keep, pageOf } from './pages'

/** `@` stands for the quote in its marks, `#` for its words alone, without the full stop. */
const ENGLISH = { words: 'We will pay every bill that is in this drawer', open: '“', close: '”' }
const GERMAN = { words: 'Wir werden jede Rechnung bezahlen, die in dieser Schublade liegt', open: '„', close: '“' }
const LEAD = 'The council sat until midnight. Nobody left the hall before the count.'
const NEXT = 'The ferry leaves at six, weather permitting.'

type Language = typeof ENGLISH
const paragraph = (text: string, { words, open, close }: Language) =>
  text.replace('@,', `${open}${words},${close}`).replace('@', `${open}${words}.${close}`).replace('#', words)

/** What becomes of the quote when its paragraph goes from the one form to the other; both ways. */
function states(language: Language, kept: string, found: string): string[] {
  const pages = [kept, found].map((text) => pageOf(article(LEAD, paragraph(text, language), NEXT)))
  const [one, other] = pages
  if (!one || !other) return []
  return [find(other, keep(one, language.words)).state, find(one, keep(other, language.words)).state]
}

describe('English: another speaker or cue', () => {
  test.each([
    ['a name after the cue', '@, said Maria Keller.', '@, said Jonas Brandt.'],
    ['a name before the cue', '@, Maria Keller said.', '@, Jonas Brandt said.'],
    ['a surname', '@, Keller told the council on Monday.', '@, Brandt told the council on Monday.'],
    ['with a title', '@, Ms. Keller told reporters.', '@, Mr. Brandt told reporters.'],
    ['with an office', '@, said Prime Minister Maria Keller.', '@, said Prime Minister Jonas Brandt.'],
    ['after an office and a comma', '@, said the finance minister, Maria Keller.', '@, said the finance minister, Jonas Brandt.'],
    ['after an office', '@, the finance minister Maria Keller said.', '@, the finance minister Jonas Brandt said.'],
    ['before an apposition', '@, said Keller, the finance minister.', '@, said Brandt, the finance minister.'],
    ['around an apposition', '@, Keller, the mayor of Norhaven, said.', '@, Brandt, the mayor of Norhaven, said.'],
    ['name and office', '@, said Maria Keller, the mayor of Norhaven.', '@, said Jonas Brandt, who leads the opposition.'],
    ['before the quote', 'Keller said: @', 'Brandt said: @'],
    ['before the quote, after a day', 'On Monday evening Keller told the council: @', 'On Monday evening Brandt told the council: @'],
    [
      'before the quote, far',
      'Keller said in the town hall of Norhaven on Monday: @',
      'Brandt said in the town hall of Norhaven on Monday: @',
    ],
    ['according to', '@, according to Keller.', '@, according to Brandt.'],
    ['between two quotes', '“That is settled,” said Keller. @', '“That is settled,” said Brandt. @'],
    ['reported speech', 'Keller said that # before the winter.', 'Brandt said that # before the winter.'],
    ['from after to before', '@, said Maria Keller.', 'Jonas Brandt said: @'],
    ['a whole paragraph new', '@, said Maria Keller, and took her coat.', 'It was late when Jonas Brandt rose and said: @'],
    ['she and he', '@, she said.', '@, he said.'],
    ['she and he, later', '@, she later told the council.', '@, he later told the council.'],
    ['said and denied', 'Keller said: @', 'Keller denied: @'],
    ['said and joked', '@, Keller said.', '@, Keller joked.'],
    ['said and claimed', '@, said Keller.', '@, claimed Keller.'],
    ['said and asked', '@, Keller said.', '@, Keller asked.'],
    ['promised and warned', '@, promised Keller.', '@, warned Keller.'],
    ['said and never said', 'Keller said: @', 'Keller never said: @'],
    ['said and did not say', 'On Monday Keller did say: @', 'On Monday Keller did not say: @'],
    [
      'a denial beside a part of a sentence',
      'She told the council that it is true that # by May.',
      'She told the council that it is not true that # by May.',
    ],
  ])('%s', (_, kept, found) => expect(states(ENGLISH, kept, found)).toEqual(['context-changed', 'context-changed']))
})

describe('English: the same speaker', () => {
  test.each([
    ['nothing changed', '@, said Maria Keller.', '@, said Maria Keller.'],
    ['a first name put in', '@, said Keller.', '@, said Maria Keller.'],
    ['a middle initial', '@, said Maria Keller.', '@, said Maria T. Keller.'],
    ['a title put in', '@, said Keller.', '@, said Dr. Keller.'],
    ['an office put in', '@, said Keller.', '@, said Finance Minister Maria Keller.'],
    ['an office for the name', '@, said Keller.', '@, said the finance minister.'],
    ['a capital office for the name', '@, said Keller.', '@, said the Chancellor.'],
    ['a pronoun for the name', '@, said Keller.', '@, she said.'],
    ['an apposition put in', '@, said Keller.', '@, said Keller, the mayor of Norhaven.'],
    ['another apposition', '@, Keller, the mayor of Norhaven, said.', '@, Keller, who leads the Greens, said.'],
    ['another order', '@, said Maria Keller.', '@, Maria Keller said.'],
    ['from after to before', '@, said Maria Keller.', 'Keller said: @'],
    ['another spelling', '@, said Volodymyr Zelensky.', '@, said Volodymyr Zelenskyy.'],
    ['an accent', '@, said Ana Munoz.', '@, said Ana Muñoz.'],
    ['capitals', '@, said Maria Keller.', '@, said Maria KELLER.'],
    ['says for said', '@, Keller said.', '@, Keller says.'],
    ['added for said', '@, Keller said.', '@, Keller added.'],
    ['told them for said', '@, Keller said.', '@, Keller told reporters.'],
    ['another day', '@, said Keller on Monday.', '@, said Keller on Tuesday.'],
    ['another place', '@, said Keller in Norhaven.', '@, said Keller in Eastwick.'],
    ['another listener', '@, Keller told the BBC.', '@, Keller told the Guardian.'],
    ['another listener, named', '@, said Keller to Brandt.', '@, said Keller to Okafor.'],
    ['another way', '@, said Keller during a visit to Brandt.', '@, said Keller after dinner with Okafor.'],
    ['the next sentence is another’s', 'Keller said: @ Brandt said he disagreed.', 'Keller said: @ Okafor said he disagreed.'],
    ['the next sentence denies', '@ No vote is planned.', '@ A vote is planned.'],
    ['the sentence before is another’s', 'Brandt said no. @, said Keller.', 'Okafor said no. @, said Keller.'],
    ['the sentence before denies', 'Nothing is decided. @, said Keller.', 'Much is decided. @, said Keller.'],
    ['a teaser without a speaker', '@, said Maria Keller.', 'Read more: @'],
    ['a caption', '@, said Maria Keller.', 'Photo: Jonas Brandt @'],
    ['another link to more', 'Related: @', 'Video: @'],
    ['they for he', '@, they said.', '@, he said.'],
    ['a clause in between', '@, Keller said.', '@, Keller, who was late, said.'],
  ])('%s', (_, kept, found) => expect(states(ENGLISH, kept, found)).toEqual(['same', 'same']))
})

describe('German: another speaker or cue', () => {
  test.each([
    ['a name after the cue', '@, sagte Maria Keller.', '@, sagte Jonas Brandt.'],
    ['a surname', '@, sagte Keller am Montag im Rathaus.', '@, sagte Brandt am Montag im Rathaus.'],
    ['with an office', '@, sagte Bürgermeisterin Keller.', '@, sagte Bürgermeister Brandt.'],
    ['after an office with article', '@, sagte die Ministerin Maria Keller.', '@, sagte der Minister Jonas Brandt.'],
    ['so', '@, so Keller.', '@, so Brandt.'],
    ['zufolge', '@, Keller zufolge.', '@, Brandt zufolge.'],
    ['before the quote', 'Keller sagte: @', 'Brandt sagte: @'],
    ['before the quote, turned', 'Am Montag sagte Keller im Rathaus: @', 'Am Montag sagte Brandt im Rathaus: @'],
    ['before the quote, after an opener', 'Dann sagte Keller: @', 'Dann sagte Brandt: @'],
    ['around an apposition', 'Keller, die seit Mai das Amt leitet, sagte: @', 'Brandt, die seit Mai das Amt leitet, sagte: @'],
    ['she and he', '@, sagte sie.', '@, sagte er.'],
    ['sagte and bestritt', 'Keller sagte: @', 'Keller bestritt: @'],
    ['sagte and scherzte', '@, sagte Keller.', '@, scherzte Keller.'],
    ['sagte and behauptete', '@, sagte Keller.', '@, behauptete Keller.'],
    ['sagte and sagte nie', 'Keller sagte am Montag: @', 'Keller sagte nie am Montag: @'],
  ])('%s', (_, kept, found) => expect(states(GERMAN, kept, found)).toEqual(['context-changed', 'context-changed']))
})

describe('German: the same speaker', () => {
  test.each([
    ['a first name put in', '@, sagte Keller.', '@, sagte Maria Keller.'],
    ['an office put in', '@, sagte Keller.', '@, sagte Ministerin Keller.'],
    ['an office for the name', '@, sagte Keller.', '@, sagte die Ministerin.'],
    ['a new office for the name', '@, sagte Keller.', '@, sagte die neue Ministerin.'],
    ['a pronoun for the name', '@, sagte Keller.', '@, sagte sie.'],
    ['erklärte for sagte', '@, sagte Keller.', '@, erklärte Keller.'],
    ['another place', '@, sagte Keller im Rathaus.', '@, sagte Keller im Landtag.'],
    ['another listener', '@, sagte Keller der Zeitung.', '@, sagte Keller dem Sender.'],
    ['another occasion', '@, sagte Keller auf Anfrage.', '@, sagte Keller vor Journalisten.'],
    ['another opener', 'Gestern sagte Keller: @', 'Später sagte Keller: @'],
    ['another opener that nobody listed', 'Mittags sagte Keller: @', 'Abends sagte Keller: @'],
    ['another apposition', 'Keller, Chefin der Behörde, sagte: @', 'Keller, Leiterin des Amtes, sagte: @'],
    ['another spelling', '@, sagte Jürgen Müller.', '@, sagte Juergen Mueller.'],
    ['the next sentence is another’s', '@, sagte Keller. Brandt lehnte das ab.', '@, sagte Keller. Okafor lehnte das ab.'],
    ['the next sentence denies', '@ Ein Termin steht nicht fest.', '@ Ein Termin steht fest.'],
  ])('%s', (_, kept, found) => expect(states(GERMAN, kept, found)).toEqual(['same', 'same']))
})

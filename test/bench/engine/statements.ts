import { random } from '../../random'

/** Statements made from words: what a search and a judgement cost does not hang on what they say. */
const WORDS =
  'harbour tax school bridge river hospital budget train nurse farmer border treaty energy winter summer council police rent wage mine coal grid ferry airport toll exam' +
  ' pension loan debt tunnel forest flood dam visa permit court strike factory market price growth'

/** Different statements of 24 words or so: two of them make a pair of 64 tokens. */
export function statementTexts(count: number, next: () => number): string[] {
  const words = WORDS.split(' ')
  const pick = () => words[Math.floor(next() * words.length)] ?? ''
  return Array.from(
    { length: count },
    (_, i) =>
      `We will ${next() < 0.3 ? 'never ' : ''}change the ${pick()} ${pick()} before the ${pick()} of ${2000 + (i % 25)}, and the ${pick()} stays with the ${pick()} ${i}.`,
  )
}

const day = (i: number) => `20${String(i % 20).padStart(2, '0')}-05-${String(1 + (i % 28)).padStart(2, '0')}`

/** A record of one speaker's statements, as the program exports it. */
export function statementsFile(count: number, speaker: string): string {
  const at = '2020-01-01T00:00:00.000Z'
  const id = (kind: number, i: number) => `00000000-0000-4000-8${kind}00-${String(i).padStart(12, '0')}`
  const row = (kind: number, i: number) => ({ id: id(kind, i), createdAt: at, updatedAt: at })
  const url = 'https://paper.example/record'
  const source = {
    url,
    canonicalUrl: url,
    title: 'Record',
    publisher: 'The Paper',
    authors: [],
    published: null,
    modified: null,
    language: 'en',
    readAt: at,
  }
  const statements = statementTexts(count, random(count)).map((text, i) => ({
    ...row(1, i),
    utteranceId: id(2, i),
    speakerId: id(3, 0),
    sourceId: id(4, 0),
    topicIds: [],
    text,
    selectors: [
      {
        quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: text.length },
      },
    ],
    language: 'en',
    kind: 'direct',
    date: day(i),
    dateBasis: 'said',
    note: '',
    colour: null,
    speakerAsWritten: speaker,
    state: 'same',
    lastSeen: null,
  }))
  return JSON.stringify({
    format: 'on-record',
    version: 1,
    exportedAt: at,
    speakers: [{ ...row(3, 0), name: speaker, aliases: [], role: null, mergedInto: null }],
    topics: [],
    sources: [{ ...row(4, 0), ...source }],
    statements,
    findings: [],
  })
}

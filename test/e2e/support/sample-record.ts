/** A small record of invented people for tests of the surfaces, as a file to import: what one would have after months of use. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding, RecordFile, Source, Speaker, Statement, Topic } from '../../../storage/types'

const AT = '2025-06-01T10:00:00.000Z'
const id = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const row = (n: number) => ({ id: id(n), createdAt: AT, updatedAt: AT })

export const SPEAKERS = { maraud: 'Ines Maraud', brandt: 'Olaf Brandt', hostile: '<img src=x onerror="window.pwned=true">' }
/** What is said of each statement in the tests: its first words. */
export const SAID = {
  promise: 'Ferry fares will not go up',
  rise: 'Ferry fares will go up by nine percent',
  boats: 'I have never sold a boat',
  sold: 'I sold two boats last winter',
  against: 'I was against the bridge',
  forIt: 'I have changed my mind and am for the bridge',
  nobody: 'Somebody had to say it',
  long: 'Word after word',
}
const TOPICS = ['ferries', 'boats', 'bridge']
const MANY_TOPICS = 500

const speaker = (n: number, name: string, role: string | null): Speaker => ({ ...row(n), name, aliases: [], role, mergedInto: null })

const source = (n: number, change: Partial<Source> = {}): Source => {
  const url = `https://harbour-gazette.example/${n}`
  const known = { title: `Council report ${n}`, publisher: 'The Harbour Gazette', authors: [], published: '2024-09-16', modified: null }
  return { ...row(n), url, canonicalUrl: url, ...known, language: 'en', readAt: AT, ...change }
}

/** @param n  also when it was kept: higher is later */
function statement(n: number, text: string, speakerId: string | null, sourceId: string, change: Partial<Statement> = {}): Statement {
  const createdAt = new Date(Date.parse(AT) + n * 1000).toISOString()
  const quote = { type: 'TextQuoteSelector' as const, exact: text, prefix: '', suffix: '' }
  const position = { type: 'TextPositionSelector' as const, start: n, end: n + text.length }
  const said = { date: '2024-09-16', dateBasis: 'published' as const, note: '', colour: null, speakerAsWritten: null }
  const found = { language: 'en', kind: 'direct' as const, state: 'same' as const, lastSeen: null }
  const own = { utteranceId: id(n + 500), speakerId, sourceId, topicIds: [], text, selectors: [{ quote, position }] }
  return { ...row(n), createdAt, ...own, ...said, ...found, ...change }
}

function finding(n: number, earlier: Statement, later: Statement, change: Partial<Finding>): Finding {
  const sides = { earlierUtteranceId: earlier.utteranceId, laterUtteranceId: later.utteranceId }
  const shown = { earlierStatementId: earlier.id, laterStatementId: later.id, speakerId: earlier.speakerId }
  const judged = { verdict: 'contradiction' as const, reason: 'negation' as const, score: 0.9, evidence: [], judge: 'rules@1' }
  return { ...row(n), ...shown, ...sides, ...judged, origin: 'judge', status: 'open', dismissReason: null, ...change }
}

/** Two speakers with three open findings of three kinds, strongest first: a contradiction, a changed position, a tension. */
export function sampleRecord(): RecordFile {
  const speakers = [speaker(1, SPEAKERS.maraud, 'transport chief'), speaker(2, SPEAKERS.brandt, null)]
  const topics: Topic[] = TOPICS.map((name, at) => ({ ...row(11 + at), name, mergedInto: null }))
  const sources = [source(21, { published: '2023-03-12' }), source(22), source(23, { publisher: 'Northshore Courier' })]
  const old = { date: '2023-03-12' }
  const [promise, rise, boats, sold, against, forIt] = [
    statement(31, SAID.promise, id(1), id(21), { ...old, topicIds: [id(11)], note: 'said it twice' }),
    statement(32, SAID.rise, id(1), id(22), { topicIds: [id(11)], speakerAsWritten: 'Maraud' }),
    statement(33, SAID.boats, id(2), id(21), { ...old, topicIds: [id(12)] }),
    statement(34, SAID.sold, id(2), id(23), { topicIds: [id(12)], speakerAsWritten: 'O. Brandt' }),
    statement(35, SAID.against, id(1), id(21), { ...old, topicIds: [id(13)] }),
    statement(36, SAID.forIt, id(1), id(23), { topicIds: [id(13)] }),
  ] as const
  const findings = [
    finding(41, promise, rise, { score: 0.95 }),
    finding(42, against, forIt, { reason: 'changed-position', score: 0.8 }),
    finding(43, boats, sold, { verdict: 'tension', reason: 'meaning', score: 0.4 }),
  ]
  const statements = [promise, rise, boats, sold, against, forIt, statement(37, SAID.nobody, null, id(22))]
  return { format: 'on-record', version: 1, exportedAt: AT, speakers, topics, sources, statements, findings }
}

/** What no one should have to look at: endless words, markup for a name, five hundred topics, no title, no day, no speaker. */
export function badRecord(): RecordFile {
  const speakers = [speaker(1, SPEAKERS.hostile, SPEAKERS.hostile)]
  const topics: Topic[] = Array.from({ length: MANY_TOPICS }, (_, at) => ({
    ...row(1000 + at),
    name: `${SPEAKERS.hostile} ${at}`,
    mergedInto: null,
  }))
  const untitled = { title: null, publisher: null, published: null, url: 'https://x.example/', canonicalUrl: 'https://x.example/' }
  const sources = [source(21, untitled)]
  const long = `${SAID.long} ${'w'.repeat(1200)} ${'word '.repeat(760)}`.slice(0, 5000)
  const undated = { date: AT, dateBasis: 'read' as const }
  const statements = [
    statement(31, long, id(1), id(21), { ...undated, topicIds: topics.map((topic) => topic.id), note: SPEAKERS.hostile }),
    statement(32, SPEAKERS.hostile, id(1), id(21), undated),
    statement(33, SAID.nobody, null, id(21), undated),
  ]
  const [a, b] = statements
  const findings = a && b ? [finding(41, a, b, {})] : []
  return { format: 'on-record', version: 1, exportedAt: AT, speakers, topics, sources, statements, findings }
}

/** Writes a record to a file that a browser can be given. */
export function fileOf(record: RecordFile): string {
  const path = join(mkdtempSync(join(tmpdir(), 'on-record-sample-')), 'record.json')
  writeFileSync(path, JSON.stringify(record))
  return path
}

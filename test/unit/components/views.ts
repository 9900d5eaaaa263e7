import type { Finding, StatementView } from '../../../storage'

const AT = '2025-01-01T00:00:00.000Z'
const row = { createdAt: AT, updatedAt: AT }

/** A statement view of our own making. */
export function view(
  id: string,
  {
    text = `Words ${id}`,
    date = '2024-01-01',
    topics = [],
    speaker = 'Ines Maraud',
  }: { text?: string; date?: string; topics?: string[]; speaker?: string } = {},
): StatementView {
  return {
    statement: {
      ...row,
      id,
      utteranceId: `u${id}`,
      speakerId: 's1',
      sourceId: 'p1',
      topicIds: topics,
      text,
      selectors: [],
      language: 'en',
      kind: 'direct',
      date,
      dateBasis: 'published',
      note: '',
      colour: null,
      speakerAsWritten: speaker,
      state: 'same',
      lastSeen: null,
    },
    speaker: { ...row, id: 's1', name: speaker, aliases: [], role: null, mergedInto: null },
    topics: topics.map((name) => ({ ...row, id: name, name, mergedInto: null })),
    source: {
      ...row,
      id: 'p1',
      url: 'https://harbour-gazette.example/a',
      canonicalUrl: 'https://harbour-gazette.example/a',
      title: 'Ferry fares to rise',
      publisher: 'The Harbour Gazette',
      authors: [],
      published: date,
      modified: null,
      language: 'en',
      readAt: AT,
    },
    findings: [],
  }
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    ...row,
    id: crypto.randomUUID(),
    speakerId: 's1',
    earlierUtteranceId: 'u1',
    laterUtteranceId: 'u2',
    earlierStatementId: '1',
    laterStatementId: '2',
    verdict: 'contradiction',
    reason: 'negation',
    score: 0.9,
    evidence: [],
    judge: 'rules@1',
    origin: 'judge',
    status: 'open',
    dismissReason: null,
    ...change,
  }
}

import { keepStatement, type OnRecordDatabase, openDatabase, type StatementDraft } from '../../../storage'
import { draftOf } from '../../draft'
import { saveFinding } from '../../save-finding'

let made = 0

/** A fresh record of its own name; deleted with `drop`. */
export async function freshRecord(): Promise<OnRecordDatabase> {
  made += 1
  return await openDatabase(`surface-${made}-${crypto.randomUUID()}`)
}

export const PAGE = 'https://harbour-gazette.example/fares'

export function draft(change: Partial<StatementDraft> = {}): StatementDraft {
  const text = change.text ?? 'Fares will go up by nine percent'
  const { source, ...said } = draftOf(
    { text, speaker: 'Ines Maraud', date: '2024-09-16', url: PAGE },
    { language: 'en', speakerAsWritten: 'Maraud', speakerRole: 'transport chief', topicNames: ['ferries'], dateBasis: 'published' },
  )
  const article = { title: 'Ferry fares to rise', publisher: 'The Harbour Gazette', language: 'en', readAt: '2024-09-17T08:00:00Z' }
  return { ...said, source: { ...source, ...article }, ...change }
}

export async function keepMany(db: OnRecordDatabase, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const date = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)
    const url = `https://harbour-gazette.example/${Math.floor(i / 5)}`
    const source = { ...draft().source, url, canonicalUrl: url }
    ids.push((await keepStatement(db, draft({ text: `Statement number ${i}`, date, source }))).statement.id)
  }
  return ids
}

/** Two statements of one speaker, and a finding between them. */
export async function keepConflict(db: OnRecordDatabase): Promise<{ earlier: string; later: string }> {
  const url = 'https://northshore.example/office'
  const before = draft({
    text: 'Fares will not go up',
    date: '2023-03-12',
    source: { ...draft().source, url, canonicalUrl: url, publisher: 'Northshore Courier' },
  })
  const { statement: earlier } = await keepStatement(db, before)
  const { statement: later } = await keepStatement(db, draft())
  await saveFinding(db, {
    earlierUtteranceId: earlier.utteranceId,
    laterUtteranceId: later.utteranceId,
    verdict: 'contradiction',
    reason: 'negation',
    score: 0.9,
    evidence: [{ kind: 'negation', earlier: [{ start: 6, end: 14 }], later: [{ start: 6, end: 10 }], supports: true }],
    judge: 'rules@1',
  })
  return { earlier: earlier.id, later: later.id }
}

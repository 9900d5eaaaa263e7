/** One context among several that keep statements at once: told how many, it says when all are acknowledged. */
import { keepStatement, openDatabase } from '../../../storage'
import type { StatementDraft } from '../../../storage/types'

export interface Work {
  database: string
  writer: number
  count: number
}

export async function keepMany({ database, writer, count }: Work): Promise<string[]> {
  const db = await openDatabase(database)
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push((await keepStatement(db, draftOf(writer, n))).statement.id)
  db.close()
  return ids
}

/** Speakers, topics and pages are shared by the writers, words are their own, but for one sentence that all of them keep. */
function draftOf(writer: number, n: number): StatementDraft {
  const url = `https://harbour-gazette.example/${n % 10}`
  const text = n === 0 ? 'All of us keep this one.' : `Sentence ${n} of writer ${writer}.`
  return {
    text,
    selectors: [],
    kind: 'direct',
    language: 'en',
    speakerName: `Speaker ${n % 20}`,
    speakerAsWritten: null,
    speakerRole: null,
    topicNames: [`Topic ${n % 5}`],
    date: '2025-03-04',
    dateBasis: 'published',
    note: '',
    source: {
      url,
      canonicalUrl: url,
      title: null,
      publisher: null,
      authors: [],
      published: null,
      modified: null,
      language: null,
      readAt: '2025-03-04T10:00:00Z',
    },
  }
}

if (typeof window === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Work>) => {
    void keepMany(data).then((ids) => postMessage(ids))
  })
} else if (window.frameElement?.hasAttribute('data-writer')) {
  addEventListener('message', ({ data, source }: MessageEvent<Work>) => {
    if (data.database !== undefined) void keepMany(data).then((ids) => source?.postMessage(ids))
  })
  parent.postMessage('ready')
}

import { type OnRecordDatabase, openDatabase } from '../../../storage'
import type { StatementDraft } from '../../../storage/types'

let count = 0

/** A fresh, empty record. */
export function freshRecord(): Promise<OnRecordDatabase> {
  return openDatabase(`on-record-test-${count++}-${crypto.randomUUID()}`)
}

export interface DraftWords {
  text: string
  speaker?: string | null
  topics?: string[]
  date?: string
  url?: string
  title?: string
  publisher?: string
  note?: string
}

/** A draft as the reader makes it, of invented words in an invented paper. */
export function draft(words: DraftWords): StatementDraft {
  const url = words.url ?? 'https://harbour-gazette.example/news/budget'
  return {
    text: words.text,
    selectors: [
      {
        quote: { type: 'TextQuoteSelector', exact: words.text, prefix: 'said: “', suffix: '” on Monday' },
        position: { type: 'TextPositionSelector', start: 10, end: 10 + words.text.length },
      },
    ],
    kind: 'direct',
    language: 'en',
    speakerName: words.speaker === undefined ? 'Anna Keller' : words.speaker,
    speakerAsWritten: 'Keller',
    speakerRole: 'finance minister',
    topicNames: words.topics ?? [],
    date: words.date ?? '2025-03-04',
    dateBasis: 'published',
    note: words.note ?? '',
    source: {
      url,
      canonicalUrl: url,
      title: words.title ?? 'Council votes on the budget',
      publisher: words.publisher ?? 'Harbour Gazette',
      authors: ['Ida Moreau'],
      published: '2025-03-04T08:00:00Z',
      modified: null,
      language: 'en',
      readAt: '2025-03-05T10:00:00.000Z',
    },
  }
}

/** The draft of a statement as a page gives it that says no more than this: for tests, and for an evaluation's input. */
import type { StatementDraft } from '../storage'

export interface Said {
  text: string
  speaker: string | null
  /** ISO 8601. */
  date: string
  /** Address of the page that it stands on. */
  url: string
}

/** @param more  what else is known of it; absent: the speaker's own words, on the day that they were said */
export function draftOf({ text, speaker, date, url }: Said, more: Partial<StatementDraft> = {}): StatementDraft {
  return {
    text,
    selectors: [
      {
        quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: text.length },
      },
    ],
    kind: 'direct',
    language: null,
    speakerName: speaker,
    speakerAsWritten: speaker,
    speakerRole: null,
    topicNames: [],
    date,
    dateBasis: 'said',
    note: '',
    source: {
      url,
      canonicalUrl: url,
      title: null,
      publisher: null,
      authors: [],
      published: date,
      modified: null,
      language: null,
      readAt: date,
    },
    ...more,
  }
}

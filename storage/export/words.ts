import type { Finding, FindingStatus } from '../types'

/** The words of the readable formats, in the reader's language. Plain data, so that it goes into a worker. */
export interface ReportWords {
  /** BCP 47. */
  language: string
  direction: 'ltr' | 'rtl'
  /** How many statements there are, as a phrase. */
  statements: string
  findings: string
  unknownSpeaker: string
  verdicts: Record<Finding['verdict'], string>
  statuses: Record<FindingStatus, string>
}

/** Where no surface gives its own. */
export function englishWords(statements: number): ReportWords {
  return {
    language: 'en',
    direction: 'ltr',
    statements: `${statements} statements`,
    findings: 'Findings',
    unknownSpeaker: 'Speaker unknown',
    verdicts: { contradiction: 'contradiction', tension: 'tension' },
    statuses: { open: 'open', confirmed: 'confirmed', dismissed: 'dismissed' },
  }
}

import { type FindingKind, findingKind } from '../findings/kind'
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
  kinds: Record<FindingKind, string>
  byHand: string
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
    kinds: {
      contradiction: 'likely contradiction',
      'changed-position': 'changed position',
      'broken-promise': 'earlier promise',
      tension: 'possible tension',
    },
    byHand: 'marked by hand',
    statuses: { open: 'open', confirmed: 'confirmed', dismissed: 'dismissed' },
  }
}

/** "changed position (open)", "likely contradiction, marked by hand (confirmed)". */
export function findingWords(finding: Finding, { kinds, byHand, statuses }: ReportWords): string {
  const kind = kinds[findingKind(finding)]
  return `${finding.origin === 'hand' ? `${kind}, ${byHand}` : kind} (${statuses[finding.status]})`
}

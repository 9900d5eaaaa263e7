import { direction, messageLocale, plural, t } from '../../../components/i18n'
import type { ReportWords } from '../../../storage'

/** The words of a report, in the language of the interface. */
export function reportWords(statements: number): ReportWords {
  return {
    language: messageLocale(),
    direction: direction(),
    statements: plural('statements', statements),
    findings: t('place_findings'),
    unknownSpeaker: t('speaker_unknown'),
    kinds: {
      contradiction: t('kind_contradiction'),
      'changed-position': t('kind_changed_position'),
      'broken-promise': t('kind_broken_promise'),
      tension: t('kind_tension'),
    },
    byHand: t('reason_by_hand'),
    statuses: { open: t('status_open'), confirmed: t('status_confirmed'), dismissed: t('status_dismissed') },
  }
}

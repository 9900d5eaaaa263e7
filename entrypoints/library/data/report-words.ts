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
    verdicts: { contradiction: t('kind_contradiction'), tension: t('kind_tension') },
    statuses: { open: t('status_open'), confirmed: t('status_confirmed'), dismissed: t('status_dismissed') },
  }
}

import { t } from './i18n'

/** What went wrong, for people: calm after an update of the extension, the background's own sentence as it is, anything else in a sentence of ours. */
export function failureWords(error: unknown): string {
  if (!(error instanceof Error)) return t('page_error', String(error))
  if (error.name === 'Disconnected') return t('page_disconnected')
  return error.name === 'Refused' ? error.message : t('page_error', error.message)
}

import type { VNode } from 'preact'
import { t } from './i18n'

/** Says that words were not checked, so that no one takes the silence for consistency. */
export function UncheckedChip(): VNode {
  return (
    <span class="state-chip unchecked" title={t('language_unchecked_why')}>
      <span aria-hidden="true">?</span> {t('language_unchecked')}
    </span>
  )
}

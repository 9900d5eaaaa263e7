import type { VNode } from 'preact'
import { formatDate } from './format'
import { t } from './i18n'
import type { Page } from './use-page'

/** Title, publisher and day of the page being read. Holds its place before the page answers, so that nothing jumps. */
export function PageHead({ page }: { page: Page }): VNode {
  const { state } = page
  const article = state?.ok ? state : null
  return (
    <div class="page-head">
      <h1 dir="auto">{article ? (article.title ?? t('no_title')) : t('extName')}</h1>
      <p class="quiet">{article ? <bdi>{about.join(' · ') || t('date_none')}</bdi> : state === null ? t('reading') : t('your_record')}</p>
    </div>
  )
}

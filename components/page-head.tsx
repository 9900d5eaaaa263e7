import type { VNode } from 'preact'
import { formatDate } from './format'
import { t } from './i18n'
import type { Page } from './use-page'

/** Title, publisher and day of the page being read. Holds its place before the page answers, so that nothing jumps. */
export function PageHead({ page }: { page: Page }): VNode {
  const article = page.state?.ok ? page.state : null
  return (
    <div class="page-head">
      <h1 dir="auto">{article ? (article.title ?? t('no_title')) : t('extName')}</h1>
      {article ? (
        <p class="quiet">
          {article.publisher && (
            <>
              <bdi>{article.publisher}</bdi> ·{' '}
            </>
          )}
          {formatDate(article.published)}
        </p>
      ) : (
        <p class="quiet">{t(page.state === null ? 'reading' : 'your_record')}</p>
      )}
    </div>
  )
}

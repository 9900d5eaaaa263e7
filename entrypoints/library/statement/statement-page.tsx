import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { StatementDetail } from './statement-detail'

/** A statement on a page of its own: where links from popup, panel and pages lead. */
export function StatementPage({ id }: { id: string }): VNode {
  return (
    <div class="place narrow">
      <h1>{t('statement')}</h1>
      <StatementDetail id={id} />
    </div>
  )
}

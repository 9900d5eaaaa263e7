import type { VNode } from 'preact'
import { KIND_WORDS } from '../../../components/finding-view'
import { formatPercent } from '../../../components/format'
import { formatNumber, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { ENOUGH, precisionOf } from './precision'

/** How far the flags were right so far, in the user's own judgement: said plainly, and not before there is enough to say. */
export function PrecisionNote(): VNode | null {
  const db = useRecord()
  const kinds = useRead(() => precisionOf(db), [db]) ?? []
  const decided = kinds.filter(({ confirmed, dismissed }) => confirmed + dismissed > 0)
  if (decided.length === 0) return <p class="quiet">{t('precision_none')}</p>
  return (
    <table class="precision">
      <caption>{t('precision_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('precision_kind')}</th>
          <th scope="col">{t('status_confirmed')}</th>
          <th scope="col">{t('status_dismissed')}</th>
          <th scope="col">{t('precision_share')}</th>
        </tr>
      </thead>
      <tbody>
        {decided.map(({ kind, confirmed, dismissed }) => (
          <tr key={kind}>
            <th scope="row">{t(KIND_WORDS[kind])}</th>
            <td>{formatNumber(confirmed)}</td>
            <td>{formatNumber(dismissed)}</td>
            <td>{confirmed + dismissed < ENOUGH ? t('precision_few') : formatPercent(confirmed / (confirmed + dismissed))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

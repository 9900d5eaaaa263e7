import type { VNode } from 'preact'
import { findingCardOf } from '../../../components/finding-of'
import { t } from '../../../components/i18n'
import { Section } from '../../../components/section'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { useTensions } from '../../../components/with-tensions'
import { findingViewsOf, isWanted, type StatementView } from '../../../storage'
import { DecidableFinding } from '../findings/decidable-finding'
import { StandIn } from '../findings/stand-in'

/** Conflicts that name this statement, also those that were dismissed. */
export function DetailFindings({ view }: { view: StatementView }): VNode | null {
  const db = useRecord()
  const tensions = useTensions()
  const all = useRead(() => findingViewsOf(db, view.findings), [db, view]) ?? []
  const findings = all.filter(({ finding }) => isWanted(finding, tensions))
  if (findings.length === 0) return null
  return (
    <Section sign="≠" title={t('place_findings')} count={findings.length}>
      <StandIn />
      <div class="stack">
        {findings.map((one) => (
          <DecidableFinding key={one.finding.id} finding={findingCardOf(one)} />
        ))}
      </div>
    </Section>
  )
}

import type { VNode } from 'preact'
import type { DismissReason, FindingStatus, FindingView } from '../storage'
import { undoably } from './changing'
import { findingCardOf } from './finding-of'
import { t } from './i18n'
import { openAtQuote } from './open-surface'
import { loadWrites } from './record-writes'
import { Section } from './section'
import { FindingCard } from './styled-finding-card'
import { useRecord } from './with-record'

export interface PageFindingsProps {
  findings: readonly FindingView[]
  /** Id of the page's source. */
  here: string | null
}

/** What conflicts with a page's statements, to be confirmed or dismissed. Loaded when there is something to decide. */
export function PageFindings({ findings, here }: PageFindingsProps): VNode {
  const db = useRecord()
  const decide = (id: string, status: FindingStatus, reason: DismissReason | null = null) =>
    undoably(db, t('decided'), async () => (await loadWrites()).setFindingStatus(db, id, status, reason))
  return (
    <Section sign="≠" title={t('findings_here')} count={findings.length}>
      <div class="stack">
        {findings.map((view) => (
          <FindingCard
            key={view.finding.id}
            finding={findingCardOf(view, here)}
            onConfirm={() => decide(view.finding.id, 'confirmed')}
            onDismiss={(reason) => decide(view.finding.id, 'dismissed', reason)}
            onReopen={() => decide(view.finding.id, 'open')}
            onOpen={(side) => openAtQuote(side.url, side.text)}
          />
        ))}
      </div>
    </Section>
  )
}

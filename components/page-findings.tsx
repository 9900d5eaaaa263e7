import type { VNode } from 'preact'
import type { PageQuote } from '../messages/page-state'
import type { DismissReason, FindingStatus, FindingView } from '../storage'
import { strongestFirst } from '../storage/findings/shown'
import { undoably } from './changing'
import { findingCardOf } from './finding-of'
import { t } from './i18n'
import { openAtQuote } from './open-surface'
import { QuoteFinding, type QuoteFindingActions } from './quote-finding'
import { loadWrites } from './record-writes'
import { Section } from './section'
import { FindingCard } from './styled-finding-card'
import { useRecord } from './with-record'

export interface PageFindingsProps extends QuoteFindingActions {
  findings: readonly FindingView[]
  /** Found quotes; those that conflict with something have a card too. */
  quotes: readonly PageQuote[]
  /** Id of the page's source. */
  here: string | null
}

/** What conflicts with a page's words, kept or not, strongest first, to be confirmed or dismissed. Loaded when there is something to decide. */
export function PageFindings({ findings, quotes, here, ...actions }: PageFindingsProps): VNode {
  const db = useRecord()
  const decide = (id: string, status: FindingStatus, reason: DismissReason | null = null) =>
    undoably(db, t('decided'), async () => (await loadWrites()).setFindingStatus(db, id, status, reason))
  const ofRecord = findings.map((view) => ({
    strength: view.finding,
    card: (
      <FindingCard
        key={view.finding.id}
        finding={findingCardOf(view, here)}
        onConfirm={() => decide(view.finding.id, 'confirmed')}
        onDismiss={(reason) => decide(view.finding.id, 'dismissed', reason)}
        onReopen={() => decide(view.finding.id, 'open')}
        onOpen={(side) => openAtQuote(side.url, side.text)}
      />
    ),
  }))
  const ofQuotes = quotes.flatMap((quote) => {
    const { key, conflict } = quote
    return conflict ? [{ strength: conflict, card: <QuoteFinding key={key} quote={quote} conflict={conflict} {...actions} /> }] : []
  })
  const all = [...ofRecord, ...ofQuotes].sort((a, b) => strongestFirst(a.strength, b.strength))
  return (
    <Section sign="≠" title={t('findings_here')} count={all.length}>
      <div class="stack">{all.map(({ card }) => card)}</div>
    </Section>
  )
}

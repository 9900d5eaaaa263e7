/** The finding that stands on a statement or a quote of this page, in the one form that the card shows. */
import type { FindingSide, PageFinding } from '../../messages/protocol'
import type { OverlayDeps } from '../reader.content/overlay-port'

/** @param id  a statement's id or a quote's key; a dismissed finding is none */
export function flagOf(deps: Pick<OverlayDeps, 'findings' | 'verdict' | 'quote' | 'showTension'>, id: string): PageFinding | null {
  const kept = deps.findings().filter(({ statementIds, status }) => status !== 'dismissed' && statementIds.includes(id))
  const strongest = kept.sort((a, b) => (b.score ?? 1) - (a.score ?? 1))[0]
  if (strongest) return shown(strongest, deps.showTension())
  const verdict = deps.verdict(id)
  if (!verdict?.earlier || !verdict.later || (verdict.verdict !== 'contradiction' && verdict.verdict !== 'tension')) return null
  const finding: PageFinding = {
    id: '',
    speaker: deps.quote(id)?.quote.speaker.name ?? null,
    verdict: verdict.verdict,
    reason: verdict.reason,
    score: verdict.score,
    doubt: verdict.doubt,
    status: 'open',
    dismissReason: null,
    origin: 'judge',
    statementIds: [],
    earlier: verdict.earlier,
    later: verdict.later,
  }
  return shown(finding, deps.showTension())
}

/** A side whose words stand on this page says "this article" and leads nowhere else. */
const shown = (finding: PageFinding, showTension: boolean): PageFinding | null =>
  finding.verdict === 'contradiction' || showTension
    ? { ...finding, earlier: withHere(finding.earlier, finding), later: withHere(finding.later, finding) }
    : null

const withHere = (side: FindingSide, { statementIds }: PageFinding): FindingSide => ({
  ...side,
  here: side.statementId === null || statementIds.includes(side.statementId),
})

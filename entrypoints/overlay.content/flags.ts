/** The finding that stands on a statement or a quote of this page, in the one form that the card shows. */
import type { FindingSide, PageFinding } from '../../messages/protocol'
import type { OverlayDeps } from '../reader.content/overlay-port'

/** @param id  a statement's id or a quote's key; a dismissed finding is none */
export function flagOf(deps: Pick<OverlayDeps, 'findings' | 'conflict' | 'quote'>, id: string): PageFinding | null {
  const strongest = deps.findings().find(({ statementIds, status }) => status !== 'dismissed' && statementIds.includes(id))
  if (strongest) return { ...strongest, earlier: placed(strongest.earlier, strongest), later: placed(strongest.later, strongest) }
  const conflict = deps.conflict(id)
  if (!conflict) return null
  const speaker = deps.quote(id)?.quote.speaker.name ?? null
  return { id: '', speaker, ...conflict, status: 'open', dismissReason: null, origin: 'judge', statementIds: [] }
}

/** A side whose words stand on this page says "this article" and leads nowhere else. */
const placed = (side: FindingSide, { statementIds }: PageFinding): FindingSide => ({
  ...side,
  here: side.statementId !== null && statementIds.includes(side.statementId),
})

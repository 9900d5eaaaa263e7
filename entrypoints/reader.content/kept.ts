/** The page's kept statements: found again, compared, painted. */
import type { Anchor, PageText, Painter, PaintKind } from '../../anchoring'
import { find } from '../../anchoring'
import type { PageStatement, SightingReport } from '../../messages/page-state'
import type { KeptStatement, PageFinding } from '../../messages/protocol'
import { pause } from './pause'

export interface AnchoredStatement {
  kept: KeptStatement
  anchor: Anchor
}

/** Statements looked up between two pauses: about a millisecond each at worst. */
const SLICE = 20

/** Finds every statement in the page text; yields to the page between slices. */
export async function anchorAll(page: PageText, statements: readonly KeptStatement[], signal: AbortSignal): Promise<AnchoredStatement[]> {
  const anchored: AnchoredStatement[] = []
  for (const [i, kept] of statements.entries()) {
    if (i % SLICE === SLICE - 1) await pause()
    signal.throwIfAborted()
    anchored.push({ kept, anchor: find(page, kept.statement.selectors) })
  }
  return anchored
}

export function paintAll(painter: Painter, page: PageText, anchored: readonly AnchoredStatement[], findings: readonly PageFinding[]): void {
  for (const { kept, anchor } of anchored) {
    const { id } = kept.statement
    if (anchor.state === 'gone') painter.unpaint(id)
    else
      painter.paint(
        id,
        kindOf(
          anchor,
          findings.filter((finding) => finding.statementIds.includes(id)),
        ),
        anchor.spans.map(({ start, end }) => page.rangeAt(start, end)),
      )
  }
}

/** A finding that the user dismissed leaves no trace on the page. */
function kindOf(anchor: Anchor, findings: readonly PageFinding[]): PaintKind {
  const standing = findings.filter(({ status }) => status !== 'dismissed')
  if (standing.some(({ verdict }) => verdict === 'contradiction')) return 'contradiction'
  if (standing.length > 0) return 'tension'
  return anchor.state === 'same' || anchor.state === 'typographic' ? 'kept' : 'changed'
}

/** In order of the page, the ones that are gone last. */
export function pageStatements(anchored: readonly AnchoredStatement[]): PageStatement[] {
  return anchored
    .map(({ kept, anchor }) => ({
      statementId: kept.statement.id,
      text: kept.statement.text,
      speakerName: kept.speakerName,
      state: anchor.state,
      found: anchor.found,
      diff: anchor.diff,
      position: anchor.spans[0]?.start ?? null,
    }))
    .sort((a, b) => (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY))
}

/** What the record does not know yet: a state that differs from the last one, or another wording. */
export function newSightings(anchored: readonly AnchoredStatement[]): SightingReport[] {
  return anchored
    .filter(({ kept: { statement }, anchor }) => {
      const seen = statement.lastSeen?.text ?? statement.text
      return anchor.state !== statement.state || (isChanged(anchor) && anchor.found !== null && anchor.found !== seen)
    })
    .map(({ kept, anchor }) => ({ statementId: kept.statement.id, state: anchor.state, found: anchor.found }))
}

const isChanged = ({ state }: Anchor): boolean => state !== 'same' && state !== 'gone'

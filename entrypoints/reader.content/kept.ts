/** The page's kept statements: found again, compared, painted. */
import type { Anchor, PageText, Painter, PaintKind } from '../../anchoring'
import { compare, findAll } from '../../anchoring'
import type { PageStatement, SightingReport } from '../../messages/page-state'
import type { KeptStatement, PageFinding } from '../../messages/protocol'
import type { Statement } from '../../storage/types'
import { words } from './words'

export interface AnchoredStatement {
  kept: KeptStatement
  anchor: Anchor
}

/** Working time for one look at a page’s statements: five megabytes with 2,000 statements take a quarter of it. */
const BUDGET_MS = 10_000

/** Finds every statement in the page text, with pauses for the page. `complete` is false where the budget was spent before the end. */
export async function anchorAll(page: PageText, statements: readonly KeptStatement[], pause: () => Promise<void>, signal: AbortSignal) {
  const selectors = statements.map(({ statement }) => statement.selectors)
  const { anchors, complete } = await findAll(page, selectors, { pause, signal, budget: BUDGET_MS })
  const anchored: AnchoredStatement[] = statements.flatMap((kept, i) => {
    const anchor = anchors[i]
    return anchor ? [{ kept, anchor: againstKept(kept.statement, anchor) }] : []
  })
  return { anchored, complete }
}

/**
 * What became of the words that were kept: where the user chose new words for a statement whose own were gone, it is looked up by those, and
 * is as changed as they are.
 */
function againstKept({ text, selectors, lastSeen }: Statement, anchor: Anchor): Anchor {
  const soughtFor = selectors.map(({ quote }) => quote.exact).join(' … ')
  if (anchor.found === null || lastSeen === null || letters(soughtFor) === letters(text)) return anchor
  return { ...anchor, ...compare(text, anchor.found) }
}

const letters = (text: string): string => words(text).replaceAll(' ', '')

/** The live ranges of a statement; in open shadow roots and frames too. */
export const rangesOfAnchor = (page: PageText, { spans }: Anchor): Range[] => spans.flatMap(({ start, end }) => page.rangesAt(start, end))

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
        rangesOfAnchor(page, anchor),
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
      return anchor.state !== statement.state || (isChanged(anchor) && anchor.found !== null && wordingOf(anchor) !== seen)
    })
    .map(({ kept, anchor }) => ({ statementId: kept.statement.id, state: anchor.state, found: wordingOf(anchor) }))
}

/** What is noted of the page: the words as they stand there, or, where they are the same, what stands beside them now: who says them. */
const wordingOf = ({ state, found, diff }: Anchor): string | null =>
  (state === 'context-changed' && diff.map(({ op, text }) => (op === 'remove' ? '' : text)).join('')) || found

const isChanged = ({ state }: Anchor): boolean => state !== 'same' && state !== 'gone'

import { changedMind } from '../evidence/changed-mind'
import { decisiveClauses } from '../evidence/meaning'
import { matches, type ReadPair } from '../evidence/signal'
import type { Seen } from '../signals'
import type { Evidence, Reason, Span } from '../types'
import type { ClausePair } from '../understand/clause-pairs'

/** From here on a denial is one of what the other text says, not of something else. */
const DENIES = 0.6

/**
 * Why a verdict was given, in the words of `Reason`, and the words that show it.
 * A denial of what was said comes first, then an admitted change of mind, a promise broken, then the strongest evidence, of what lies in the
 * decisive clauses before what lies beside them; `meaning` where only the judge saw it.
 *
 * @param clauses the clauses that the judge decided by, where it judged clause against clause
 */
export function reasonOf(
  pair: ReadPair,
  seen: readonly Seen[],
  clauses: ClausePair | null = null,
): { reason: Reason; evidence: Evidence[] } {
  const judged = clauses && { earlier: [clauses.earlier], later: [clauses.later] }
  const signals: Evidence[] = seen.map(({ detector, earlier, later }) => ({
    kind: detector.kind,
    earlier,
    later,
    supports: detector.supports,
  }))
  const evidence = judged ? [...signals, { kind: 'clause', ...judged, supports: true }] : signals
  const decisive = judged ?? decisiveClauses(pair)
  const outside = ({ earlier, later }: Seen) => Number(!lies(earlier, decisive.earlier) || !lies(later, decisive.later))
  const supporting = seen
    .filter(({ detector }) => detector.supports && detector.reason)
    .sort((a, b) => outside(a) - outside(b) || b.strength - a.strength)
  const strongest = supporting[0]
  const denial = supporting.find(({ detector }) => detector.reason === 'denial')
  if (denial && denial.strength >= Math.max(DENIES, strongest?.strength ?? 0)) return { reason: 'denial', evidence }
  const changed = changedMind(pair, judged?.later)
  if (changed.length > 0) {
    return {
      reason: 'changed-position',
      evidence: [{ kind: 'changed-position', earlier: [], later: changed, supports: true }, ...evidence],
    }
  }
  if (strongest?.detector.reason === 'denial') return { reason: 'denial', evidence }
  const promised = matches(pair.earlier, pair.earlier.lexicon.promise)
  if (promised.length > 0) {
    const { later } = decisive
    return { reason: 'broken-promise', evidence: [{ kind: 'broken-promise', earlier: promised, later, supports: true }, ...evidence] }
  }
  if (strongest?.detector.reason) return { reason: strongest.detector.reason, evidence }
  const { earlier, later } = decisive
  return { reason: 'meaning', evidence: [{ kind: 'meaning', earlier, later, supports: true }, ...evidence] }
}

/** Whether marks lie within clauses; marks that are not there lie everywhere. */
function lies(marks: readonly Span[], within: readonly Span[]): boolean {
  return marks.every(({ start, end }) => within.some((clause) => clause.start <= start && end <= clause.end))
}

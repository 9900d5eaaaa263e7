/** What the judge says of the page's quotes that are not kept, and what the user says of that. */
import type { QuoteConflict, QuoteVerdict } from '../../messages/page-state'
import type { FindingSide, StepsTaken, StepTaken } from '../../messages/protocol'
import { isWanted } from '../../storage/findings/shown'
import type { DismissReason } from '../../storage/types'
import { ask } from './connection'
import type { LiveQuote } from './page-quotes'

interface Deps {
  /** A quote that is on the page, not kept, and not said to be none. */
  unkept: (key: string) => LiveQuote | null
  isKeptHere: (statementId: string) => boolean
  showTension: () => boolean
  keep: (key: string) => Promise<Kept | null>
}

interface Kept extends StepTaken {
  created: boolean
  statementId: string
}

/** A quote that was kept, by one step, with the user's word on its conflict, by another. */
export type KeptQuote = Pick<Kept, 'created' | 'statementId'> & StepsTaken

export type QuoteConflicts = ReturnType<typeof createQuoteConflicts>

export function createQuoteConflicts({ unkept, isKeptHere, showTension, keep }: Deps) {
  const verdicts = new Map<string, QuoteVerdict>()
  /** Quote's key → the utterance with which, as the user said, it does not conflict. */
  const dismissed = new Map<string, string>()

  /** A side whose words stand on this page says "this article" and leads nowhere else. */
  const placed = (side: FindingSide): FindingSide => ({ ...side, here: side.statementId === null || isKeptHere(side.statementId) })

  function of(key: string): QuoteConflict | null {
    const found = verdicts.get(key)
    if (!found?.earlier || !found.later || (found.verdict !== 'contradiction' && found.verdict !== 'tension')) return null
    const { verdict, reason, score, doubt, rivalUtteranceId, earlier, later } = found
    if (!isWanted({ verdict }, showTension()) || dismissed.get(key) === rivalUtteranceId || !unkept(key)) return null
    return { verdict, reason, score, doubt, earlier: placed(earlier), later: placed(later) }
  }

  /** The quote with the utterance that it was found to conflict with. */
  function pairOf(key: string) {
    const rivalUtteranceId = verdicts.get(key)?.rivalUtteranceId
    const { text, speaker } = unkept(key)?.quote ?? {}
    return rivalUtteranceId && text !== undefined && speaker?.name ? { speakerName: speaker.name, text, rivalUtteranceId } : null
  }

  return {
    of,
    /** Whether the judge does not know the quote’s language. */
    isUnchecked: (key: string): boolean => verdicts.get(key)?.verdict === 'unchecked' && unkept(key) !== null,
    take(found: readonly QuoteVerdict[]) {
      for (const verdict of found) verdicts.set(verdict.key, verdict)
    },
    /** The page became another. */
    clear() {
      verdicts.clear()
      dismissed.clear()
    },
    contradictions: (): number => [...verdicts.keys()].filter((key) => of(key)?.verdict === 'contradiction').length,
    /**
     * Keeps the quote, and the user's word on its conflict with it: the check that follows finds the pair decided.
     *
     * @returns null where the page took the words away
     */
    async confirm(key: string): Promise<KeptQuote | null> {
      const conflict = of(key)
      const rivalUtteranceId = verdicts.get(key)?.rivalUtteranceId
      const kept = await keep(key)
      if (!kept) return null
      const { created, statementId } = kept
      if (!conflict || !rivalUtteranceId) return { created, statementId, steps: stepsOf(kept) }
      const { verdict, reason, score, earlier, later } = conflict
      const said = await ask('confirmConflict', {
        statementId,
        rivalUtteranceId,
        verdict,
        reason,
        score,
        rivalIsEarlier: later.statementId === null,
        marks: { earlier: earlier.marks, later: later.marks },
      })
      return { created, statementId, steps: stepsOf(kept, said) }
    },
    /** @returns null where the page took the words away */
    async dismiss(key: string, reason: DismissReason | null): Promise<StepsTaken | null> {
      const pair = pairOf(key)
      const conflict = of(key)
      if (!pair || !conflict) return null
      const said = await ask('dismissQuote', { ...pair, verdict: conflict.verdict, judgeReason: conflict.reason, reason })
      dismissed.set(key, pair.rivalUtteranceId)
      return { steps: stepsOf(said) }
    },
    /** A dismissal may have been taken back since, from wherever. */
    async recall(): Promise<void> {
      const asked = [...dismissed.keys()].flatMap((key) => {
        const pair = pairOf(key)
        return pair ? [{ key, pair }] : []
      })
      if (asked.length === 0) return
      const still = await ask(
        'areDismissed',
        asked.map(({ pair }) => pair),
      )
      asked.forEach(({ key }, i) => {
        if (!still[i]) dismissed.delete(key)
      })
    },
  }
}

function stepsOf(...taken: StepTaken[]): number[] {
  return taken.flatMap(({ step }) => (step === null ? [] : [step]))
}

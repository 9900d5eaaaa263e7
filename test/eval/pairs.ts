import type { Claim, Pair } from '../../contradiction'
import { openEvaluationEngine } from './engine'
import type { PairLine, PairsRow } from './types'

/** Rows a batch: the judge sorts by length within. */
const BATCH = 64

function pairOf({ id, speaker, topic, earlier, later }: PairsRow): Pair {
  const side = (which: string, { text, date }: { text: string; date?: string | null }): Claim => ({
    id: `${id}:${which}`,
    text,
    date: date ?? null,
    speaker: speaker ?? null,
    topics: topic ? [topic] : [],
  })
  return { earlier: side('earlier', earlier), later: side('later', later) }
}

/** One output line of the `pairs` task for every row: judge, evidence, brakes and calibration as shipped, no retrieval. */
export async function* pairsTask(rows: readonly PairsRow[]): AsyncGenerator<PairLine> {
  const engine = await openEvaluationEngine()
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    const verdicts = await engine.judgePairs(batch.map(pairOf))
    for (const [i, { id }] of batch.entries()) {
      const found = verdicts[i]
      if (!found) throw new Error(`pair ${id} got no verdict`)
      const { verdict, reason, score, evidence } = found
      yield { id, verdict: verdict === 'unchecked' ? 'none' : verdict, ...(reason && { reason }), score, evidence }
    }
  }
  engine.destroy()
}

import type { Reason } from '../../contradiction/types'
import type { OnRecordDatabase } from '../database'
import { foldName, foldText } from '../fold'
import { recordStep } from '../journal/record'
import { type Dismissal, newRow } from '../rows'
import type { DismissReason, Finding } from '../types'

/** A quote on a page that is not kept, against an utterance on record. */
export interface QuotePair {
  speakerName: string
  text: string
  rivalUtteranceId: string
}

/** A judge's flag on a quote that is not kept. */
export interface QuoteFlag extends QuotePair {
  verdict: Finding['verdict']
  judgeReason: Reason | null
}

/** Remembers that a quote that is not kept does not conflict with an utterance, also when another page reports the same words. */
export async function dismissQuote(db: OnRecordDatabase, flag: QuoteFlag, reason: DismissReason | null): Promise<void> {
  await recordStep(db, async (change) => {
    const { rivalUtteranceId, speakerName, text, verdict, judgeReason } = flag
    const id = dismissalKey(flag)
    const row: Dismissal = {
      ...newRow(),
      id,
      rivalUtteranceId,
      speaker: foldName(speakerName),
      text: foldText(text),
      reason,
      verdict,
      judgeReason,
    }
    await change.put('dismissals', [row])
    return { action: 'dismiss-quote', parameters: { text: text.slice(0, 80) }, result: undefined }
  })
}

/** The dismissals of quotes that are not kept, and a look into them by speaker and folded words. */
export async function verdictMemory(db: OnRecordDatabase): Promise<{ isDismissed: (pair: QuotePair) => boolean; all: Dismissal[] }> {
  const all = await db.dismissals.toArray()
  const keys = new Set(all.map((one) => one.id))
  return { all, isDismissed: (pair) => keys.has(dismissalKey(pair)) }
}

function dismissalKey({ speakerName, text, rivalUtteranceId }: QuotePair): string {
  return [rivalUtteranceId, foldName(speakerName), foldText(text)].join('\n')
}

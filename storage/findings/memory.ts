import type { OnRecordDatabase } from '../database'
import { foldName, foldText } from '../fold'
import { recordStep } from '../journal/record'
import { type Dismissal, newRow } from '../rows'
import type { DismissReason } from '../types'

/** A quote on a page that is not kept, against an utterance on record. */
export interface QuotePair {
  speakerName: string
  text: string
  rivalUtteranceId: string
}

/** Remembers that a quote that is not kept does not conflict with an utterance, also when another page reports the same words. */
export async function dismissQuote(db: OnRecordDatabase, pair: QuotePair, reason: DismissReason | null): Promise<void> {
  await recordStep(db, async (change) => {
    const id = dismissalKey(pair)
    const row: Dismissal = {
      ...newRow(),
      id,
      rivalUtteranceId: pair.rivalUtteranceId,
      speaker: foldName(pair.speakerName),
      text: foldText(pair.text),
      reason,
    }
    await change.put('dismissals', [row])
    return { action: 'dismiss-quote', parameters: { text: pair.text.slice(0, 80) }, result: undefined }
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

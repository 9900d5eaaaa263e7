import type { Reason } from '../../contradiction/types'
import type { OnRecordDatabase } from '../database'
import { foldName, foldText } from '../fold'
import { recordStep } from '../journal/record'
import { type Dismissal, newRow } from '../rows'
import type { DismissReason, Finding, Utterance } from '../types'

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

/**
 * The dismissals of quotes that are not kept, and a look into them by folded words. The speaker is the rival's own, by whatever name a page
 * calls them.
 */
export async function verdictMemory(db: OnRecordDatabase): Promise<{ isDismissed: (pair: QuotePair) => boolean; all: Dismissal[] }> {
  const all = await db.dismissals.toArray()
  const keys = new Set(all.map(({ rivalUtteranceId, text }) => `${rivalUtteranceId}\n${text}`))
  return { all, isDismissed: ({ rivalUtteranceId, text }) => keys.has(`${rivalUtteranceId}\n${foldText(text)}`) }
}

/** The dismissal of one of two utterances that was a quote on a page, not kept, at the time; undefined where there was none. */
export async function dismissalOf(db: OnRecordDatabase, ...[a, b]: [Utterance, Utterance]): Promise<Dismissal | undefined> {
  const as = (rival: Utterance, quote: Utterance) =>
    db.dismissals
      .where(':id')
      .startsWith(`${rival.id}\n`)
      .filter(({ text }) => text === quote.key)
      .first()
  return (await as(a, b)) ?? (await as(b, a))
}

function dismissalKey({ speakerName, text, rivalUtteranceId }: QuotePair): string {
  return [rivalUtteranceId, foldName(speakerName), foldText(text)].join('\n')
}

import type { CheckItem, Claim, Engine, Judged } from '../contradiction'
import type { PageReading, QuoteVerdict } from '../messages/page-state'
import { getStatementView, type OnRecordDatabase, verdictMemory } from '../storage'
import type { Archives, RecordArchive } from './record-archive'
import { knownSpeaker } from './resolve'
import { marksOf, pageSide, recordSide } from './sides'

type Quote = PageReading['quotes'][number]
type Item = CheckItem<Quote> & { archive: RecordArchive }

const RANK = { contradiction: 2, tension: 1, none: 0, unchecked: 0 } as const

const settled = (key: string, verdict: 'none' | 'unchecked'): QuoteVerdict => ({
  key,
  verdict,
  reason: verdict === 'unchecked' ? 'unknown-language' : null,
  score: 0,
  doubt: false,
  rivalUtteranceId: null,
  earlier: null,
  later: null,
})

/** Quotes of speakers on record, with their archives; words that are kept already have findings of their own. */
async function itemsOf(db: OnRecordDatabase, archives: Archives, reading: PageReading): Promise<Item[]> {
  const items: Item[] = []
  for (const quote of reading.quotes) {
    const speakerId = await knownSpeaker(db, quote.speakerName)
    if (speakerId === null) continue
    const archive = await archives.of(speakerId)
    if (archive.holds(quote.text)) continue
    const { key, text, context, kind } = quote
    const claim: Claim = {
      id: `quote:${key}`,
      text,
      date: reading.published,
      speaker: quote.speakerName,
      language: reading.language,
      context,
      kind,
    }
    items.push({ key: quote, claim, archive })
  }
  return items
}

async function verdictFor(
  db: OnRecordDatabase,
  reading: PageReading,
  item: Item,
  { earlier, later, verdict: found }: Judged,
): Promise<QuoteVerdict | null> {
  const quoteIsLater = later.id === item.claim.id
  const rival = quoteIsLater ? earlier : later
  const statementId = item.archive.statementOf(rival.id)
  const view = statementId === undefined ? null : await getStatementView(db, statementId)
  if (!view) return null
  const onRecord = recordSide(view, marksOf(found.evidence, quoteIsLater ? 'earlier' : 'later'))
  const onPage = pageSide(item.claim, reading.canonicalUrl, marksOf(found.evidence, quoteIsLater ? 'later' : 'earlier'))
  return {
    key: item.key.key,
    verdict: found.verdict,
    reason: found.reason,
    score: found.score,
    doubt: found.evidence.some(({ supports }) => !supports),
    rivalUtteranceId: rival.id,
    earlier: quoteIsLater ? onRecord : onPage,
    later: quoteIsLater ? onPage : onRecord,
  }
}

const stronger = (a: QuoteVerdict, b: QuoteVerdict | undefined) =>
  !b || RANK[a.verdict] > RANK[b.verdict] || (a.verdict === b.verdict && a.score > b.score)

/**
 * Checks the quotes of a page against the record without keeping them. A verdict comes as soon as it stands, most promising first; a
 * stronger one for the same quote replaces it. What the user dismissed is left out. In the end every quote of a speaker on record has one.
 *
 * @throws the signal's reason when aborted
 */
export async function* checkQuotes(
  db: OnRecordDatabase,
  engine: Engine,
  archives: Archives,
  reading: PageReading,
  signal: AbortSignal,
): AsyncGenerator<QuoteVerdict> {
  const items = await itemsOf(db, archives, reading)
  const byQuote = new Map(items.map((item) => [item.key, item]))
  const { isDismissed } = await verdictMemory(db)
  const best = new Map<string, QuoteVerdict>()
  const unknown = new Set<string>()
  for await (const judged of engine.checkAll(items, signal)) {
    const item = byQuote.get(judged.key)
    if (!item) continue
    const { key, text, speakerName } = item.key
    if (judged.earlier === judged.later) unknown.add(key)
    if (RANK[judged.verdict.verdict] === 0) continue
    const verdict = await verdictFor(db, reading, item, judged)
    if (!verdict?.rivalUtteranceId || isDismissed({ speakerName, text, rivalUtteranceId: verdict.rivalUtteranceId })) continue
    if (!stronger(verdict, best.get(key))) continue
    best.set(key, verdict)
    yield verdict
  }
  for (const { key } of items) if (!best.has(key.key)) yield settled(key.key, unknown.has(key.key) ? 'unchecked' : 'none')
}

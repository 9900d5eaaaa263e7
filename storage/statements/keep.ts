import type { OnRecordDatabase } from '../database'
import { checkedDraft } from '../draft'
import { foldText } from '../fold'
import type { Change } from '../journal/change'
import { recordStep } from '../journal/record'
import { queueCheck, queueFirstCheck } from '../queue/enqueue'
import { newRow, now } from '../rows'
import { learnFromCard } from '../speakers/corrections'
import { speakerOf } from '../speakers/resolve'
import { step } from '../step'
import { topicIdsOf } from '../topics/resolve'
import type { Source, SourceDraft, Statement, StatementDraft } from '../types'
import { tidyDependants } from './dependants'
import { type Joined, joinedTo } from './same'
import { utteranceOf } from './utterance'

export interface Kept {
  statement: Statement
  /** False where the same words of the same speaker and page are on record already: `statement` is that one, with what it gained of the draft. */
  created: boolean
}

/**
 * Keeps a statement: source, speaker, topics, utterance, statement, a queued check and the journal's step, all or none of them. Where the same
 * words of the same speaker and page are on record already, those take the draft's note and topics.
 *
 * Acknowledged only when it is on the disk.
 *
 * @throws RecordError `invalid` with the rule broken, `storage-full`
 */
export async function keepStatement(db: OnRecordDatabase, draft: StatementDraft): Promise<Kept> {
  const checked = checkedDraft(draft)
  const kept = await recordStep<Kept>(db, async (change) => {
    const known = await change.db.sources.where('canonicalUrl').equals(checked.source.canonicalUrl).first()
    const speaker = await speakerOf(change, checked)
    step('keep.speaker')
    const topicIds = await topicIdsOf(change, checked.topicNames)
    step('keep.topics')
    if (checked.correctedFrom && speaker) await learnFromCard(change, checked.correctedFrom, speaker, checked.otherName)
    const same = known && (await sameWords(change.db, known.id, checked.text))
    const already = same && joinedTo(same, { ...checked, speakerId: speaker?.id ?? null, topicIds }, now)
    if (already) return { action: 'edit', parameters: { count: 1, text: checked.text.slice(0, 80) }, result: await join(change, already) }
    const source = await sourceOf(change, known, checked.source)
    step('keep.source')
    const utterance = await utteranceOf(change, speaker?.id ?? null, checked.text)
    step('keep.utterance')
    const statement: Statement = {
      ...newRow(),
      utteranceId: utterance.id,
      speakerId: utterance.speakerId,
      sourceId: source.id,
      topicIds,
      text: checked.text,
      selectors: checked.selectors,
      language: checked.language,
      kind: checked.kind,
      date: checked.date,
      dateBasis: checked.dateBasis,
      note: checked.note,
      colour: checked.colour,
      speakerAsWritten: checked.speakerAsWritten,
      state: 'same',
      lastSeen: null,
    }
    await change.add('statements', [statement])
    step('keep.statement')
    await queueFirstCheck(change, statement.id)
    step('keep.check')
    const parameters = { speaker: speaker?.name ?? '', text: statement.text.slice(0, 80) }
    return { action: 'keep', parameters, result: { statement, created: true } }
  })
  step('keep.committed')
  return kept
}

/** Writes what a statement on record gained of a draft. A judge goes by its speaker and its topics. */
async function join(change: Change, { known, one }: Joined): Promise<Kept> {
  if (known === one) return { statement: known, created: false }
  const named = one.speakerId !== known.speakerId
  const statement = named ? { ...one, utteranceId: (await utteranceOf(change, one.speakerId, one.text)).id } : one
  await change.put('statements', [statement])
  if (named) await tidyDependants(change)
  if (named || one.topicIds.length > known.topicIds.length) await queueCheck(change, [one.id], 'edited')
  return { statement, created: false }
}

/** The source of this address. What a later reading knows and an earlier did not is filled in; what is known is not overwritten. */
async function sourceOf(change: Change, known: Source | undefined, draft: SourceDraft): Promise<Source> {
  if (known === undefined) {
    const source: Source = { ...newRow(), ...draft }
    await change.add('sources', [source])
    return source
  }
  const filled: Source = {
    ...known,
    title: known.title ?? draft.title,
    publisher: known.publisher ?? draft.publisher,
    authors: known.authors.length > 0 ? known.authors : draft.authors,
    published: known.published ?? draft.published,
    modified: draft.modified ?? known.modified,
    language: known.language ?? draft.language,
  }
  if (JSON.stringify(filled) !== JSON.stringify(known)) await change.put('sources', [{ ...filled, updatedAt: newRow().updatedAt }])
  return filled
}

/** The statements of this source with the same words, typesetting aside. */
async function sameWords(db: OnRecordDatabase, sourceId: string, text: string): Promise<Statement[]> {
  const key = foldText(text)
  const onPage = await db.statements.where('sourceId').equals(sourceId).toArray()
  return onPage.filter((statement) => foldText(statement.text) === key)
}

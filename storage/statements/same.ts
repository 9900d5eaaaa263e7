import { LIMITS } from '../draft'
import type { Statement } from '../types'

/** What a statement can gain from another of the same words of the same page. */
export type Gain = Pick<Statement, 'speakerId' | 'speakerAsWritten' | 'topicIds' | 'note' | 'selectors' | 'colour' | 'language'>

/** A statement on record, and what it is with what it gains: the very same object where that is nothing. */
export interface Joined {
  known: Statement
  one: Statement
}

/**
 * The statement, of those with the same words of the same page, that another is joined to; undefined where the other stands by itself: it is of
 * another speaker, or the two don't fit into one. Words of an unknown speaker may be anyone's.
 *
 * One that lacks nothing of the other comes first, so that joining again changes nothing, whatever came in between.
 */
export function joinedTo(candidates: readonly Statement[], other: Gain, updatedAt: (known: Statement) => string): Joined | undefined {
  const fitting = candidates.flatMap((known) => {
    const one = mayBeSame(known.speakerId, other.speakerId) ? joined(known, other) : null
    return one === null ? [] : [{ known, one }]
  })
  const best =
    fitting.find(({ known, one }) => known === one) ?? fitting.find(({ known }) => known.speakerId === other.speakerId) ?? fitting[0]
  return best && (best.known === best.one ? best : { ...best, one: { ...best.one, updatedAt: updatedAt(best.known) } })
}

function mayBeSame(speakerId: string | null, other: string | null): boolean {
  return speakerId === null || other === null || speakerId === other
}

/** All topics, both notes, what only one knows; null where that is more than a statement holds. */
function joined(known: Statement, other: Gain): Statement | null {
  const one: Statement = {
    ...known,
    topicIds: [...new Set([...known.topicIds, ...other.topicIds])],
    note: bothNotes(known.note, other.note),
    speakerId: known.speakerId ?? other.speakerId,
    speakerAsWritten: known.speakerAsWritten ?? other.speakerAsWritten,
    selectors: known.selectors.length > 0 ? known.selectors : other.selectors,
    colour: known.colour ?? other.colour,
    language: known.language ?? other.language,
  }
  if (JSON.stringify(one) === JSON.stringify(known)) return known
  return one.note.length > LIMITS.note || one.topicIds.length > LIMITS.list ? null : one
}

/** One note after the other; one alone where it holds the other. */
export function bothNotes(first: string, second: string): string {
  if (first.includes(second)) return first
  return second.includes(first) ? second : `${first}\n\n${second}`
}

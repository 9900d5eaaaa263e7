import { cut } from '../cut'
import { LIMITS } from '../draft'
import { bothNotes } from '../statements/same'
import type { Statement } from '../types'
import { isNewer, justAfter } from './newer'

/**
 * The statement out of the record's row and a file's of the same id. The newer one's fields win, but when the file's is newer no topic and no
 * other note of the record gets lost; where that makes more of it than the file has, it is newer than the file's too, so that the other record
 * takes it in its turn. What was seen of its words in the page last goes by when that was seen.
 *
 * @param live  id of a topic → the one that bears its statements
 * @returns the record's own row where nothing changes
 */
export function updated(old: Statement, row: Statement, live: (topicId: string) => string): Statement {
  const base = isNewer(row, old) ? overOlder(old, row, live) : old
  const other = base === old ? row : old
  return seenLater(other, base) ? { ...base, state: other.state, lastSeen: other.lastSeen } : base
}

function overOlder(old: Statement, row: Statement, live: (topicId: string) => string): Statement {
  const topicIds = [...new Set([...row.topicIds, ...old.topicIds.map(live)])].slice(0, LIMITS.list)
  const note = cut(bothNotes(row.note, old.note), LIMITS.note)
  const same = note === row.note && topicIds.length === row.topicIds.length
  return same ? row : { ...row, topicIds, note, updatedAt: justAfter(row.updatedAt) }
}

/** Whether the words were seen later as the one has them. Of the same other wording, what was seen after it is the later. */
function seenLater(a: Statement, b: Statement): boolean {
  const [at, before] = [a, b].map(({ lastSeen }) => (lastSeen === null ? 0 : Date.parse(lastSeen.seenAt)))
  if (at !== before) return (at ?? 0) > (before ?? 0)
  return a.lastSeen !== null && a.state !== a.lastSeen.state && b.state === b.lastSeen?.state
}

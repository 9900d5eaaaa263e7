import type { OnRecordDatabase } from '../database'
import { textOf } from '../derived/texts'
import { LIMITS } from '../draft'
import { now } from '../rows'
import type { Statement } from '../types'
import { writing } from '../writing'

export interface SightingNote {
  statementId: string
  state: Statement['state']
  /** The words as they stand in the page; null when gone. */
  found: string | null
}

/**
 * Notes what became of statements' words in their page. The record's own doing, so no step to undo and no newer row; the wording last seen
 * other than kept stays noted when the words are the same again, or gone.
 */
export async function recordSightings(db: OnRecordDatabase, notes: readonly SightingNote[]): Promise<void> {
  await writing(() =>
    db.transaction('rw', db.statements, db.texts, async () => {
      const rows = await db.statements.bulkGet(notes.map((note) => note.statementId))
      const changed = notes.flatMap((note, i) => {
        const row = rows[i]
        return row && differs(row, note) ? [withSighting(row, note)] : []
      })
      if (changed.length === 0) return
      await db.statements.bulkPut(changed)
      await db.texts
        .where('id')
        .anyOf(changed.map((row) => row.id))
        .delete()
      await db.texts.bulkAdd(changed.map((row) => textOf('statements', row)))
    }),
  )
}

function differs(row: Statement, note: SightingNote): boolean {
  return row.state !== note.state || (note.found !== null && note.state !== 'same' && row.lastSeen?.text !== note.found)
}

/** The statement after what was seen of its words. */
export function withSighting(row: Statement, note: SightingNote): Statement {
  const at = now()
  const text = (note.found ?? '').slice(0, LIMITS.text)
  // Words that went take no other wording with them that was seen before.
  const stays = note.state === 'same' || (note.state === 'gone' && row.lastSeen !== null && row.lastSeen.text !== '')
  const lastSeen = stays ? row.lastSeen : { text, seenAt: at, state: note.state }
  return { ...row, state: note.state, lastSeen }
}

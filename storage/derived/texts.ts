import { siteOf } from '../../article/url'
import { chunks } from '../chunks'
import type { TextRow } from '../database'
import { foldWords } from '../fold'
import type { Change } from '../journal/change'
import type { Rows } from '../rows'
import { packed } from '../search/pack'
import { WORTH_PACKING } from '../search/repack'

type TextTable = TextRow['of']

/**
 * What search sees of a row. Merged speakers are found by what they were merged into, which holds their names as aliases; a merged topic says
 * whose name it is now.
 */
const TEXT_OF: { [T in TextTable]: (row: Rows[T]) => TextRow } = {
  statements: (row) => ({
    id: row.id,
    of: 'statements',
    text: foldWords(row.note === '' ? row.text : `${row.text} ${row.note}`),
    refs: {
      speakerId: row.speakerId,
      sourceId: row.sourceId,
      topicIds: row.topicIds,
      date: row.date,
      state: row.state,
      hasNote: row.note !== '',
    },
  }),
  speakers: (row) => ({ id: row.id, of: 'speakers', text: foldWords([row.name, ...row.aliases].join(' ')) }),
  topics: (row) => {
    const own: TextRow = { id: row.id, of: 'topics', text: foldWords(row.name) }
    return row.mergedInto === null ? own : { ...own, into: row.mergedInto }
  },
  sources: (row) => ({
    id: row.id,
    of: 'sources',
    text: foldWords([row.title, row.publisher].filter((part) => part !== null).join(' ')),
    site: siteOf(row.canonicalUrl),
  }),
}

export const TEXT_TABLES = ['speakers', 'topics', 'sources', 'statements'] as const satisfies readonly TextTable[]

export function textOf<T extends TextTable>(table: T, row: Rows[T]): TextRow {
  return TEXT_OF[table](row)
}

/** Writes anew the search rows of what a change touched. */
export async function deriveTexts(change: Change): Promise<void> {
  for (const table of TEXT_TABLES) await deriveTable(change, table)
}

async function deriveTable<T extends TextTable>(change: Change, table: T): Promise<void> {
  const ids = change.touched(table)
  if (ids.length === 0) return
  const { db } = change
  if (table === 'statements' && (await canPack(change, ids))) {
    const rows = await change.rowsOf(table, ids)
    await db.packs.bulkAdd([...packed(rows.filter((row) => row !== undefined).map((row) => textOf(table, row)))])
    return
  }
  for (const part of chunks(ids)) {
    // A row that is new may have a tombstone of an earlier life: that has a lower rev, so it does no harm.
    const old = part.filter((id) => !change.isNew(table, id))
    if (old.length > 0) await db.texts.where('id').anyOf(old).delete()
    const rows = await change.rowsOf(table, part)
    await db.texts.bulkAdd(rows.map((row, i) => (row ? textOf(table, row) : { id: part[i] ?? '', of: table, text: '', gone: true })))
  }
}

/** Many new statements at once (an import) are packed outright, unless some had an earlier life that a tombstone speaks of. */
async function canPack(change: Change, ids: readonly string[]): Promise<boolean> {
  if (ids.length < WORTH_PACKING || !ids.every((id) => change.isNew('statements', id))) return false
  return (await change.db.texts.filter((row) => row.gone === true).count()) === 0
}

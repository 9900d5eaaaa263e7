import { plural, t } from '../../../components/i18n'
import { type ExportFilter, type OnRecordDatabase, searchStatementIds } from '../../../storage'
import { pickedIds } from '../picked'

export interface ExportPart {
  filter: ExportFilter | undefined
  words: string
}

/** What a file is made of: what was picked in a list, what a search finds, or all. */
export function partsOf(query: string): ExportPart[] {
  const picked = pickedIds()
  return [
    ...(picked ? [{ filter: { ids: picked }, words: plural('export_picked', picked.length) }] : []),
    ...(query === '' ? [] : [{ filter: { query }, words: t('export_found', query) }]),
    { filter: undefined, words: t('export_all') },
  ]
}

/** How many statements that is. */
export async function countOf(db: OnRecordDatabase, filter: ExportFilter | undefined): Promise<number> {
  if (filter?.ids) return (await db.statements.bulkGet([...filter.ids])).filter((one) => one !== undefined).length
  return filter?.query === undefined ? await db.statements.count() : (await searchStatementIds(db, filter.query)).length
}

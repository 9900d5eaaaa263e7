import type { Option } from '../../../components/combobox'
import type { OnRecordDatabase } from '../../../storage'
import { sourceOfEachSite } from '../../../storage/search/search'

const LIMIT = 8

/** Publishers read so far: a site keeps its name. */
const publishers = new Map<string, string | null>()

/** Sites of the record whose name or address begins with, or holds, what was typed. */
export async function completeSites(db: OnRecordDatabase, typed: string): Promise<Option[]> {
  const wanted = typed.trim().toLowerCase()
  const sources = await sourceOfEachSite(db)
  const unread = [...sources].filter(([site]) => !publishers.has(site))
  const rows = await db.sources.bulkGet(unread.map(([, id]) => id))
  for (const [at, [site]] of unread.entries()) publishers.set(site, rows[at]?.publisher ?? null)
  return [...sources.keys()]
    .filter((site) => site.includes(wanted) || (publishers.get(site)?.toLowerCase().includes(wanted) ?? false))
    .slice(0, LIMIT)
    .map((site) => ({ id: site, name: site, detail: publishers.get(site) ?? null }))
}

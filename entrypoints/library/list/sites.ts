import { siteOf } from '../../../article/url'
import type { Option } from '../../../components/combobox'
import type { OnRecordDatabase } from '../../../storage'

const LIMIT = 8
/** Sources looked at while typing: enough for any newspaper that one keeps from often. */
const LOOK = 5000

/** Sites of the record whose name or address begins with, or holds, what was typed. */
export async function completeSites(db: OnRecordDatabase, typed: string): Promise<Option[]> {
  const wanted = typed.trim().toLowerCase()
  const sites = new Map<string, string | null>()
  await db.sources.limit(LOOK).each(({ canonicalUrl, publisher }) => {
    const site = siteOf(canonicalUrl)
    if (!sites.get(site)) sites.set(site, publisher)
  })
  return [...sites]
    .filter(([site, publisher]) => site.includes(wanted) || (publisher?.toLowerCase().includes(wanted) ?? false))
    .slice(0, LIMIT)
    .map(([site, publisher]) => ({ id: site, name: site, detail: publisher }))
}

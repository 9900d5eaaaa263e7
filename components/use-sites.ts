import { useEffect, useState } from 'preact/hooks'
import type { OnRecordDatabase } from '../storage'
import { getSetting } from '../storage/settings'
import { changing } from './changing'
import { loadWrites } from './record-writes'
import type { Sites } from './site-rest'
import { allowedPatterns, allowSite, onSitesChange } from './sites'
import { useLive } from './use-live'
import { useRecord } from './with-record'

/** Which sites are allowed and which rest, live; null until both are known. */
export function useSites(): Sites | null {
  const db = useRecord()
  const [granted, setGranted] = useState<readonly string[] | null>(null)
  const quiet = useLive(() => getSetting(db, 'quietSites'), [db]).value
  useEffect(() => {
    const read = () => void allowedPatterns().then(setGranted)
    read()
    return onSitesChange(read)
  }, [])
  return granted && quiet ? { granted, quiet } : null
}

/** Changes which sites rest, from what the record says at that moment. */
export function changeRest(db: OnRecordDatabase, change: (quiet: readonly string[]) => string[]): void {
  void changing(async () => {
    const { setSetting } = await loadWrites()
    await setSetting(db, 'quietSites', change(await getSetting(db, 'quietSites')))
  })
}

/**
 * Asks the browser for a site, and wakes it where it rested from before: who allows a site wants it read. Must be called in the click itself; the
 * site is waked without waiting for the answer, since the question may close the surface that asked.
 */
export function allowAndWake(db: OnRecordDatabase, pattern: string): Promise<boolean> {
  const given = allowSite(pattern)
  changeRest(db, (quiet) => quiet.filter((one) => one !== pattern))
  return given
}

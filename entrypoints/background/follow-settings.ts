/** What the background does when a setting changed in a surface. What was last seen outlives the worker, in session storage. */
import { browser } from 'wxt/browser'
import { noteFeedback } from '../../checks'
import { getSetting } from '../../storage'
import { reloadJudge } from './checks'
import { database } from './database'
import { registerProbe } from './sites'

const KEY = 'settings-seen'

/** Registers the probe for the sites as they are allowed and rest now. */
export async function followSites(): Promise<void> {
  await registerProbe(await getSetting(await database(), 'quietSites'))
}

/**
 * Compares the settings that the background acts on with those last seen, and acts on the ones that differ.
 *
 * @returns whether another judge, or one otherwise set, may be at work now
 */
export async function followSettings(): Promise<boolean> {
  const db = await database()
  // The user's confirms and dismissals, wherever they were made, move the thresholds a little: the judge at work reads that before each check.
  await noteFeedback(db)
  const [quiet, ...judge] = await Promise.all([
    getSetting(db, 'quietSites'),
    getSetting(db, 'judge'),
    getSetting(db, 'endpointUrl'),
    getSetting(db, 'endpointModel'),
  ])
  const now = { sites: JSON.stringify(quiet), judge: JSON.stringify(judge) }
  const seen: Partial<typeof now> = (await browser.storage.session.get(KEY))[KEY] ?? {}
  if (seen.sites !== now.sites) await registerProbe(quiet)
  if (seen.judge !== undefined && seen.judge !== now.judge) reloadJudge()
  await browser.storage.session.set({ [KEY]: now })
  return seen.judge !== now.judge
}

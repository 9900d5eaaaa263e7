/** Sites that the user allowed: a small probe runs there, and the reader follows only where it sees an article. */
import { browser } from 'wxt/browser'

const SCRIPT_ID = 'probe'

/** Host permissions that the user granted; the extension itself asks for none at install. */
export async function allowedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/**
 * Registers the probe for exactly the sites that are allowed and do not rest.
 *
 * @param quiet  match patterns of sites where reading by itself is switched off
 */
export async function registerProbe(quiet: readonly string[]): Promise<void> {
  const matches = (await allowedOrigins()).filter((origin) => !quiet.includes(origin))
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['content-scripts/probe.js'],
      matches,
      ...(quiet.length > 0 && { excludeMatches: [...quiet] }),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

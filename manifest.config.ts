/** The manifest, for each browser. Least permission: a page is read on the user's action, or on sites the user allowed. */
import type { UserManifest } from 'wxt'

/** Pinned, so that a moved folder keeps its extension id and with it the database. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA33RAiIgslAzhqCiutFeKMFrQwUblB+A3N7ITRFXIJqIdFwEDNC8UX5KVotNg4H0wHJNtu4wQGsCN2k+lJgHjdxpKlONmg4vaiPcJ19prhXhiFoAvK8b+r8qjP7MyuxFlyoqLgh6G/OxuhR1JNJOaiJ+Wtv0R2+JNnVWGqrTeqvZPL0aNstLI283n8YIQteQbk3C9MuZcCPKGZLZVZuegwF6W8tdLVXsCCgCq6NA+YOO//Z+eztP79unbKfzjjXuo/KgXuRC4Zemxm7mG4N0HlmvhyK3xXHwFnBKiFELyB8p4QNzTuNgEK2rsF3ewYmGUG97VwjR6mLPH8Rs6mp7TwQIDAQAB'
export const GECKO_ID = 'on-record@on-record.example'
/** Sites are asked for one by one, at the user's wish. One pattern for both schemes: browsers look for a single one that holds what is asked for. */
const ANY_SITE = ['*://*/*']
const TEST_HOSTS = ['https://*/*', 'http://127.0.0.1/*']

/**
 * @param browser          "chrome", "firefox", …
 * @param manifestVersion  2 or 3
 * @param forTests         adds host permissions, and nothing else
 */
export function manifestFor(browser: string, manifestVersion: 2 | 3, forTests: boolean): UserManifest {
  const firefox = browser === 'firefox'
  const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms']
  if (!firefox) permissions.push('offscreen', 'sidePanel')
  const hosts = forTests ? TEST_HOSTS : []
  return {
    name: '__MSG_extName__',
    short_name: 'On Record',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: manifestVersion === 2 ? [...permissions, ...hosts] : permissions,
    ...(manifestVersion === 3 && forTests && { host_permissions: hosts }),
    // WXT deletes optional_host_permissions for MV2 instead of converting them.
    [manifestVersion === 2 ? 'optional_permissions' : 'optional_host_permissions']: ANY_SITE,
    incognito: 'not_allowed',
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandReadPage__' },
      'keep-selection': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandKeepSelection__' },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenLibrary__' },
    },
    // The judge's runtime is WebAssembly from our own package; nothing else is evaluated.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { key: CHROME_KEY, minimum_chrome_version: '128' }),
  }
}

/** The little of the extension API that surfaces touch, on a page that is no extension. Imported before anything that names `browser`. */
const event = { addListener: () => undefined, removeListener: () => undefined }

const api = {
  runtime: { id: 'test', getURL: (path: string) => path, onMessage: event, sendMessage: async () => undefined },
  permissions: { getAll: async () => ({ origins: ['https://news.example/*'] }), onAdded: event, onRemoved: event },
  commands: { getAll: async () => [{ name: 'read-page', description: 'Read this page', shortcut: 'Alt+Shift+R' }] },
  tabs: { query: async () => [], create: async () => undefined, onActivated: event, onUpdated: event },
}

Object.assign(globalThis, { browser: api })

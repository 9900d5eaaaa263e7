/** Runs the project's TypeScript in Node as Vite resolves it (extensionless imports, `import.meta.env`, `?inline`), without a bundle. */
import { createServer } from 'vite'
import { root } from './run.mjs'

/**
 * Opens a loader for TypeScript modules. Starts in about 0.2 s; nothing listens on a port and no file is watched.
 * @returns {Promise<{load: (path: string) => Promise<Record<string, any>>, close: () => Promise<void>}>}
 *   `load` takes a path relative to the root and gives the module's exports; dynamic imports inside it work until `close`.
 */
export async function openLoader() {
  const alias = ['@', '~', '@@', '~~'].map((name) => ({ find: new RegExp(`^${name}/`), replacement: `${root}/` }))
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    // In Node the runtime reads its files itself and has threads only in its Node build: the same WebAssembly.
    resolve: { alias: [...alias, { find: 'onnxruntime-web/wasm', replacement: 'onnxruntime-web' }] },
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  return { load: (path) => server.ssrLoadModule(`/${path}`), close: () => server.close() }
}

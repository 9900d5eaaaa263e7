import type { BundledOptions } from '../../contradiction'

/** Threads a judgement may use: Chrome shares memory with workers of extension pages, Firefox does not and stays at one. */
const threads = () => (typeof SharedArrayBuffer === 'undefined' ? 1 : Math.min(2, navigator.hardwareConcurrency || 1))

/**
 * Where the models and their runtime lie in the extension's package, and the worker that runs them.
 *
 * @param getUrl address of a file of the package
 */
export function modelsOptions(getUrl: (path: '/') => string): BundledOptions {
  const base = getUrl('/')
  return {
    startWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'judge' }),
    models: `${base}models/`,
    runtime: `${base}ort/`,
    threads: threads(),
    async readFile(path) {
      const response = await fetch(`${base}models/${path}`)
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mergeConfig } from 'vite'
import { defineConfig } from 'wxt'
import { popupChunks } from './chunks.config'
import { manifestFor } from './manifest.config'
import { faultPoints, RECORD_PAGE } from './test/e2e/faults/build'

const ortFolder = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'))
/** The one thing that an end-to-end build has more: a host permission, since no driver can grant `activeTab` in every browser. */
const forTests = process.env.ON_RECORD_E2E === '1'
/** Builds for fault tests: named points at which a test kills the program, and a page in which it calls the record. */
const faults = process.env.ON_RECORD_FAULTS === '1'
const plugins = () => (faults ? [faultPoints()] : [])

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  outDirTemplate: `${forTests ? 'e2e-' : ''}${faults ? 'faults-' : ''}{{browser}}-mv{{manifestVersion}}`,
  manifest: ({ browser, manifestVersion }) => manifestFor(browser, manifestVersion, forTests),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ name }) => name === 'popup')) return
      const output = { codeSplitting: { groups: [popupChunks(import.meta.dirname)] } }
      Object.assign(config, mergeConfig(config, { build: { rollupOptions: { output } } }))
    },
    'entrypoints:found': (_, found) => {
      if (faults) found.push(RECORD_PAGE)
    },
    'build:publicAssets': (_, files) => {
      for (const name of ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'])
        files.push({ absoluteSrc: join(ortFolder, name), relativeDest: `ort/${name}` })
      // Browsers look for a country's wording and then for no other country's: Brazil would be spoken to in English.
      const portuguese = files.find(({ relativeDest }) => relativeDest.includes('pt_PT'))
      if (portuguese) files.push({ ...portuguese, relativeDest: portuguese.relativeDest.replace('pt_PT', 'pt_BR') })
    },
  },
  vite: () => ({
    plugins: plugins(),
    define: { 'import.meta.env.ON_RECORD_FAULTS': JSON.stringify(faults) },
    resolve: {
      conditions: ['onnxruntime-web-use-extern-wasm', 'import', 'module', 'browser', 'default'],
      // Dexie's package leads to its build for old browsers, which is a fifth larger and can't be shaken.
      alias: { dexie: 'dexie/dist/modern/dexie.mjs' },
    },
    worker: { format: 'es', plugins },
    // Every browser that the manifest asks for preloads modules by itself.
    build: { target: 'es2023', modulePreload: { polyfill: false } },
  }),
  webExt: { disabled: process.env.ON_RECORD_NO_OPEN === '1' },
})

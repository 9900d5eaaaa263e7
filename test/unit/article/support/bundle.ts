import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A module and all that it imports as one script for a page, minified as it ships: `OnRecord.…`. */
export async function bundleForPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'OnRecord' },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (first === undefined || !('output' in first)) throw new Error('the bundler gave nothing')
  return first.output[0].code
}

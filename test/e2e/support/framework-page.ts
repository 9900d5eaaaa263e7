/** Pages that frameworks render, bundled here; one that is not installed is left out, and said. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

/** Modules with React's programming interface. */
const MODULES: Record<string, [api: string, client: string]> = {
  preact: ['preact/compat', 'preact/compat/client'],
  react: ['react', 'react-dom/client'],
}

const isInstalled = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    console.log(`left out: ${name} is not installed`)
    return false
  }
}

export const FRAMEWORKS = Object.keys(MODULES).filter(isInstalled)

export const QUOTE = 'We will not sell the light'
const TITLE = 'No hotel in the lighthouse'
const PARAGRAPHS = [
  'The lighthouse on Gannet Rock will not be sold. The harbour board decided so on Monday, after three offers and a night of rain.',
  `“${QUOTE},” said Selma Tarrow, who chairs the board. Nobody in the hall answered her for a while, and then the clerk read on.`,
  'The highest offer came from a hotel company. It wanted to put nine rooms under the lamp, and a bar for the guests of the island.',
  'Repairs are to cost 640,000 crowns. “The money will be found in time,” Tarrow said. The board meets again in four weeks.',
]

async function bundle(name: string): Promise<string> {
  const [api, client] = MODULES[name] ?? []
  const entry = join(import.meta.dirname, '../frameworks/entry.ts')
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import * as api from '${api}'\nimport * as client from '${client}'\nimport { start } from './app'\nstart(api, client)`
            : null,
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${name} could not be bundled`)
  return chunk.code
}

/** The page as the server sends it, with the framework that takes it over. */
export async function frameworkPage(name: string): Promise<string> {
  const data = { title: TITLE, paragraphs: PARAGRAPHS }
  const meta = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-03-05T08:00:00+01:00' }
  const inScript = (text: string) => text.replaceAll('</', '<\\/')
  const article = `<article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<footer>Updated 0 times</footer></article>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><meta property="og:type" content="article">
<script type="application/ld+json">${inScript(JSON.stringify(meta))}</script></head>
<body><div id="app">${article}</div><script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
<script>globalThis.hydrate = () => { ${inScript(await bundle(name))} }</script></body></html>`
}

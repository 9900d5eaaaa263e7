/** Bundle-size budgets: what a page, the popup and the library may load. Sizes are gzip -9, in kB of 1,000 bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUILDS = ['chrome-mv3', 'firefox-mv2', 'firefox-mv3']

/** Largest size of what each entry loads at once: its own file and everything it imports statically. A script in a page needs a line here. */
export const BUDGETS = {
  'content-scripts/probe.js': 5,
  'content-scripts/reader.js': 60,
  'content-scripts/overlay.js': 40,
  'content-scripts/readability.js': 15,
  'popup.html': 60,
  'sidepanel.html': 200,
  'library.html': 200,
}

const LINKS = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g
const IMPORTS = /\b(?:import|from)\s*["']([^"']+\.js)["']/g

/** Files that `path` loads before it can run, itself included. */
export function closure(build, path, seen = new Set()) {
  if (seen.has(path) || !existsSync(path)) return seen
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const pattern = path.endsWith('.html') ? LINKS : path.endsWith('.js') ? IMPORTS : null
  for (const [, link] of pattern ? text.matchAll(pattern) : []) {
    closure(build, link.startsWith('/') ? join(build, link) : resolve(dirname(path), link), seen)
  }
  return seen
}

/** gzip size in kB of an entry with all that it loads at once. */
export const sizeOf = (build, entry) =>
  [...closure(build, join(build, entry))].reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000

const contentScripts = (build) => {
  const folder = join(build, 'content-scripts')
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .map((name) => `content-scripts/${name}`)
    : []
}

/**
 * Measures the builds against the budgets and prints a line for each entry.
 * @param {string} output the folder that holds the builds
 */
export function checkBudgets(output) {
  let passed = 0
  let failed = 0
  const note = (fits, text) => {
    if (fits) passed++
    else failed++
    console.log(`${fits ? '✓' : '✗'} ${text}`)
  }
  for (const name of BUILDS) {
    const build = join(output, name)
    if (!existsSync(build)) {
      note(false, `${name}: not built`)
      continue
    }
    const entries = new Set([...Object.keys(BUDGETS), ...contentScripts(build)])
    for (const entry of entries) {
      const place = `${name}/${entry}`
      if (!existsSync(join(build, entry))) {
        note(false, `${place}: has a budget, but is not built`)
        continue
      }
      const budget = BUDGETS[entry]
      const size = sizeOf(build, entry)
      if (budget === undefined) note(false, `${place}: ${size.toFixed(1)} kB, but no budget is set for it in scripts/budgets.mjs`)
      else note(size <= budget, `${place}: ${size.toFixed(1)} of ${budget} kB`)
    }
  }
  return { passed, failed, skipped: 0 }
}

/** The bench's table of rows and its command line. */
import { availableParallelism, cpus } from 'node:os'
import { LeftOut, type Measurement } from './measurement'

interface Row {
  about: string
  load(): Promise<{ measure(): AsyncIterable<Measurement> }>
}

/** A row is a line here and a file beside it. */
const ROWS: Record<string, Row> = {
  parse: { about: 'reading a saved page in Node, against Readability alone', load: () => import('./parse') },
  sizes: { about: 'what each part loads, gzip -9', load: () => import('./sizes') },
  hostile: { about: 'pages that nobody would write: the longest stretch without a turn', load: () => import('./hostile') },
  reading: { about: 'from click to quotes marked, in Chromium', load: () => import('./reading') },
  idle: { about: 'cost of the extension on a page that was not asked for', load: () => import('./idle') },
  popup: { about: 'first statements on screen with 10,000 kept', load: () => import('./popup') },
  live: { about: 'from a change in one window to the others, with 2,000 kept', load: () => import('./live') },
  surfaces: { about: 'popup, panel and library with 100,000 statements, beside 1,000', load: () => import('./surfaces') },
  anchoring: { about: 'finding and painting, against other programs', load: () => import('./anchoring') },
  following: { about: 'a page that is rendered anew, and one that never rests', load: () => import('./following') },
  storage: { about: 'the record at 1,000 and 100,000 statements', load: () => import('./storage') },
  'storage-firefox': { about: 'the same in Firefox', load: () => import('./storage-firefox') },
  search: { about: 'three ways of full-text search over 100,000 statements', load: () => import('./search') },
  engine: { about: 'retrieving and judging one statement among many', load: () => import('./engine') },
  retrieval: { about: 'the contradicted statement among the candidates, with 5,000 others', load: () => import('./retrieval') },
  'engine-browser': {
    about: 'the same in Chromium, and a page of 25 quotes, against 10,000 statements',
    load: () => import('./engine-browser'),
  },
}

function print({ what, value, unit, of, budget }: Measurement): void {
  const amount = `${unit === 'count' ? value : value.toFixed(value < 10 ? 2 : 1)} ${unit}`
  const limit = budget === undefined ? '' : `  ${value <= budget ? 'within' : 'OVER'} ${budget} ${unit}`
  console.log(`  ${what.padEnd(58)} ${amount.padStart(12)}${of === undefined ? '' : `  (${of})`}${limit}`)
}

/**
 * Measures and prints.
 * @param names rows to measure; empty: all
 * @returns exit code: 0 done, 1 a row failed, 2 no such row
 */
export async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(ROWS, name))
  if (unknown.length > 0) {
    console.error(`bench: no such row: ${unknown.join(', ')}. There are: ${Object.keys(ROWS).join(', ')}`)
    return 2
  }
  console.log(
    `Node ${process.version} · ${availableParallelism()} cores, ${cpus()[0]?.model.trim()} · ${new Date().toISOString().slice(0, 10)}`,
  )
  let code = 0
  for (const [name, row] of Object.entries(ROWS)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n${name}: ${row.about}`)
    try {
      for await (const measurement of (await row.load()).measure()) print(measurement)
    } catch (error) {
      if (error instanceof LeftOut) console.log(`  left out: ${error.message}`)
      else {
        code = 1
        console.error('  failed:', error)
      }
    }
  }
  return code
}

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { compare, describe, find, type PageText, readPageText, type StatementSelector } from '../../anchoring'
import { parsePage } from './parse-page'
import type { AnchorLine, AnchorsRow } from './types'

/**
 * The `anchors` task: each statement is described in its old page and looked up in the new one.
 *
 * @param baseDir  what the rows' paths are relative to
 * @throws when a page can't be read
 */
export async function* anchorsTask(rows: readonly AnchorsRow[], baseDir: string): AsyncGenerator<AnchorLine> {
  const pages = new Pages(baseDir)
  for (const row of rows) {
    const selectors = describeIn(await pages.read(row.old), row)
    if (!selectors) {
      yield { id: row.id, state: 'not-in-old', found: null, score: 0 }
      continue
    }
    const { state, found, score } = find(await pages.read(row.new), selectors)
    yield { id: row.id, state, found, score: Math.round(score * 1e4) / 1e4 }
  }
}

/** Describes the row's words where the old page has them, its context choosing among several places. */
function describeIn(page: PageText, { exact, prefix, suffix }: AnchorsRow): StatementSelector[] | null {
  const rough: StatementSelector = {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  }
  const anchor = find(page, [rough])
  return anchor.found !== null && UNCHANGED.has(compare(exact, anchor.found).state) ? describe(page, anchor.spans) : null
}

const UNCHANGED = new Set(['same', 'typographic'])

/** Pages are read once for the statements that follow each other; a few are held. */
class Pages {
  private readonly held = new Map<string, PageText>()

  constructor(private readonly baseDir: string) {}

  async read(path: string): Promise<PageText> {
    let page = this.held.get(path)
    if (!page) {
      page = readPageText(parsePage(await readFile(resolve(this.baseDir, path), 'utf8')))
      if (this.held.size >= 4) this.held.clear()
      this.held.set(path, page)
    }
    return page
  }
}

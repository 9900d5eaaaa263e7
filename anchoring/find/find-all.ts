import { indexOfPage } from '../page-index'
import type { PageText } from '../page-text'
import type { Anchor, StatementSelector } from '../types'
import { findTouched } from './find'
import { findUntouched } from './untouched'

export interface FindAllOptions {
  /** Called between slices of work; resolves when the page has had its turn. Absent: no pauses. */
  pause?: () => Promise<void>
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal
  /** Working time in milliseconds, pauses left out, after which the rest is left undone. Default: no limit. */
  budget?: number
}

export interface FindAllResult {
  /** One for each of the list, in its order; null where the budget was spent before its turn. */
  anchors: (Anchor | null)[]
  /** False when the budget was spent before the end: say so. */
  complete: boolean
}

/** A slice of work stays well under a frame. */
const SLICE_MS = 8
/** So many statements that need a closer look are worth the index of the page's words at once. */
const MANY = 8
/** Code units of the page indexed at a time: a few milliseconds. */
const INDEX_PIECE = 100_000

/**
 * Finds many statements in one page: the page is folded once, its words indexed only if some statements were edited or are gone, the work cut
 * into slices, and stopped after the budget.
 */
export async function findAll(
  page: PageText,
  list: readonly (readonly StatementSelector[])[],
  options: FindAllOptions = {},
): Promise<FindAllResult> {
  const anchors = list.map((): Anchor | null => null)
  const turns = new Turns(options)
  const touched: number[] = []
  for (const [at, selectors] of list.entries()) {
    if (await turns.end()) return { anchors, complete: false }
    anchors[at] = findUntouched(page, selectors)
    if (!anchors[at]) touched.push(at)
  }
  while (touched.length >= MANY && !indexOfPage(page).indexed) {
    if (await turns.end()) return { anchors, complete: false }
    indexOfPage(page).words.grow(INDEX_PIECE)
  }
  for (const at of touched) {
    if (await turns.end()) return { anchors, complete: false }
    anchors[at] = findTouched(page, list[at] ?? [])
  }
  return { anchors, complete: true }
}

/** Gives the page its turns and counts the working time between them. */
class Turns {
  private worked = 0
  private since = performance.now()

  constructor(private readonly options: FindAllOptions) {}

  /** Pauses when the slice is spent; true when the budget is. */
  async end(): Promise<boolean> {
    const { pause, signal, budget = Number.POSITIVE_INFINITY } = this.options
    signal?.throwIfAborted()
    const slice = performance.now() - this.since
    if (this.worked + slice >= budget) return true
    if (!pause || slice < SLICE_MS) return false
    this.worked += slice
    await pause()
    signal?.throwIfAborted()
    this.since = performance.now()
    return false
  }
}

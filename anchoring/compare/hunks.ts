import { diffArrays } from 'diff/lib/diff/array.js'
import type { DiffPart } from '../types'
import type { Token } from '../words'

/**
 * One step from the kept to the found tokens; `at` and `to` are folded offsets in the kept text, in the found one where inserted. White space
 * after a token belongs to it, so that the steps put together are the texts.
 */
export interface Step {
  op: DiffPart['op']
  tokens: string[]
  at: number
  to: number
  /** White space that stands here in the other text alone, since this one ends. */
  tail: string
}

/** A place where the wordings part: what was taken out and what was put in. */
export interface Hunk {
  removed: string[]
  inserted: string[]
}

/** Beyond this many edits the wordings have too little in common for the steps between them to be told. */
const MOST_EDITS = 3_000

/** The steps from the kept to the found tokens (Myers' diff, by jsdiff), and the places where they part. */
export function diffTokens(kept: readonly Token[], found: readonly Token[]): { steps: Step[]; hunks: Hunk[] } {
  const alike = { comparator: (one: Token, other: Token) => one.text === other.text, maxEditLength: MOST_EDITS }
  const changes = diffArrays([...kept], [...found], alike) ?? [
    { value: [...kept], removed: true, added: false },
    { value: [...found], removed: false, added: true },
  ]
  const steps: Step[] = []
  let keptAt = 0
  let foundAt = 0
  for (const { value, removed, added } of changes) {
    const source = added ? value : kept.slice(keptAt, keptAt + value.length)
    if (!added) keptAt += value.length
    if (!removed) foundAt += value.length
    const next = added ? found[foundAt] : kept[keptAt]
    const other = !added && !removed && !next ? found[foundAt] : undefined
    const tail = other && other.start > (found[foundAt - 1]?.end ?? 0) ? ' ' : ''
    const op = removed ? 'remove' : added ? 'insert' : 'keep'
    steps.push({ op, tokens: source.map(({ text }) => text), at: source[0]?.start ?? 0, to: next?.start ?? source.at(-1)?.end ?? 0, tail })
  }
  return { steps, hunks: hunksOf(steps) }
}

function hunksOf(steps: readonly Step[]): Hunk[] {
  const hunks: Hunk[] = []
  let open: Hunk | null = null
  for (const { op, tokens } of steps) {
    if (op === 'keep') {
      open = null
      continue
    }
    if (!open) {
      open = { removed: [], inserted: [] }
      hunks.push(open)
    }
    ;(op === 'remove' ? open.removed : open.inserted).push(...tokens)
  }
  return hunks
}

import type { StatementSelector } from '../types'
import { NEARBY } from './exact'
import type { Piece } from './pieces'

/** A statement over more blocks than these is looked up as a whole alone. */
const MOST_LINES = 12

/** The blocks that a span runs over, each a span of its own, its context what stood beside it; none where it is one block. */
export function linesOf({ quote, position }: StatementSelector): StatementSelector[] {
  const { exact, prefix, suffix } = quote
  const lines = [...exact.matchAll(/[^\n]+/g)].filter(([line]) => /[\p{L}\p{N}]/u.test(line))
  if (lines.length < 2 || lines.length > MOST_LINES) return []
  return lines.map(({ 0: line, index }) => {
    const end = index + line.length
    return {
      quote: { ...quote, exact: line, prefix: prefix + exact.slice(0, index), suffix: exact.slice(end) + suffix },
      position: { ...position, start: position.start + index, end: position.start + end },
    }
  })
}

/** So much of a statement's characters must be found for what is left to be the statement. */
const ENOUGH = 0.5

/**
 * The blocks of one span as they were found, where most of them stand one after the other as blocks of their own, whatever stands between
 * them now.
 *
 * @param edgeAt  whether a block begins or ends at a folded offset
 * @returns null where they do not
 */
export function inLines(lines: readonly Piece[], edgeAt: (folded: number) => boolean): Piece[] | null {
  let last: number | null = null
  for (const { hit } of lines) {
    if (!hit) continue
    if (last !== null && (hit.start < last || hit.start - last > NEARBY || !edgeAt(last) || !edgeAt(hit.start))) return null
    last = hit.end
  }
  const length = (some: readonly Piece[]) => some.reduce((sum, { needle }) => sum + needle.exact.length, 0)
  return length(lines.filter(({ hit }) => hit)) > ENOUGH * length(lines) ? [...lines] : null
}

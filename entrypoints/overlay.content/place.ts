/** Where a floating piece goes: beside its words, always whole inside the window. Pure; CSS pixels of the viewport. */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const GAP = 8
const EDGE = 8

/**
 * Below the words where there is room, else above, else where the window ends.
 *
 * @param words   rectangle of the words
 * @param size    width and height of what is placed
 * @param window_ width and height of the viewport
 */
export function place(
  words: Box,
  size: { width: number; height: number },
  window_: { width: number; height: number },
): { left: number; top: number } {
  const below = words.bottom + GAP
  const above = words.top - GAP - size.height
  const roomBelow = below + size.height + EDGE <= window_.height
  const top = roomBelow || above < EDGE ? below : above
  return { left: clamp(words.left, EDGE, window_.width - size.width - EDGE), top: clamp(top, EDGE, window_.height - size.height - EDGE) }
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/** The line of a range that a reader points at: its last visible one. Null when it has no box (hidden, or taken away). */
export function boxOf(ranges: readonly Range[]): Box | null {
  const rect = [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1)
  return rect ? { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom } : null
}

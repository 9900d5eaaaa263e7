import { isDigit, isWordChar } from '../words'
import type { Needle } from './needle'

/**
 * Whether the words at `start..end` end where the kept words ended. "10 percent" in "110 percent", and "by 2" in "by 2.5", are other words,
 * though the characters are there.
 */
export function edgesAgree(text: string, start: number, end: number, needle: Needle): boolean {
  const { exact, prefix, suffix } = needle
  return (
    edge(text.charAt(start - 1), text.charAt(start - 2), prefix.at(-1) ?? '', prefix.at(-2) ?? '', exact.charAt(0)) &&
    edge(text.charAt(end), text.charAt(end + 1), suffix.charAt(0), suffix.charAt(1), exact.charAt(exact.length - 1))
  )
}

/** `near` and `far` are the found neighbours, `keptNear` and `keptFar` the kept ones, `inside` the quote's own character at that edge. */
function edge(near: string, far: string, keptNear: string, keptFar: string, inside: string): boolean {
  if (!isWordChar(inside)) return true
  return glue(near, far, inside) === glue(keptNear, keptFar, inside)
}

const SIGNS = /[-+$€£¥]/

/** The neighbour where it belongs to the word or number at the edge; '' where it does not. */
function glue(near: string, far: string, inside: string): string {
  if (isWordChar(near)) return near
  if (!isDigit(inside)) return near === "'" && isWordChar(far) ? near : ''
  if (/[.,:]/.test(near)) return isDigit(far) ? near : ''
  return SIGNS.test(near) && !isWordChar(far) ? near : ''
}

/** White space that HTML collapses; a no-break space is not among it. */
const RUN = /[ \t\n\r\f]+/g
const BREAK = /[\n\r]/

/** How a text node's data enters the page text. `lead`: the text before it already ends in white space. `pre`: line breaks stay. */
export interface Collapse {
  lead: boolean
  pre: boolean
}

/** The node's data as it is read: each run of white space is one space (or one line break, where those are kept). */
export function collapse(data: string, how: Collapse): string {
  const text = data.replace(RUN, (run) => (how.pre && BREAK.test(run) ? '\n' : ' '))
  return how.lead && /^[ \n]/.test(text) ? text.slice(1) : text
}

/** Offsets of the collapsed text and of the node's data, both ways. */
export interface CollapseMap {
  /** Offset in the data of collapsed code unit `at`. */
  toData(at: number): number
  /** Offset in the collapsed text of data offset `at`. */
  toText(at: number): number
}

/** Maps one node once: steps where the two offsets part, looked up by halving. */
export function mapCollapse(data: string, how: Collapse): CollapseMap {
  const textAt = [0]
  const dataAt = [0]
  let lost = 0
  for (const match of data.matchAll(RUN)) {
    const start = match.index
    const length = match[0].length
    const kept = start === 0 && how.lead ? 0 : 1
    if (length === kept) continue
    const end = start + length
    lost += length - kept
    textAt.push(end - lost)
    dataAt.push(end)
  }
  return {
    toData(at) {
      const step = last(textAt, at)
      return (dataAt[step] ?? 0) + at - (textAt[step] ?? 0)
    },
    toText(at) {
      const step = last(dataAt, at)
      const next = textAt[step + 1] ?? Number.POSITIVE_INFINITY
      return Math.min((textAt[step] ?? 0) + at - (dataAt[step] ?? 0), next)
    },
  }
}

/** Index of the last entry ≤ `value` in an ascending list (0 when there is none). */
export function last(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

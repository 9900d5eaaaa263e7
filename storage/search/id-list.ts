import type { SearchRows } from './rows'

/** Ids in an order. Of a long list each is made when it is asked for, since only the rows in sight ever are; an array of ids is such a list too. */
export interface IdList {
  readonly length: number
  /** @param index  from 0 */
  at: (index: number) => string | undefined
  /** Like an array's. Without arguments: all of them. */
  slice: (from?: number, to?: number) => string[]
}

/** What a search found: `passing[row]` is 1 for each statement that passes. */
export interface Found {
  rows: SearchRows
  passing: Uint8Array
  total: number
}

/**
 * What was found, in an order.
 *
 * @param order      numbers of rows, each at most once; rows that it lacks are left out
 * @param backwards  from the order's end to its beginning
 * @param limit      no more than so many: the rest is not looked at
 */
export function listed(found: Found, order: Uint32Array, backwards: boolean, limit = found.total): IdList {
  const { rows, passing, total } = found
  const picked = new Uint32Array(Math.min(total, limit))
  const step = backwards ? -1 : 1
  let count = 0
  for (let at = backwards ? order.length - 1 : 0; at >= 0 && at < order.length && count < picked.length; at += step) {
    const row = order[at] ?? 0
    if (passing[row] === 1) picked[count++] = row
  }
  return numbered(picked.subarray(0, count), (row) => rows.id(row))
}

/** A list of numbers whose ids are made when they are asked for. */
export function numbered(numbers: Uint32Array, idOf: (number: number) => string): IdList {
  return {
    length: numbers.length,
    at: (index) => {
      const number = numbers[index]
      return number === undefined ? undefined : idOf(number)
    },
    slice: (from, to) => Array.from(numbers.subarray(from ?? 0, to), idOf),
  }
}

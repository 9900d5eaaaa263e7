/** Place of the first of `length` ascending things that `is` holds for; `length` where there is none. */
export function firstWhere(length: number, is: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}

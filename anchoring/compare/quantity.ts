/** Words that multiply what stands before them. */
const SCALES = new Set([10, 12, 100, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12])

/** A number of a text, with what it may mean: "1.000" is one or a thousand. Takes the words after it in that belong to it. */
export class Quantity {
  /** Each meaning as the parts that make its sum, greatest first. */
  private meanings: number[][]

  /**
   * @param values  what it may mean; none for a time or a date, which are compared as they are written
   * @param written  the one to three digits that it is, which three more may follow ("1 000"); 'word' and 'digits' for other numbers
   */
  constructor(
    values: readonly number[],
    private written: string,
  ) {
    this.meanings = values.map((value) => [value])
  }

  mayBe(other: Quantity): boolean {
    if (this.meanings.length === 0) return this.written === other.written
    const sums = other.sums()
    return this.sums().some((sum) => sums.some((one) => Math.abs(one - sum) < 1e-6 * Math.max(1, Math.abs(sum))))
  }

  /** Takes the next number in as a part of this one. @returns false when it is another number */
  take(next: Quantity, how: 'beside' | 'and' | 'over'): boolean {
    const values = next.sums()
    const [value] = values
    if (value === undefined || this.meanings.length === 0) return false
    if (how === 'over') return this.each((parts) => [sum(parts) / value])
    if (/^\d{3}$/.test(next.written) && /^[1-9]\d{0,2}$/.test(this.written)) {
      this.written = 'digits'
      return this.each((parts) => [sum(parts) * 1000 + value])
    }
    if (next.written !== 'word') return false
    if (SCALES.has(value)) {
      this.meanings = this.meanings.flatMap((parts) => values.map((scale) => scaled(parts, scale)))
      return true
    }
    if (value < 1 && how === 'and') return this.each((parts) => [...parts, value])
    if (value < 1) return this.each((parts) => [...parts.slice(0, -1), (parts.at(-1) ?? 1) * value])
    const room = 10 ** String(Math.trunc(value)).length
    const last = this.meanings[0]?.at(-1) ?? 0
    if (this.written !== 'word' || last < room || last % room !== 0) return false
    return this.each((parts) => [...parts, value])
  }

  private sums(): number[] {
    return this.meanings.map(sum)
  }

  private each(change: (parts: readonly number[]) => number[]): true {
    this.meanings = this.meanings.map(change)
    return true
  }
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0)

/** "three thousand five" before "hundred": what is smaller than the scale is multiplied. */
function scaled(parts: readonly number[], scale: number): number[] {
  const smaller = parts.filter((part) => part < scale)
  return [...parts.filter((part) => part >= scale), (smaller.length === 0 ? 1 : sum(smaller)) * scale]
}

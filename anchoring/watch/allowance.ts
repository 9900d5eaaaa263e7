/** Share of the time that re-resolving may take on a page that never rests: with hearing of its changes, less than 1 %. */
const SHARE = 0.009

/** Working time that may be spent at once, and comes back with time: short bursts are answered at once, endless ones slowly. */
export class Allowance {
  private left: number
  private since: number

  /**
   * @param burst  milliseconds of work that may be spent without waiting
   * @param now  clock in milliseconds
   */
  constructor(
    private readonly burst: number,
    private readonly now: () => number,
  ) {
    this.left = burst
    this.since = now()
  }

  spend(ms: number): void {
    this.refill()
    this.left -= ms
  }

  /** Milliseconds until work may be done again; 0 when it may be now. */
  wait(): number {
    this.refill()
    return this.left > 0 ? 0 : (-this.left + 1) / SHARE
  }

  private refill(): void {
    const now = this.now()
    this.left = Math.min(this.burst, this.left + (now - this.since) * SHARE)
    this.since = now
  }
}

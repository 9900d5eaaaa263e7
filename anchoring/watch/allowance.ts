/** Working time that may be spent at once, and the share of the time in which it comes back. */
export interface Ration {
  /** Milliseconds of work that may be spent without waiting. */
  burst: number
  /** Milliseconds that come back in each millisecond, below 1. */
  share: number
}

/** Finding and painting the kept words again: a loop of renderings is answered each time. With re-reading, less than 1 % of a core in the long run. */
export const REPAINTING: Ration = { burst: 500, share: 0.004 }
/** Reading the article anew, the background's part of it included. */
export const REREADING: Ration = { burst: 400, share: 0.005 }

/** Working time that comes back with time: short bursts are answered at once, endless ones slowly. */
export class Allowance {
  private left: number
  private since: number

  /** @param now  clock in milliseconds */
  constructor(
    private readonly ration: Ration,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.left = ration.burst
    this.since = now()
  }

  spend(ms: number): void {
    this.refill()
    this.left -= ms
  }

  /** Milliseconds until work may be done again; 0 when it may be now. */
  wait(): number {
    this.refill()
    return this.left > 0 ? 0 : (-this.left + 1) / this.ration.share
  }

  private refill(): void {
    const now = this.now()
    this.left = Math.min(this.ration.burst, this.left + (now - this.since) * this.ration.share)
    this.since = now
  }
}

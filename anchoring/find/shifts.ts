import { last } from '../page-text/collapse'

/** How far statements of a page have moved, by where they were: what lies between two of them has likely moved as far as the nearer one. */
export class Shifts {
  private readonly homes: number[] = []
  private readonly shifts: number[] = []

  /** Notes that what was at `home` was found at `now`. */
  note(home: number, now: number): void {
    const at = this.homes.length === 0 || home < (this.homes[0] ?? 0) ? 0 : last(this.homes, home) + 1
    this.homes.splice(at, 0, home)
    this.shifts.splice(at, 0, now - home)
  }

  /** Where something that was at `home` is thought to be now. */
  guess(home: number): number {
    const before = last(this.homes, home)
    const after = Math.min(before + 1, this.homes.length - 1)
    const nearer = Math.abs((this.homes[after] ?? home) - home) < Math.abs((this.homes[before] ?? home) - home) ? after : before
    return Math.max(0, home + (this.shifts[nearer] ?? 0))
  }
}

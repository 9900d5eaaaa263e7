import type { JudgeScore } from '../../types'

/** Scores of pairs that were judged, by their texts; the ones used longest ago go first. One cache a model version. */
export class PairCache {
  readonly #scores = new Map<string, JudgeScore>()
  readonly #most: number

  /** @param most how many scores are kept */
  constructor(most = 20_000) {
    this.#most = most
  }

  get(earlier: string, later: string): JudgeScore | undefined {
    const key = `${earlier}\u0000${later}`
    const score = this.#scores.get(key)
    if (score) {
      this.#scores.delete(key)
      this.#scores.set(key, score)
    }
    return score
  }

  set(earlier: string, later: string, score: JudgeScore): void {
    this.#scores.set(`${earlier}\u0000${later}`, score)
    if (this.#scores.size <= this.#most) return
    const oldest = this.#scores.keys().next().value
    if (oldest !== undefined) this.#scores.delete(oldest)
  }
}

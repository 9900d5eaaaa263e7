/** Rounds after which a ratio that is still too high is believed. */
const ROUNDS = 8

/** Processor time of one run, in microseconds. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return process.cpuUsage(before).user
}

/**
 * How much dearer `large` is than `small`: the quickest run of each, turn by turn, until the ratio falls below `limit` or eight rounds are
 * over. A busy machine makes single runs slow, never quick; so work that grows as it should passes, and work that does not never does.
 *
 * @param noise below this, in microseconds, a cost counts as this much
 */
export async function growth(small: () => unknown, large: () => unknown, limit: number, noise = 1): Promise<number> {
  let [least, most, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < ROUNDS && !(ratio < limit && round > 0); round++) {
    least = Math.min(least, await cost(small))
    most = Math.min(most, await cost(large))
    ratio = most / Math.max(noise, least)
  }
  return ratio
}

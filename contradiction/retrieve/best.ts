/**
 * Positions of the largest values, largest first; of equal ones the last first. One pass, nothing sorted but the few that are kept.
 *
 * @param values negative values are left out
 * @param most   how many are wanted
 */
export function largest(values: Float32Array, most: number): number[] {
  const kept: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < 0 || (kept.length === most && value < least)) continue
    let at = kept.length
    while (at > 0 && (values[kept[at - 1] as number] as number) <= value) at--
    kept.splice(at, 0, i)
    if (kept.length > most) kept.pop()
    least = values[kept[kept.length - 1] as number] as number
  }
  return kept
}

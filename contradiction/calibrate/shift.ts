/** What the user said of findings so far. */
export interface Feedback {
  confirmed: number
  dismissed: number
}

/** The shift never moves a threshold further than this, in probability: a profile's habits may not switch the tool off. */
export const MOST_SHIFT = 0.2
/** Behaves as if this many findings had been confirmed and dismissed half and half before the first. */
const PRIOR = 20

/**
 * How far the user's confirms and dismissals move the thresholds: up after dismissals, down after confirms, slowly and bounded.
 *
 * @returns probability to add to both thresholds, within ±`MOST_SHIFT`
 */
export function shiftOf({ confirmed, dismissed }: Feedback): number {
  const share = (dismissed + PRIOR / 2) / (confirmed + dismissed + PRIOR)
  return Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, (share - 0.5) * 2 * MOST_SHIFT))
}

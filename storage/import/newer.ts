/** Whether a row was changed later than another; the instants may be written in different zones. */
export function isNewer(a: { updatedAt: string }, b: { updatedAt: string }): boolean {
  return Date.parse(a.updatedAt) > Date.parse(b.updatedAt)
}

export function latest(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b
}

/** The next instant: newer than that, and hardly newer than anything else. */
export function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString()
}

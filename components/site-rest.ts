/** What decides whether a page is read by itself: the patterns that the browser grants, and those of them, or within them, that rest. */
import { covers, exactPattern, patternOf, siteName } from './site-patterns'

export interface Sites {
  granted: readonly string[]
  quiet: readonly string[]
}

/** The pattern by which a page is, or is not, read by itself. */
export interface Deciding {
  pattern: string
  rests: boolean
}

/** Whether all of a site's pages rest, by its own pattern or by a wider one. */
export function rests(quiet: readonly string[], site: string): boolean {
  return quiet.some((one) => covers(one, site))
}

/**
 * What decides on a page. Where it rests, the widest pattern by which it does; else its own in the list of the allowed, or where only every site
 * is allowed, its site's.
 *
 * @returns null where the page is not allowed
 */
export function decidingOn(url: string, { granted, quiet }: Sites): Deciding | null {
  const page = exactPattern(url)
  const covering = page === null ? [] : granted.filter((one) => covers(one, page))
  if (page === null || covering.length === 0) return null
  const resting = quiet.filter((one) => covers(one, page))
  const widest = resting.find((one) => resting.every((other) => covers(one, other))) ?? resting[0]
  if (widest !== undefined) return { pattern: widest, rests: true }
  return { pattern: covering.find((one) => siteName(one) !== null) ?? patternOf(url) ?? page, rests: false }
}

/** The resting patterns after a site was let rest or waked: waking ends every pattern by which it rests. */
export function withRest(quiet: readonly string[], site: string, resting: boolean): string[] {
  if (!resting) return quiet.filter((one) => !covers(one, site))
  return rests(quiet, site) ? [...quiet] : [...quiet, site]
}

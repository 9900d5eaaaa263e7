import { FOREIGN, IN } from '../body/context'
import type { Page } from './claims'

const YEAR = /(?:19|20)\d\d|1[34]\d\d|[٠-٩]{4}|[۰-۹]{4}|[０-９]{4}/
const NUMBERS = /[\d٠-٩۰-۹０-９]+/
const NEAR_HEADLINE_BEFORE = 12
const NEAR_HEADLINE_AFTER = 40
const MOST = 8

/**
 * Short texts near the headline that may be dates in words or in another calendar ("3 mars 2021", "۲۱ اردیبهشت ۱۳۹۹"), best first. They
 * are parsed elsewhere: the parsers are too heavy for the page.
 */
export function datesInWords({ document, blocks }: Page): string[] {
  const headline = blocks.findIndex((block) => block.tag === 'h1')
  const from = Math.max(0, headline - NEAR_HEADLINE_BEFORE)
  const near = blocks.slice(from, Math.max(0, headline) + NEAR_HEADLINE_AFTER)
  const marked: string[] = []
  const plain: string[] = []
  for (const { text, context } of near) {
    if (text.length > 120 || context & (FOREIGN & ~IN.form) || !NUMBERS.test(text)) continue
    if (context & IN.byline) marked.push(text)
    else if (YEAR.test(text)) plain.push(text)
  }
  const timed = [...document.querySelectorAll('time')].slice(0, 6).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
  return [...new Set([...timed, ...marked, ...plain])]
    .filter((text) => text.length > 5 && text.length <= 120 && NUMBERS.test(text))
    .slice(0, MOST)
}

import { FOREIGN, IN } from '../body/flags'
import { textStart } from '../body/text'
import { toIso } from '../dates/iso'
import type { Claims, Page } from './claims'
import { nearHeadline } from './near'

const YEAR = /(?:19|20)\d\d|1[34]\d\d|[٠-٩]{4}|[۰-۹]{4}|[０-９]{4}/
const NUMBERS = /[\d٠-٩۰-۹０-９]/
const MOST = 8
const LONGEST = 120

/**
 * Short texts near the headline that may be dates in words or in another calendar ("3 mars 2021", "۲۱ اردیبهشت ۱۳۹۹"), best first. They
 * are parsed elsewhere: the parsers are too heavy for the page.
 */
export function datesInWords(page: Page, claims: Claims): string[] {
  const stated = claims.published.map(({ value }) => value).filter((value) => toIso(value) === null)
  const marked: string[] = []
  const plain: string[] = []
  for (const { text, context } of nearHeadline(page, claims)) {
    if (text.length > LONGEST || context & (FOREIGN & ~IN.form) || !NUMBERS.test(text)) continue
    if (context & IN.byline) marked.push(text)
    else if (YEAR.test(text)) plain.push(text)
  }
  const times = [...page.document.querySelectorAll('time')]
    .slice(0, 6)
    .map((element) => textStart(element, 1_000).replace(/\s+/g, ' ').trim())
  return [...new Set([...stated, ...times, ...marked, ...plain])]
    .filter((text) => text.length > 5 && text.length <= LONGEST && NUMBERS.test(text))
    .slice(0, MOST)
}

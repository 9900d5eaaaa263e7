import { siteOf } from '../url'
import { type Claims, claim, type Page } from './claims'

const DAY_IN_PATH =
  /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)/i
const COMPACT_DAY = /(?:^|[/_-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What the address itself says: the day in its path, and the site as a last word on the publisher. */
export function address({ url }: Page, claims: Claims): undefined {
  const path = URL.parse(url)?.pathname ?? ''
  const match = DAY_IN_PATH.exec(path) ?? COMPACT_DAY.exec(path)
  if (match) {
    const [, year = '', month = '', day = ''] = match
    const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
    claim(claims.published, `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, 'url', 0.5)
  }
  claim(claims.publisher, siteOf(url), 'url', 0.2)
  claim(claims.canonical, url, 'url', 0.3)
}

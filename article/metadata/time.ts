import { FOREIGN, IN } from '../body/flags'
import { textStart } from '../body/text'
import { type Claims, claim, type Page } from './claims'

const MOST = 40
const MODIFIED = /updat|modif|aktualis|mis à jour|actualiz|aggiorn|bijgewerkt|обновл|оновл/i
const PUBLISHED = /publish|entry-date|dateline|pubdate/i
const ELSEWHERE = FOREIGN | IN.aside | IN.related

/** `<time datetime>` near the headline; times inside lists of other articles and comments don't count. */
export function timeElements({ document, times }: Page, claims: Claims): undefined {
  const own = times.slice(0, MOST).filter(({ context }) => !(context & ELSEWHERE))
  const crowded = own.length > 3 && document.getElementsByTagName('article').length > 3 ? 0.1 : 0
  own.forEach(({ element }, rank) => {
    const value = element.getAttribute('datetime') ?? textStart(element, 200)
    const parent = element.parentElement
    const around = `${element.className} ${parent?.className ?? ''} ${parent === null || parent.childElementCount > 6 ? '' : textStart(parent, 60).slice(0, 60)}`
    const marked = element.hasAttribute('pubdate') || PUBLISHED.test(around)
    const confidence = (marked ? 0.65 : 0.55) - rank * 0.05 - crowded
    claim(MODIFIED.test(around) && !marked ? claims.modified : claims.published, value, 'time', Math.max(0.1, confidence))
  })
}

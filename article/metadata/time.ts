import { FOREIGN, IN } from '../body/flags'
import { textStart } from '../body/text'
import { type Claims, claim, type Page } from './claims'

const MOST = 40
/** Elements in one with a time, up to which the words in it are about that time. */
const MOST_BESIDE = 6
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
    const around = `${element.className} ${parent?.className ?? ''} ${parent === null || isCrowd(parent) ? '' : textStart(parent, 60).slice(0, 60)}`
    const marked = element.hasAttribute('pubdate') || PUBLISHED.test(around)
    const confidence = (marked ? 0.65 : 0.55) - rank * 0.05 - crowded
    claim(MODIFIED.test(around) && !marked ? claims.modified : claims.published, value, 'time', Math.max(0.1, confidence))
  })
}

/** Whether an element has more children than a byline: told by so many of them, since there may be any number. */
function isCrowd(element: Element): boolean {
  let child = element.firstElementChild
  for (let place = 0; place < MOST_BESIDE; place++) child = child?.nextElementSibling ?? null
  return child !== null
}

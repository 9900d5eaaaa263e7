import { type Claims, claim, type Page } from './claims'

const MOST = 40
const MODIFIED = /updat|modif|aktualis|mis à jour|actualiz|aggiorn|bijgewerkt|обновл|оновл/i
const ELSEWHERE =
  'nav,footer,aside,[class*="related" i],[class*="comment" i],[class*="recommend" i],[class*="popular" i],[class*="teaser" i],[class*="sidebar" i]'

/** `<time datetime>` near the headline; times inside lists of other articles and comments don't count. */
export function timeElements({ document }: Page, claims: Claims): void {
  const times = [...document.querySelectorAll('time')].slice(0, MOST).filter((time) => time.closest(ELSEWHERE) === null)
  const articles = document.querySelectorAll('article').length
  times.forEach((time, rank) => {
    const value = time.getAttribute('datetime') ?? time.textContent ?? ''
    const around = `${time.className} ${time.parentElement?.className ?? ''} ${time.parentElement?.textContent?.slice(0, 60) ?? ''}`
    const marked = time.hasAttribute('pubdate') || /publish|entry-date|dateline/i.test(around)
    const confidence = (marked ? 0.65 : 0.55) - rank * 0.05 - (articles > 3 ? 0.1 : 0)
    claim(MODIFIED.test(around) && !marked ? claims.modified : claims.published, value, 'time', Math.max(0.1, confidence))
  })
}

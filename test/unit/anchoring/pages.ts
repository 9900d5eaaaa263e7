import { parseHTML } from 'linkedom'
import { describe, type PageText, readPageText, type StatementSelector } from '../../../anchoring'

/** A page with this in its body, without layout. */
export const pageOf = (body: string): PageText => readPageText(parseHTML(`<!doctype html><html><body>${body}</body></html>`).document)

/** Paragraphs of an article under a masthead. */
export const article = (...paragraphs: string[]): string =>
  `<header><nav>The Meridian · Politics · Harbour · Letters</nav></header><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article><footer>All rights with The Meridian</footer>`

/** The offsets of words in a page's text. */
export function spanOf(page: PageText, words: string): { start: number; end: number } {
  const start = page.text.indexOf(words)
  if (start < 0) throw new Error(`Not on the page: ${words}`)
  return { start, end: start + words.length }
}

/** Words of a page, described as if the user had kept them. */
export const keep = (page: PageText, ...words: string[]): StatementSelector[] =>
  describe(
    page,
    words.map((text) => spanOf(page, text)),
  )

export const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

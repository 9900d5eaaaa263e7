import { WordIndex } from './find/word-index'
import { type Folded, fold } from './fold'
import type { PageText } from './page-text'

/** What looking statements up in one page needs, made once: the folded text, and an index of its words when a first one is not found as it is. */
export interface PageIndex {
  folded: Folded
  words: WordIndex
}

const indexes = new WeakMap<PageText, PageIndex>()

export function indexOfPage(page: PageText): PageIndex {
  let index = indexes.get(page)
  if (!index) {
    const folded = fold(page.text)
    index = { folded, words: new WordIndex(folded.text) }
    indexes.set(page, index)
  }
  return index
}

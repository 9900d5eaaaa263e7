import { Shifts } from './find/shifts'
import { WordIndex } from './find/word-index'
import { type Folded, fold } from './fold'
import type { PageText } from './page-text'

/** What looking statements up in one page needs: the folded text and the places of its words, each made when it is first needed. */
export class PageIndex {
  /** In code units of the page text. */
  readonly shifts = new Shifts()
  private foldedText: Folded | null = null
  private wordIndex: WordIndex | null = null

  constructor(private readonly page: PageText) {}

  get folded(): Folded {
    this.foldedText ??= fold(this.page.text)
    return this.foldedText
  }

  /** True once all words of the page are indexed. */
  get indexed(): boolean {
    return this.wordIndex?.complete ?? false
  }

  get words(): WordIndex {
    this.wordIndex ??= new WordIndex(this.folded.text)
    return this.wordIndex
  }
}

const indexes = new WeakMap<PageText, PageIndex>()

export function indexOfPage(page: PageText): PageIndex {
  let index = indexes.get(page)
  if (!index) {
    index = new PageIndex(page)
    indexes.set(page, index)
  }
  return index
}

import { findQuotesInSlices } from './quotes'
import { readPage } from './read'
import type { Article, ReadOptions } from './types'

/** `readPage` with the quotes found in the same thread. */
export const readArticle = (document: Document, url: string, options: ReadOptions = {}): Promise<Article> =>
  readPage(document, url, findQuotesInSlices, options)

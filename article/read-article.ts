import { readable } from './body/readable'
import { findQuotesInSlices } from './quotes'
import { readPage } from './read'
import type { Article, ReadOptions } from './types'

/** `readPage` with everything in one thread: Readability, and the search for quotes. */
export const readArticle = (document: Document, url: string, options: ReadOptions = {}): Promise<Article> =>
  readPage(document, url, findQuotesInSlices, { readable, ...options })

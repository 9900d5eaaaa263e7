import { readable } from './body/readable'
import { walk } from './body/walk'
import { probeArticle } from './probe'
import { rememberPieces } from './ranges'
import type { Article, Block, Metadata, ReadOptions } from './types'
import { normalizeUrl } from './url'

export async function readArticle(document: Document, url: string, options: ReadOptions = {}): Promise<Article> {
  const probe = probeArticle(document, url)
  const copy = document.cloneNode(true) as Document
  const live = walk(document.documentElement, copy.documentElement, () => 0)
  await options.pause?.()
  const result = readable(copy)
  await options.pause?.()
  const elements = new Set([...(result?.kept ?? [])].map((index) => live[index]?.element))
  const blocks: Block[] = []
  const texts: string[] = []
  let length = 0
  for (const block of live.filter((candidate) => elements.has(candidate.element))) {
    const placed: Block = { start: length, end: length + block.text.length, kind: 'paragraph', node: block.element }
    rememberPieces(placed, block.pieces)
    blocks.push(placed)
    texts.push(block.text)
    length += block.text.length + 1
  }
  const derived = (value: string) => ({ value, origin: 'readability', confidence: 0.5 })
  const metadata: Metadata = {
    title: result?.title ? derived(result.title) : null,
    authors: null,
    published: null,
    modified: null,
    publisher: null,
    language: null,
    canonicalUrl: derived(normalizeUrl(url)),
    section: null,
    keywords: null,
    direction: { value: 'ltr', origin: 'text', confidence: 0.5 },
    dateCandidates: [],
  }
  return { ...probe, url, metadata, text: texts.join('\n'), blocks, quotes: [], topics: [] }
}

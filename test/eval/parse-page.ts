import { parseHTML } from 'linkedom'

/**
 * A page's HTML as a document under Node, with what a browser's parser would have mended: one body, and everything after it moved in.
 * Never throws on bad HTML; an empty file gives an empty page.
 */
export function parsePage(html: string): Document {
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const { document } = parseHTML(source)
  mergeBodies(document)
  return document
}

function mergeBodies(document: Document): void {
  const root = document.documentElement
  const body = document.body
  if (!root || !body) return
  for (const child of [...root.children]) {
    if (child === body || child.localName === 'head') continue
    if (child.localName !== 'body') body.append(child)
    else {
      body.append(...child.childNodes)
      child.remove()
    }
  }
}

import { HIGHLIGHT_CSS } from './highlight-css'

/**
 * Gives a shadow tree or a frame's document the look of painted words, without a node where the browser allows it.
 *
 * @returns what takes it away again
 */
export function addStyle(root: ShadowRoot | Document): () => void {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument
  try {
    return adopt(root, document)
  } catch {
    // Firefox does not let content scripts touch a page's adopted sheets.
    return insert(root, document)
  }
}

/** A sheet belongs to the window that made it. */
type SheetView = Window & { CSSStyleSheet: typeof CSSStyleSheet }

function adopt(root: ShadowRoot | Document, document: Document | null): () => void {
  const view = document?.defaultView as SheetView | null
  if (!view) throw new Error('A document without a window has no style')
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(HIGHLIGHT_CSS)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

function insert(root: ShadowRoot | Document, document: Document | null): () => void {
  const style = document?.createElement('style')
  if (!style) return () => {}
  style.textContent = HIGHLIGHT_CSS
  const parent = root.nodeType === 9 ? (root as Document).head : root
  parent.append(style)
  return () => style.remove()
}

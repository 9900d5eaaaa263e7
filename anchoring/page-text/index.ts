import { PageText } from './page-text'
import { read } from './reader'

export { type Offsets, PageText } from './page-text'

/**
 * Reads the text of a page as its reader sees it: block edges and `<br>` are line breaks, table cells parted by a space, white space
 * collapsed. Scripts, styles, form fields, hidden text and On Record's own elements are left out; open shadow roots and same-origin
 * frames are read where they stand.
 *
 * Asks the computed style where the document has layout; elsewhere `hidden`, and `display` and `visibility` in inline style.
 * Linear in the size of the page. An empty document gives an empty text.
 */
export function readPageText(root: Document | Element): PageText {
  const body = root.nodeType === 9 ? (root as Document).body : (root as Element)
  return new PageText(body ? read(body) : { text: '', segments: [], roots: [] })
}

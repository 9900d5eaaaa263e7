import { collapse, type Piece } from './text'

/** What a block stands in, as the markup says. Bits, so that a block inherits all that its ancestors are. */
export const IN = {
  nav: 1,
  footer: 2,
  aside: 4,
  header: 8,
  figure: 16,
  list: 32,
  quote: 64,
  form: 128,
  table: 256,
  article: 512,
  unlikely: 1024,
  related: 2048,
  comments: 4096,
} as const

/** A stretch of running text of the live page: what stands between two boundaries of block elements. */
export interface LiveBlock {
  index: number
  /** The innermost block element that holds the text. */
  element: Element
  /** Its lower-case tag. */
  tag: string
  pieces: Piece[]
  /** White space collapsed; never empty. */
  text: string
  /** How much of `text` is inside links, in code units (about). */
  linkLength: number
  /** `IN` flags. */
  context: number
}

export interface Walked {
  blocks: LiveBlock[]
  /** The pruned copy whose block elements carry their block's index in `MARK`. */
  copy: Document | null
}

/** Attribute that ties an element of the copy to the live blocks read from it. */
export const MARK = 'data-on-record-block'

const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const SKIP = new Set(
  `script style noscript template svg iframe object embed video audio canvas select textarea button input head link meta map area
  progress meter datalist math-field amp-analytics amp-ad amp-iframe amp-sidebar amp-video on-record-reader`.split(/\s+/),
)
const TAG_CONTEXT: Record<string, number> = {
  nav: IN.nav,
  footer: IN.footer,
  aside: IN.aside,
  header: IN.header,
  figure: IN.figure,
  figcaption: IN.figure,
  li: IN.list,
  blockquote: IN.quote,
  form: IN.form,
  table: IN.table,
  article: IN.article,
}
const ROLE_CONTEXT: Record<string, number> = {
  navigation: IN.nav,
  contentinfo: IN.footer,
  complementary: IN.aside,
  search: IN.form,
  menu: IN.nav,
  dialog: IN.unlikely,
  alertdialog: IN.unlikely,
}

/**
 * Reads the live page into blocks and prunes a copy of it on the way, in one pass over both trees; touches neither layout nor style.
 *
 * @param root   the live body
 * @param twin   the same element of an untouched deep copy; null where no copy is wanted
 * @param flags  `IN` flags that an element adds for its class and id
 */
export function walk(root: Element, twin: Element | null, flags: (names: string) => number): LiveBlock[] {
  const walker = new Walker(flags)
  walker.run(root, twin)
  return walker.blocks
}

interface Frame {
  element: Element
  twin: Element | null
  block: Element
  blockTwin: Element | null
  context: number
  isBlock: boolean
  isLink: boolean
}

class Walker {
  readonly blocks: LiveBlock[] = []
  private pieces: Piece[] = []
  private linkLength = 0
  private links = 0
  private breaks = 0

  constructor(private readonly flags: (names: string) => number) {}

  /** A loop with a stack of its own: a page may nest deeper than the engine's call stack goes. */
  run(root: Element, rootTwin: Element | null): void {
    const stack: Frame[] = [{ element: root, twin: rootTwin, block: root, blockTwin: rootTwin, context: 0, isBlock: true, isLink: false }]
    let node: Node | null = root.firstChild
    let twin: Node | null = rootTwin?.firstChild ?? null
    for (let frame = stack[0]; frame !== undefined; frame = stack[stack.length - 1]) {
      if (node === null) {
        this.leave(frame)
        stack.pop()
        node = frame.element === root ? null : frame.element.nextSibling
        twin = frame.twin?.nextSibling ?? null
        continue
      }
      const next: Node | null = twin?.nextSibling ?? null
      if (node.nodeType === 3) this.takeText(node as Text, frame)
      else if (node.nodeType === 1) {
        const entered = this.enter(node as Element, twin, frame)
        if (entered !== null) {
          stack.push(entered)
          node = entered.element.firstChild
          twin = entered.twin?.firstChild ?? null
          continue
        }
      }
      node = node.nextSibling
      twin = next
    }
  }

  private takeText(node: Text, frame: Frame): void {
    const data = node.data
    if (data.length === 0) return
    if (this.pieces.length === 0 && data.trim() === '') return
    this.pieces.push({ node, data })
    if (this.links > 0) this.linkLength += data.length
    if (this.breaks > 0 && data.trim() !== '') this.breaks = 0
    void frame
  }

  private enter(element: Element, twin: Node | null, parent: Frame): Frame | null {
    const tag = element.localName
    if (tag === 'br') {
      this.takeBreak(parent)
      return null
    }
    const names = namesOf(element)
    if (SKIP.has(tag) || isHidden(element)) {
      twin?.parentNode?.removeChild(twin)
      return null
    }
    const isBlock = BLOCK.has(tag)
    if (isBlock) this.flush(parent)
    let context = parent.context | (TAG_CONTEXT[tag] ?? 0)
    const role = element.getAttribute('role')
    if (role !== null) context |= ROLE_CONTEXT[role] ?? 0
    if (names !== '') context |= this.flags(names)
    const isLink = tag === 'a'
    if (isLink) this.links++
    const twinElement = twin as Element | null
    return {
      element,
      twin: twinElement,
      block: isBlock ? element : parent.block,
      blockTwin: isBlock ? twinElement : parent.blockTwin,
      context,
      isBlock,
      isLink,
    }
  }

  private leave(frame: Frame): void {
    if (frame.isLink) this.links--
    if (frame.isBlock) this.flush(frame)
  }

  /** Two line breaks in a row part paragraphs, as in pages that know no `<p>`. */
  private takeBreak(frame: Frame): void {
    if (++this.breaks >= 2) this.flush(frame)
    else if (this.pieces.length > 0) this.pieces.push({ node: null, data: '\n' })
  }

  private flush(frame: Frame): void {
    this.breaks = 0
    if (this.pieces.length === 0) return
    const pieces = this.pieces
    this.pieces = []
    const linkLength = this.linkLength
    this.linkLength = 0
    let raw = ''
    for (const piece of pieces) raw += piece.data
    const text = collapse(raw)
    if (text === '') return
    const index = this.blocks.length
    frame.blockTwin?.setAttribute(MARK, String(index))
    this.blocks.push({ index, element: frame.block, tag: frame.block.localName, pieces, text, linkLength, context: frame.context })
  }
}

function namesOf(element: Element): string {
  const id = element.getAttribute('id')
  const names = element.getAttribute('class')
  return id === null ? (names ?? '') : names === null ? id : `${names} ${id}`
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

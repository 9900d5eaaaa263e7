import { contextOf } from './context'
import { IN } from './flags'
import { type Piece, visibleText } from './text'

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
  /** Share of the text inside links, 0..1. */
  linkDensity: number
  /** `IN` flags. */
  context: number
}

/** Attribute that ties an element of the copy to the live blocks read from it. */
export const MARK = 'data-on-record-block'

const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const SKIPPED = new Set(
  `script style noscript template svg iframe object embed video audio canvas select textarea button input head link meta map area
  progress meter datalist amp-analytics amp-ad amp-iframe amp-sidebar amp-video amp-consent`.split(/\s+/),
)
/** Left out of the copy, so that Readability neither reads them nor spends time on them. */
const PRUNED = IN.nav | IN.consent | IN.comments

interface Frame {
  element: Element
  twin: Element | null
  /** Where the copy goes on after this element; taken before pruning. */
  next: Node | null
  /** Nearest block element at or above `element`, and its twin. */
  block: Element
  blockTwin: Element | null
  context: number
  isBlock: boolean
  isLink: boolean
}

/** An element met on the way that metadata may be read from. */
export interface Met {
  element: Element
  context: number
}

export interface Walked {
  blocks: LiveBlock[]
  /** `<time>` elements, in page order. */
  times: Met[]
  /** Elements that their class, id or `rel` calls an author or a byline, in page order. */
  bylines: Met[]
  elements: number
  deepest: number
  textLength: number
}

/** Nodes between two places where the walk may be interrupted: well under a millisecond of work. */
const NODES_IN_A_STEP = 400

/**
 * Reads the live page into blocks and, on the way, marks and prunes a copy of it: one pass over both trees that asks for no layout and no
 * style. The loop keeps its own stack, since a page may nest deeper than the engine's call stack goes. Yields now and then, so that the
 * caller can give the page its turn; where the page has changed meanwhile, the copy's part that no longer fits is left unmarked.
 *
 * @param root  the live document element
 * @param twin  the same element of an untouched deep copy; null where no copy is wanted
 */
export function* walk(root: Element, twin: Element | null): Generator<void, Walked> {
  const blocks: LiveBlock[] = []
  const times: Met[] = []
  const bylines: Met[] = []
  let pieces: Piece[] = []
  let linked = 0
  let read = 0
  let links = 0
  let breaks = 0
  let visited = 0
  let elements = 0
  let deepest = 0
  let textLength = 0

  const flush = (frame: Frame): void => {
    breaks = 0
    if (pieces.length === 0) return
    const text = visibleText(pieces)
    if (text !== '') {
      const index = blocks.length
      frame.blockTwin?.setAttribute(MARK, String(index))
      const linkDensity = Math.min(1, linked / Math.max(1, read))
      blocks.push({ index, element: frame.block, tag: frame.block.localName, pieces, text, linkDensity, context: frame.context })
    }
    pieces = []
    linked = 0
    read = 0
  }

  const takeText = (node: Text): void => {
    const data = node.data
    const length = data.trim().length
    if (length === 0 && (pieces.length === 0 || data.length === 0)) return
    pieces.push({ node, data })
    read += length
    textLength += length
    if (links > 0) linked += length
    if (length > 0) breaks = 0
  }

  /** Two line breaks in a row part paragraphs, as in pages that know no `<p>`. */
  const takeBreak = (frame: Frame): void => {
    if (++breaks >= 2) flush(frame)
    else if (pieces.length > 0) pieces.push({ node: null, data: '\n' })
  }

  const enter = (element: Element, other: Element | null, parent: Frame): Frame | null => {
    const tag = element.localName
    if (tag === 'br') {
      takeBreak(parent)
      return null
    }
    const own = SKIPPED.has(tag) || isHidden(element) ? null : contextOf(tag, element.getAttribute('role'), namesOf(element))
    if ((own === null && tag !== 'head') || (own !== null && own & PRUNED)) other?.remove()
    if (own === null) return null
    const isBlock = BLOCK.has(tag)
    if (isBlock) flush(parent)
    const isLink = tag === 'a'
    if (isLink) links++
    const context = parent.context | own
    if (tag === 'time') times.push({ element, context })
    if (own & IN.byline || (isLink && element.getAttribute('rel')?.includes('author'))) bylines.push({ element, context })
    const block = isBlock ? element : parent.block
    return {
      element,
      twin: other,
      next: null,
      block,
      blockTwin: isBlock ? other : parent.blockTwin,
      context: parent.context | own,
      isBlock,
      isLink,
    }
  }

  const top: Frame = { element: root, twin, next: null, block: root, blockTwin: twin, context: 0, isBlock: true, isLink: false }
  const stack: Frame[] = [top]
  let node: Node | null = root.firstChild
  let other: Node | null = twin?.firstChild ?? null
  for (let frame: Frame | undefined = top; frame !== undefined; frame = stack.at(-1)) {
    if (node === null) {
      if (frame.isBlock) flush(frame)
      if (frame.isLink) links--
      stack.pop()
      node = frame === top ? null : frame.element.nextSibling
      other = frame.next
      continue
    }
    const next: Node | null = other?.nextSibling ?? null
    if (++visited % NODES_IN_A_STEP === 0) yield
    const entered: Frame | null = node.nodeType === 1 ? enter(node as Element, twinOf(node, other), frame) : null
    if (node.nodeType === 3) takeText(node as Text)
    if (entered === null) {
      node = node.nextSibling
      other = next
      continue
    }
    entered.next = next
    elements++
    deepest = Math.max(deepest, stack.push(entered))
    node = entered.element.firstChild
    other = entered.twin?.firstChild ?? null
  }
  return { blocks, times, bylines, elements, deepest, textLength }
}

function twinOf(node: Node, other: Node | null): Element | null {
  return other !== null && other.nodeName === node.nodeName ? (other as Element) : null
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

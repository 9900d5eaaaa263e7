import type { Sliced } from '../slices'
import { contextOf } from './context'
import { IN } from './flags'
import { type Piece, visibleText, visibleTextInSteps } from './text'

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

/** An element met on the way that metadata may be read from. */
export interface Met {
  element: Element
  context: number
}

export interface Walked {
  blocks: LiveBlock[]
  /** Elements that hold nothing of an article: scripts, hidden parts, navigation, consent dialogs, comments. Outermost only. */
  useless: Element[]
  /** `<time>` elements, in page order. */
  times: Met[]
  /** Elements that their class, id or `rel` calls an author or a byline, in page order. */
  bylines: Met[]
  elements: number
  deepest: number
  textLength: number
}

const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const SKIPPED = new Set(
  `script style noscript template svg iframe object embed video audio canvas select textarea button input head link meta map area
  progress meter datalist amp-analytics amp-ad amp-iframe amp-sidebar amp-video amp-consent`.split(/\s+/),
)
/** Read into blocks, since a page may call anything so, but no use to Readability. */
const USELESS = IN.nav | IN.consent | IN.comments

interface Frame {
  element: Element
  /** Nearest block element at or above `element`. */
  block: Element
  context: number
  isBlock: boolean
  isLink: boolean
  isUseless: boolean
}

/** A block's text from this length on is read in steps. */
const LONG = 50_000
/** Nodes between two places where the walk may be interrupted: well under a millisecond of work. */
const NODES_IN_A_STEP = 400

/**
 * Reads the live page into blocks in one pass that asks for no layout and no style.
 *
 * The loop keeps its own stack, since a page may nest deeper than the engine's call stack goes. It yields now and then, so that the caller
 * can give the page its turn; what the page takes away meanwhile is left out.
 *
 * @param root    the live document element
 * @param hidden  whether to read what the page hides, too
 */
export function* walk(root: Element, hidden = false): Sliced<Walked> {
  const found: Walked = { blocks: [], useless: [], times: [], bylines: [], elements: 0, deepest: 0, textLength: 0 }
  let pieces: Piece[] = []
  let linked = 0
  let read = 0
  let links = 0
  let breaks = 0
  let visited = 0
  /** Blocks too long to be read in one step. */
  const long: LiveBlock[] = []

  const flush = (frame: Frame): void => {
    breaks = 0
    if (pieces.length === 0) return
    const isLong = read > LONG
    const text = isLong ? '' : visibleText(pieces)
    if (isLong || text !== '') {
      const linkDensity = Math.min(1, linked / Math.max(1, read))
      const { block: element, context } = frame
      const block = { index: found.blocks.length, element, tag: element.localName, pieces, text, linkDensity, context }
      found.blocks.push(block)
      if (isLong) long.push(block)
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
    found.textLength += length
    if (links > 0) linked += length
    if (length > 0) breaks = 0
  }

  /** Two line breaks in a row part paragraphs, as in pages that know no `<p>`. */
  const takeBreak = (frame: Frame): void => {
    if (++breaks >= 2) flush(frame)
    else if (pieces.length > 0) pieces.push({ node: null, data: '\n' })
  }

  const enter = (element: Element, parent: Frame): Frame | null => {
    const tag = element.localName
    if (tag === 'br') {
      takeBreak(parent)
      return null
    }
    if (SKIPPED.has(tag) || (!hidden && isHidden(element))) {
      if (tag !== 'head' && !parent.isUseless) found.useless.push(element)
      return null
    }
    const own = contextOf(tag, element.getAttribute('role'), namesOf(element))
    const context = parent.context | own
    const isUseless = parent.isUseless || (own & USELESS) > 0
    if (isUseless && !parent.isUseless) found.useless.push(element)
    const isBlock = BLOCK.has(tag)
    if (isBlock) flush(parent)
    const isLink = tag === 'a'
    if (isLink) links++
    if (tag === 'time') found.times.push({ element, context })
    if (own & IN.byline || (isLink && element.getAttribute('rel')?.includes('author'))) found.bylines.push({ element, context })
    return { element, block: isBlock ? element : parent.block, context, isBlock, isLink, isUseless }
  }

  const top: Frame = { element: root, block: root, context: 0, isBlock: true, isLink: false, isUseless: false }
  const stack: Frame[] = [top]
  let node: Node | null = root.firstChild
  for (let frame: Frame | undefined = top; frame !== undefined; frame = stack.at(-1)) {
    if (node === null) {
      if (frame.isBlock) flush(frame)
      if (frame.isLink) links--
      stack.pop()
      node = frame === top ? null : frame.element.nextSibling
      continue
    }
    if (++visited % NODES_IN_A_STEP === 0) yield
    const entered: Frame | null = node.nodeType === 1 ? enter(node as Element, frame) : null
    if (node.nodeType === 3) takeText(node as Text)
    if (entered !== null) {
      found.elements++
      found.deepest = Math.max(found.deepest, stack.push(entered))
    }
    node = entered === null ? node.nextSibling : entered.element.firstChild
  }
  for (const block of long) block.text = yield* visibleTextInSteps(block.pieces)
  if (long.some(({ text }) => text === '')) renumber(found)
  return found
}

/** Leaves out what proved to be empty. */
function renumber(found: Walked): void {
  found.blocks = found.blocks.filter(({ text }) => text !== '')
  for (const [index, block] of found.blocks.entries()) block.index = index
}

function namesOf(element: Element): string {
  const id = element.getAttribute('id')
  const names = element.getAttribute('class')
  return id === null ? (names ?? '') : names === null ? id : `${names} ${id}`
}

/** Paragraphs from which on `aria-hidden` says "behind a dialog" rather than "not for reading". */
const BEHIND_A_DIALOG = 4

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  if (element.getAttribute('aria-hidden') === 'true') return element.getElementsByTagName('p').length < BEHIND_A_DIALOG
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

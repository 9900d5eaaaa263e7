import { BLOCKS, CELLS } from './elements'

/** How an element shows its text. `edge` parts the text before and after it. */
export interface Look {
  /** False: neither the element nor anything in it is shown. */
  shown: boolean
  /** False: its own text is not shown, though a child's may be (`visibility`). */
  visible: boolean
  edge: '' | ' ' | '\n'
  /** Line breaks in the source are kept (`<pre>`). */
  pre: boolean
}

export type LookOf = (element: Element, parent: Look) => Look

export const ROOT_LOOK: Look = { shown: true, visible: true, edge: '\n', pre: false }

/** Asks the page's real style where there is layout; else attributes and inline style (linkedom, `DOMParser` documents). */
export function lookOf(document: Document): LookOf {
  const view = document.defaultView
  const layout = view !== null && typeof view.getComputedStyle === 'function' && 'checkVisibility' in document.documentElement
  return layout ? (element) => byStyle(view.getComputedStyle(element)) : byMarkup
}

const INLINE = /^(?:inline|contents|ruby)/
const CLIPPED_AWAY = /inset\((?:50|100)%|rect\((?:0px|1px)/

function byStyle(style: CSSStyleDeclaration): Look {
  const { display, position } = style
  // Words for screen readers alone, cut to nothing, are not what a reader sees.
  const clipped = position === 'absolute' && (CLIPPED_AWAY.test(style.clipPath) || CLIPPED_AWAY.test(style.clip))
  return {
    shown: display !== 'none' && !clipped,
    visible: style.visibility === 'visible',
    edge: display === 'table-cell' ? ' ' : INLINE.test(display) ? '' : '\n',
    pre: style.whiteSpace.startsWith('pre'),
  }
}

const GONE = /(?:^|[;\s])display\s*:\s*none/i
const UNSEEN = /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i
const SEEN = /(?:^|[;\s])visibility\s*:\s*visible/i
const BLOCK = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table(?!-cell))/i

function byMarkup(element: Element, parent: Look): Look {
  const name = element.localName
  const style = element.getAttribute('style') ?? ''
  const hidden = element.getAttribute('hidden')
  return {
    shown: (hidden === null || hidden === 'until-found') && !GONE.test(style),
    visible: parent.visible ? !UNSEEN.test(style) : SEEN.test(style),
    edge: CELLS.has(name) ? ' ' : BLOCKS.has(name) || BLOCK.test(style) ? '\n' : '',
    pre: parent.pre || name === 'pre',
  }
}

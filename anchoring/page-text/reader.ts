import { collapse } from './collapse'
import { isOwn, SILENT } from './elements'
import { type Look, type LookOf, lookOf, ROOT_LOOK } from './look'

/** A text node's share of the page text, from `start` to `end`. */
export interface Segment {
  node: Text
  start: number
  end: number
  /** White space stood before it, so that its own leading white space is dropped. */
  lead: boolean
  pre: boolean
}

export interface Reading {
  text: string
  segments: Segment[]
  /** Open shadow roots and same-origin frames' documents that were entered. */
  roots: (ShadowRoot | Document)[]
}

interface Frame {
  nodes: ArrayLike<Node>
  next: number
  look: Look
  lookOf: LookOf
}

const ELEMENT = 1
const TEXT = 3

/** Walks the flat tree (shadow roots in place of their hosts' children, slots with what is assigned) once, without recursion. */
export function read(body: Element): Reading {
  const out = new Writer()
  const roots: Reading['roots'] = []
  const first = lookOf(body.ownerDocument)
  const frames: Frame[] = [{ nodes: [body], next: 0, look: { ...ROOT_LOOK }, lookOf: first }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const node = frame.nodes[frame.next++]
    if (!node) {
      out.edge(frame.look.edge)
      frames.pop()
    } else if (node.nodeType === TEXT) {
      if (frame.look.visible) out.node(node as Text, frame.look.pre)
    } else if (node.nodeType === ELEMENT) {
      const inside = enter(node as Element, frame, roots, out)
      if (inside) frames.push(inside)
    }
  }
  return { text: out.text(), segments: out.segments, roots }
}

function enter(element: Element, frame: Frame, roots: Reading['roots'], out: Writer): Frame | null {
  const name = element.localName
  if (name === 'br') out.edge('\n')
  if (SILENT.has(name) || isOwn(name)) return null
  const look = frame.lookOf(element, frame.look)
  if (!look.shown) return null
  out.edge(look.edge)
  const inside: Frame = { nodes: element.childNodes, next: 0, look, lookOf: frame.lookOf }
  if (name === 'iframe' || name === 'frame') {
    const document = frameDocument(element)
    if (!document?.body) return null
    roots.push(document)
    return { ...inside, nodes: [document.body], lookOf: lookOf(document) }
  }
  if (name === 'slot') {
    const assigned = 'assignedNodes' in element ? (element as HTMLSlotElement).assignedNodes() : []
    return assigned.length > 0 ? { ...inside, nodes: assigned } : inside
  }
  if (element.shadowRoot) {
    roots.push(element.shadowRoot)
    return { ...inside, nodes: element.shadowRoot.childNodes }
  }
  return inside
}

function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null
  } catch {
    // Another origin's document: not ours to read.
    return null
  }
}

/** Gathers the text so that white space is single everywhere and a block's edge wins over a space. */
class Writer {
  readonly segments: Segment[] = []
  private readonly parts: string[] = []
  private length = 0
  private tail = '\n'

  node(node: Text, pre: boolean): void {
    const lead = this.tail === ' ' || this.tail === '\n'
    const text = collapse(node.data, { lead, pre })
    if (text === '') return
    this.segments.push({ node, start: this.length, end: this.length + text.length, lead, pre })
    this.push(text)
  }

  edge(edge: Look['edge']): void {
    if (edge === '' || this.tail === '\n' || this.length === 0) return
    if (this.tail === ' ') {
      if (edge === ' ') return
      this.dropSpace()
    }
    this.push(edge)
  }

  text(): string {
    return this.parts.join('')
  }

  private push(text: string): void {
    this.parts.push(text)
    this.length += text.length
    this.tail = text.slice(-1)
  }

  private dropSpace(): void {
    const part = this.parts.pop() ?? ''
    this.parts.push(part.slice(0, -1))
    const segment = this.segments.at(-1)
    if (segment?.end === this.length) segment.end -= 1
    this.length -= 1
  }
}

import { type CollapseMap, last, mapCollapse } from './collapse'
import { nextTextIn } from './order'
import type { Reading, Segment } from './reader'

export interface Offsets {
  start: number
  end: number
}

/** Where a piece of text begins and ends in the DOM. */
export interface Boundaries {
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
}

/**
 * The text of a page as a reader sees it, and the way between its offsets and the DOM.
 *
 * Offsets are UTF-16 code units in `text`, end exclusive. The mapping is made on first use, node by node. It holds for the DOM as it
 * was read: after the page changes, read it again.
 */
export class PageText {
  readonly text: string
  /** Open shadow roots and same-origin frames' documents whose text is part of this one; each wants a watcher of its own. */
  readonly roots: readonly (ShadowRoot | Document)[]
  private readonly segments: readonly Segment[]
  private starts: Float64Array | null = null
  private places: Map<Node, number> | null = null
  private readonly maps = new Map<Segment, CollapseMap>()

  constructor(reading: Reading) {
    this.text = reading.text
    this.roots = reading.roots
    this.segments = reading.segments
  }

  /**
   * The DOM range of a piece of the text. Where it runs through several trees (a shadow root, a frame) the range covers the part in the
   * first of them; `rangesAt` gives all.
   *
   * @throws RangeError when there is no text between `start` and `end`
   */
  rangeAt(start: number, end: number): Range {
    const range = this.rangesAt(start, end)[0]
    if (!range) throw new RangeError(`No text of the page between ${start} and ${end}`)
    return range
  }

  /** One range for each tree (document, shadow root, frame) that the piece runs through, in order; none when it is empty. */
  rangesAt(start: number, end: number): Range[] {
    return this.boundariesAt(start, end).map((at) => {
      const range = at.startContainer.ownerDocument.createRange()
      range.setStart(at.startContainer, at.startOffset)
      range.setEnd(at.endContainer, at.endOffset)
      return range
    })
  }

  /** As `rangesAt`, as text nodes and offsets in them. */
  boundariesAt(start: number, end: number): Boundaries[] {
    if (start >= end) return []
    const ranges: Boundaries[] = []
    let from: Segment | null = null
    let to: Segment | null = null
    const close = () => {
      if (from && to) ranges.push(this.boundaries(from, Math.max(start, from.start), to, Math.min(end, to.end)))
    }
    for (let at = this.segmentAt(start); at < this.segments.length; at++) {
      const segment = this.segments[at]
      if (!segment || segment.start >= end) break
      if (segment.end <= start) continue
      if (to && !sameTree(to.node, segment.node)) {
        close()
        from = null
      }
      from ??= segment
      to = segment
    }
    close()
    return ranges
  }

  /** Offset in the text of a DOM position (as `Range.startContainer`, `startOffset`); null when it is not in the text that was read. */
  offsetOf(node: Node, offset: number): number | null {
    const place = this.placeOf(node)
    if (place !== undefined) return this.inSegment(place, offset)
    const next = nextTextIn(node, offset, (text) => this.placeOf(text) !== undefined)
    if (next === undefined) return null
    const at = next === null ? this.segments.length : (this.placeOf(next) ?? this.segments.length)
    return this.segments[at]?.start ?? this.text.length
  }

  /** The piece of text that a DOM range covers, white space at its ends left out; null when it covers none. */
  spanOf(range: Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>): Offsets | null {
    let start = this.offsetOf(range.startContainer, range.startOffset)
    let end = this.offsetOf(range.endContainer, range.endOffset)
    if (start === null || end === null) return null
    while (start < end && isSpace(this.text[start])) start++
    while (end > start && isSpace(this.text[end - 1])) end--
    return start < end ? { start, end } : null
  }

  /** The piece of text that an element or text node holds; null when none of it is shown. */
  spanOfNode(node: Node): Offsets | null {
    const end = node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length
    return this.spanOf({ startContainer: node, startOffset: 0, endContainer: node, endOffset: end })
  }

  private boundaries(from: Segment, start: number, to: Segment, end: number): Boundaries {
    return {
      startContainer: from.node,
      startOffset: Math.min(this.map(from).toData(start - from.start), from.node.data.length),
      endContainer: to.node,
      endOffset: Math.min(this.map(to).toData(end - 1 - to.start) + 1, to.node.data.length),
    }
  }

  private inSegment(place: number, offset: number): number {
    const segment = this.segments[place]
    return segment ? Math.min(segment.start + this.map(segment).toText(offset), segment.end) : this.text.length
  }

  private map(segment: Segment): CollapseMap {
    let map = this.maps.get(segment)
    if (!map) {
      map = mapCollapse(segment.node.data, segment)
      this.maps.set(segment, map)
    }
    return map
  }

  private segmentAt(offset: number): number {
    this.starts ??= Float64Array.from(this.segments, (segment) => segment.start)
    return last(this.starts, offset)
  }

  private placeOf(node: Node): number | undefined {
    this.places ??= new Map(this.segments.map((segment, at) => [segment.node, at]))
    return this.places.get(node)
  }
}

const isSpace = (char: string | undefined) => char === ' ' || char === '\n' || char === '\u00a0'
const sameTree = (one: Node, other: Node) => one === other || one.getRootNode() === other.getRootNode()

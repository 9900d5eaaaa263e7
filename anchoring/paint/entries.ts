import { type PaintKind, priorityOf } from './kinds'

export interface Entry {
  id: string
  kind: PaintKind
  ranges: readonly Range[]
}

/** What is painted, and by which text node: so that a point is looked up without going through all of it. */
export class Entries {
  private readonly byId = new Map<string, Entry>()
  /** Made on the first look-up after a change. */
  private byNode: Map<Node, Entry[]> | null = null

  get(id: string): Entry | undefined {
    return this.byId.get(id)
  }

  set(entry: Entry): void {
    this.byId.set(entry.id, entry)
    this.byNode = null
  }

  delete(id: string): void {
    this.byId.delete(id)
    this.byNode = null
  }

  clear(): void {
    this.byId.clear()
    this.byNode = null
  }

  all(): Entry[] {
    return [...this.byId.values()]
  }

  /** The entries that touch a text node, strongest kind first. */
  at(node: Node): readonly Entry[] {
    this.byNode ??= this.index()
    return this.byNode.get(node) ?? []
  }

  private index(): Map<Node, Entry[]> {
    const index = new Map<Node, Entry[]>()
    const strongestFirst = this.all().sort((one, other) => priorityOf(other.kind) - priorityOf(one.kind))
    for (const entry of strongestFirst) {
      for (const range of entry.ranges) {
        for (const node of textNodesIn(range)) {
          const entries = index.get(node)
          if (!entries) index.set(node, [entry])
          else if (!entries.includes(entry)) entries.push(entry)
        }
      }
    }
    return index
  }
}

/** The text nodes that a range touches, in order. */
export function textNodesIn(range: Range): Text[] {
  const root = range.commonAncestorContainer
  if (root.nodeType === 3) return [root as Text]
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4)
  const nodes: Text[] = []
  for (let node = first(walker, range.startContainer); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) {
      if (nodes.length > 0) break
      continue
    }
    nodes.push(node as Text)
  }
  return nodes
}

function first(walker: TreeWalker, from: Node): Node | null {
  if (from.nodeType !== 3) return walker.nextNode()
  walker.currentNode = from
  return from
}

/** Whether a point lies on one of the range's boxes; `margin` CSS pixels of tolerance for the gaps between lines. */
export function covers(range: Range, x: number, y: number, margin = 2): boolean {
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin,
  )
}

/**
 * The first wanted text node at or after a DOM position, in document order; climbs out of a shadow root or frame to what follows its host.
 *
 * @returns the node; null when nothing wanted follows; undefined when the position is in a tree that hangs nowhere
 */
export function nextTextIn(container: Node, offset: number, wanted: (text: Text) => boolean): Text | null | undefined {
  let node: Node | null =
    container.nodeType === 1 || container.nodeType === 9 || container.nodeType === 11 ? child(container, offset) : container
  node ??= after(container)
  const home = container.isConnected
  while (node) {
    if (node.nodeType === 3 && wanted(node as Text)) return node as Text
    node = firstInside(node) ?? after(node)
  }
  return home ? null : undefined
}

const child = (parent: Node, at: number): Node | null => parent.childNodes[at] ?? null

function firstInside(node: Node): Node | null {
  const shadow = node.nodeType === 1 ? (node as Element).shadowRoot : null
  return shadow?.firstChild ?? node.firstChild
}

/** The node after `node` and all that is in it. */
function after(node: Node): Node | null {
  for (let up: Node | null = node; up; up = outward(up)) {
    if (up.nextSibling) return up.nextSibling
  }
  return null
}

/** The parent; from a shadow root its host, from a frame's document its frame. */
function outward(node: Node): Node | null {
  if (node.parentNode) return node.parentNode
  if (node.nodeType === 11) return (node as ShadowRoot).host ?? null
  if (node.nodeType === 9) return (node as Document).defaultView?.frameElement ?? null
  return null
}

/** How tests find an element, in the page or inside the open shadow roots on it, the same in both browsers. */
export interface Query {
  /** CSS selector; absent: any element that can be named. */
  css?: string
  /** Accessible name or text: equal, or a part with `part`. */
  name?: string
  part?: boolean
}

/** Runs in the page. The visible element that fits, the first one in document order; null while there is none. */
export function findDeep({
  css = 'button, a, input, textarea, select, [role], summary, h1, h2, li',
  name,
  part = false,
}: Query): Element | null {
  const nameOf = (element: Element) => {
    const label =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? element.placeholder) : null)
    return (label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  const fits = (element: Element) =>
    element.matches(css) &&
    (name === undefined || (part ? nameOf(element).includes(name) : nameOf(element) === name)) &&
    (element.checkVisibility?.() ?? true)
  const search = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      if (fits(element)) return element
      const inside = element.shadowRoot && search(element.shadowRoot)
      if (inside) return inside
    }
    return null
  }
  return search(document)
}

import { MARK_TAG } from '../page-text/elements'

const OURS = /^on-record-/

/** Whether a mutation can have changed the page's own text: neither in nor of an element of ours. */
export function isRelevant(record: MutationRecord): boolean {
  if (isOurs(record.target)) return false
  if (record.type !== 'childList') return true
  const nodes = [...record.addedNodes, ...record.removedNodes]
  return nodes.some((node) => !isOurs(node) && !isEmpty(node)) && !nodes.some(isMark)
}

/** In an element of ours, shadow trees of ours included. */
function isOurs(node: Node): boolean {
  for (let up: Node | null = node; up; up = up.parentNode ?? (up as Partial<ShadowRoot>).host ?? null) {
    if (up.nodeType === 1 && OURS.test((up as Element).localName)) return true
  }
  return false
}

const isEmpty = (node: Node) => node.nodeType === 8 || (node.nodeType === 3 && (node as Text).data === '')
const isMark = (node: Node) => node.nodeType === 1 && (node as Element).localName === MARK_TAG

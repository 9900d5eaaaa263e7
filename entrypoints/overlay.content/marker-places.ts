/** Where the margin signs stand: beside the first line of the words, in document coordinates, so that they scroll along. */
import type { OverlayDeps } from '../reader.content/overlay-port'
import { flagOf } from './flags'
import type { Marker } from './markers'

const BESIDE = 26

export function markersOf(document: Document, deps: OverlayDeps): Marker[] {
  const view = document.defaultView
  if (!view) return []
  const places = [
    ...deps.anchored().map(({ kept }) => ({ id: kept.statement.id, ranges: () => deps.rangesOfKept(kept.statement.id) })),
    ...deps.quotes().map((live) => ({ id: live.key, ranges: live.ranges })),
  ]
  return places.flatMap(({ id, ranges }) => {
    const flag = flagOf(deps, id)
    const range = flag && ranges()[0]
    const line = range?.getClientRects()[0]
    if (!flag || !range || !line) return []
    const block = range.startContainer.parentElement?.closest('p, li, blockquote, h1, h2, h3, h4, figcaption, div')?.getBoundingClientRect()
    return [
      { id, verdict: flag.verdict, left: Math.max(4, (block?.left ?? line.left) + view.scrollX - BESIDE), top: line.top + view.scrollY },
    ]
  })
}

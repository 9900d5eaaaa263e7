import { elementScroll, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core'
import { useEffect, useReducer, useRef } from 'preact/hooks'

export interface Virtual {
  items: VirtualItem[]
  /** Height of the whole list, CSS pixels. */
  height: number
  scrollTo: (index: number) => void
}

/**
 * Which rows of a long list are in sight. Rows have one height, so that nothing is measured while scrolling.
 *
 * @param scroller   gives the scrolling element once it is there
 * @param rowHeight  CSS pixels
 */
export function useVirtual(count: number, rowHeight: number, scroller: () => HTMLElement | null): Virtual {
  const [, rerender] = useReducer((n: number) => n + 1, 0)
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null)
  const options = {
    count,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 8,
    onChange: () => rerender(undefined),
  }
  virtualizer.current ??= new Virtualizer(options)
  virtualizer.current.setOptions(options)
  useEffect(() => virtualizer.current?._didMount(), [])
  useEffect(() => virtualizer.current?._willUpdate())
  useEffect(() => virtualizer.current?.measure(), [rowHeight])
  return {
    items: virtualizer.current.getVirtualItems(),
    height: virtualizer.current.getTotalSize(),
    scrollTo: (index) => virtualizer.current?.scrollToIndex(index),
  }
}

import type { RefObject } from 'preact'
import type uPlot from 'uplot'
import type { Lanes } from './lanes'

const DAY = 86_400

/** The stretch of time that holds everything, with a margin; seconds. */
export function wholeRange({ dots }: Lanes): { min: number; max: number } {
  const first = dots[0]?.at ?? 0
  const last = dots.at(-1)?.at ?? first
  const margin = Math.max((last - first) * 0.04, 7 * DAY)
  return { min: first - margin, max: last + margin }
}

export interface Zoom {
  /** Shrinks (below 1) or widens the stretch in sight around a moment. */
  by: (factor: number, around?: number) => void
  all: () => void
}

export function useZoom(plot: RefObject<uPlot | null>, lanes: Lanes): Zoom {
  const all = () => plot.current?.setScale('x', wholeRange(lanes))
  const by = (factor: number, around?: number) => {
    const whole = wholeRange(lanes)
    const scale = plot.current?.scales.x
    const min = scale?.min ?? whole.min
    const max = scale?.max ?? whole.max
    const middle = around ?? (min + max) / 2
    const half = Math.max(((max - min) / 2) * factor, DAY)
    plot.current?.setScale('x', { min: Math.max(middle - half, whole.min), max: Math.min(middle + half, whole.max) })
  }
  return { by, all }
}

import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { formatLocale, t } from '../../../components/i18n'
import type { Arc, Dot, Lanes } from './lanes'
import { type Colours, coloursOf, onColoursChange } from './plot-colours'
import { wholeRange } from './use-zoom'

const LANE_HEIGHT = 34
const AXIS_HEIGHT = 46
const DOT_RADIUS = 5
/** How near a click must be to a statement, CSS pixels. */
const REACH = 14

export interface PlotActions {
  /** Index of the dot with a ring around it; -1 for none. */
  active: () => number
  onPick: (index: number) => void
}

/** Draws the chart into a place and keeps it as wide as that. uPlot has no arcs: they are drawn in its own hook. */
export function drawTimeline(place: HTMLElement, lanes: Lanes, actions: PlotActions): { plot: uPlot; destroy: () => void } {
  let colours = coloursOf(place)
  const font = `12px ${getComputedStyle(place).fontFamily}`
  const narrow = place.clientWidth < 480
  const stroke = () => colours.quiet
  const grid = { stroke: () => colours.line, width: 1 }
  const options: uPlot.Options = {
    width: Math.max(place.clientWidth, 240),
    height: lanes.names.length * LANE_HEIGHT + AXIS_HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: true } },
    fmtDate: () => (date) => new Intl.DateTimeFormat(formatLocale(), { month: 'short', year: 'numeric' }).format(date),
    scales: { x: { time: true, ...wholeRange(lanes) }, y: { range: [-1, Math.max(lanes.names.length, 1) - 0.5], dir: -1 } },
    axes: [
      { stroke, grid, ticks: { show: false }, space: 90, font },
      {
        stroke,
        grid,
        ticks: { show: false },
        size: narrow ? 84 : 140,
        font,
        splits: () => lanes.names.map((_, lane) => lane),
        values: () => lanes.names.map((name) => short(name ?? t('timeline_other'), narrow ? 10 : 18)),
      },
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: {
      draw: [
        (plot) => {
          for (const arc of lanes.arcs) drawArc(plot, arc, colours)
          for (const [index, dot] of lanes.dots.entries()) drawDot(plot, dot, index === actions.active(), colours)
        },
      ],
    },
  }
  const plot = new uPlot(options, [lanes.dots.map((dot) => dot.at), lanes.dots.map((dot) => dot.lane)], place)
  const onClick = (event: MouseEvent) => {
    const index = nearest(plot, lanes.dots, event.offsetX, event.offsetY)
    if (index >= 0) actions.onPick(index)
  }
  plot.over.addEventListener('click', onClick)
  const drawn = new AbortController()
  onColoursChange(() => {
    colours = coloursOf(place)
    plot.redraw(false)
  }, drawn.signal)
  const resize = new ResizeObserver(() => plot.setSize({ width: Math.max(place.clientWidth, 240), height: options.height }))
  resize.observe(place)
  return {
    plot,
    destroy: () => {
      drawn.abort()
      resize.disconnect()
      plot.destroy()
    },
  }
}

function position(plot: uPlot, { at, lane }: Dot): [number, number] {
  return [plot.valToPos(at, 'x', true), plot.valToPos(lane, 'y', true)]
}

function drawDot(plot: uPlot, dot: Dot, active: boolean, colours: Colours): void {
  const { ctx } = plot
  const [x, y] = position(plot, dot)
  if (x < plot.bbox.left || x > plot.bbox.left + plot.bbox.width) return
  // uPlot remembers the canvas's colours and would not set them again.
  ctx.save()
  ctx.beginPath()
  ctx.arc(x, y, DOT_RADIUS * uPlot.pxRatio, 0, 2 * Math.PI)
  ctx.fillStyle = colours.kept
  ctx.fill()
  ctx.lineWidth = uPlot.pxRatio
  ctx.strokeStyle = colours.ink
  ctx.stroke()
  if (active) {
    ctx.beginPath()
    ctx.arc(x, y, (DOT_RADIUS + 4) * uPlot.pxRatio, 0, 2 * Math.PI)
    ctx.lineWidth = 2 * uPlot.pxRatio
    ctx.strokeStyle = colours.accent
    ctx.stroke()
  }
  ctx.restore()
}

/** Confirmed: a full line; open: dashed; dismissed: not drawn. */
function drawArc(plot: uPlot, { from, to, verdict, status }: Arc, colours: Colours): void {
  if (status === 'dismissed') return
  const { ctx, bbox } = plot
  const [x1, y1] = position(plot, from)
  const [x2, y2] = position(plot, to)
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.quadraticCurveTo((x1 + x2) / 2, Math.min(y1, y2) - Math.min(28 * uPlot.pxRatio, Math.abs(x2 - x1) / 3), x2, y2)
  ctx.lineWidth = 2 * uPlot.pxRatio
  ctx.setLineDash(status === 'open' ? [6 * uPlot.pxRatio, 4 * uPlot.pxRatio] : [])
  ctx.strokeStyle = verdict === 'tension' ? colours.tension : colours.conflict
  ctx.stroke()
  ctx.restore()
}

/** @param x,y  CSS pixels within the plotting area */
function nearest(plot: uPlot, dots: readonly Dot[], x: number, y: number): number {
  let best = -1
  let reach = REACH
  dots.forEach(({ at, lane }, index) => {
    const distance = Math.hypot(plot.valToPos(at, 'x') - x, plot.valToPos(lane, 'y') - y)
    if (distance < reach) {
      reach = distance
      best = index
    }
  })
  return best
}

function short(name: string, length: number): string {
  return name.length <= length ? name : `${name.slice(0, length - 1)}…`
}

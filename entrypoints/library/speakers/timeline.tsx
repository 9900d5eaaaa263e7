import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type uPlot from 'uplot'
import { formatDate } from '../../../components/format'
import { t } from '../../../components/i18n'
import { excerpt } from '../../../components/marked-text'
import type { StatementView } from '../../../storage'
import { go, hashOf } from '../route'
import type { Lanes } from './lanes'
import { drawTimeline } from './timeline-plot'
import { useZoom } from './use-zoom'

export interface TimelineProps {
  lanes: Lanes
  views: readonly StatementView[]
}

/**
 * Statements over time, one lane a topic, conflicts as arcs. A slider over the statements, for those who don't see the chart. Drag to zoom, double click for all; with the keyboard, left and right walk the
 * statements, plus and minus zoom, 0 shows all, Enter opens.
 */
export function Timeline({ lanes, views }: TimelineProps): VNode {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const [at, setAt] = useState(-1)
  const current = useRef(at)
  current.current = at
  useEffect(() => {
    if (!place.current) return
    const drawn = drawTimeline(place.current, lanes, {
      active: () => current.current,
      onPick: (index) => {
        setAt(index)
        open(index)
      },
    })
    plot.current = drawn.plot
    return drawn.destroy
  }, [lanes])
  useEffect(() => plot.current?.redraw(false), [at])
  const zoom = useZoom(plot, lanes)
  const open = (index: number) => {
    const dot = lanes.dots[index]
    if (dot) go(hashOf('statement', dot.statementId))
  }
  const keys: Record<string, () => void> = {
    ArrowRight: () => setAt(Math.min(at + 1, lanes.dots.length - 1)),
    ArrowLeft: () => setAt(Math.max(at - 1, 0)),
    Home: () => setAt(0),
    End: () => setAt(lanes.dots.length - 1),
    '+': () => zoom.by(0.5, lanes.dots[at]?.at),
    '-': () => zoom.by(2, lanes.dots[at]?.at),
    '0': zoom.all,
    Enter: () => open(at),
  }
  const dot = lanes.dots[at]
  const view = dot && views.find((one) => one.statement.id === dot.statementId)
  const said = view ? `${formatDate(view.statement.date)}: “${excerpt(view.statement.text, [], 160).text}”` : t('timeline_hint')
  return (
    <div class="timeline">
      <div
        ref={place}
        class="timeline-chart"
        role="slider"
        aria-label={t('timeline_label')}
        aria-valuemin={1}
        aria-valuemax={lanes.dots.length}
        aria-valuenow={at + 1}
        aria-valuetext={said}
        tabIndex={0}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (!act || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
      <div class="spread">
        <p class={view ? 'timeline-said' : 'timeline-said hint'} dir="auto">
          {said}
        </p>
        <div class="row">
          <button type="button" class="button icon" aria-label={t('zoom_in')} onClick={keys['+']}>
            +
          </button>
          <button type="button" class="button icon" aria-label={t('zoom_out')} onClick={keys['-']}>
            −
          </button>
          <button type="button" class="button" onClick={zoom.all}>
            {t('zoom_all')}
          </button>
        </div>
      </div>
    </div>
  )
}

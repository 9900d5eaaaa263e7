import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { formatNumber, t } from '../../../components/i18n'
import { quoteAddress } from '../../../components/open-surface'
import { StatementRow } from '../../../components/statement-row'
import type { IdList, StatementView } from '../../../storage'
import { placed, type Selection, toggled } from './selection'
import { useViews } from './use-views'
import { useVirtual } from './use-virtual'

export const ROW_HEIGHT = { roomy: 84, compact: 38 } as const

export interface StatementListProps {
  ids: IdList
  known?: readonly StatementView[]
  selection: Selection
  onSelection: (next: Selection) => void
  /** A row was opened, by Enter or a click. */
  onOpen: (id: string) => void
  /** Its source was asked for, by the mouse; the list's keys are in `use-list-keys.ts`. */
  onSource: (id: string) => void
  density: keyof typeof ROW_HEIGHT
  label: string
  hideSpeaker?: boolean
}

/**
 * A list of any length as one listbox: the cursor is its active descendant, picked rows are selected, only rows in sight exist.
 */
export function StatementList(props: StatementListProps): VNode {
  const { ids, known, selection, onSelection, onOpen, onSource, density, label, hideSpeaker } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = ROW_HEIGHT[density]
  const virtual = useVirtual(ids.length, rowHeight, () => scroller.current)
  const first = virtual.items[0]?.index ?? 0
  const views = useViews(ids, first, virtual.items.at(-1)?.index ?? 0, known)
  const active = ids.at(selection.at)
  const lastAt = useRef(selection.at)
  useEffect(() => {
    if (lastAt.current !== selection.at) virtual.scrollTo(selection.at)
    lastAt.current = selection.at
  }, [selection.at, virtual.scrollTo])

  return (
    <div
      ref={scroller}
      class={`statement-list ${density}`}
      role="listbox"
      aria-multiselectable="true"
      aria-label={`${label}, ${formatNumber(ids.length)}`}
      aria-activedescendant={active === undefined ? undefined : `row-${active}`}
      tabIndex={0}
    >
      <div class="rows" role="presentation" style={{ height: `${virtual.height}px` }}>
        {virtual.items.map(({ index, start }) => {
          const id = ids.at(index)
          if (id === undefined) return null
          return (
            <Row
              key={id}
              id={id}
              index={index}
              top={start}
              height={rowHeight}
              count={ids.length}
              view={views.get(id)}
              cursor={index === selection.at}
              picked={selection.picked.has(id)}
              hideSpeaker={hideSpeaker}
              onPress={(event) => {
                event.preventDefault()
                scroller.current?.focus({ preventScroll: true })
                const on = (part: string) => event.target instanceof Element && event.target.closest(part) !== null
                if (on('.to-source')) {
                  onSelection(placed(selection, index, ids))
                  onSource(id)
                } else if (on('.pick') || event.ctrlKey || event.metaKey) onSelection(toggled(selection, index, ids))
                else {
                  onSelection(placed(selection, index, ids, event.shiftKey))
                  if (!event.shiftKey) onOpen(id)
                }
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

interface RowProps {
  id: string
  index: number
  top: number
  height: number
  count: number
  view: StatementView | undefined
  cursor: boolean
  picked: boolean
  hideSpeaker?: boolean
  onPress: (event: MouseEvent) => void
}

function Row({ id, index, top, height, count, view, cursor, picked, hideSpeaker, onPress }: RowProps): VNode {
  // The same vnode again is not compared again: while scrolling, only rows that come into sight cost anything.
  const content = useMemo(() => view && <RowContent view={view} hideSpeaker={hideSpeaker} />, [view, hideSpeaker])
  return (
    <div
      id={`row-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      aria-posinset={index + 1}
      aria-setsize={count}
      class={`list-row ${cursor ? 'cursor' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onMouseDown={(event) => {
        if (event.button === 0) onPress(event)
      }}
    >
      <span class="pick" aria-hidden="true" title={t('pick')}>
        {picked ? '☑' : '☐'}
      </span>
      {content ?? <span class="visually-hidden">…</span>}
    </div>
  )
}

/** The statement, and the mouse's way to its source: an option holds no buttons, so this one is for the mouse alone, as `.pick` is. */
function RowContent({ view, hideSpeaker }: { view: StatementView; hideSpeaker?: boolean }): VNode {
  return (
    <>
      <StatementRow view={view} hideSpeaker={hideSpeaker} />
      {quoteAddress(view.source.url, view.statement.text) !== null && (
        <span class="to-source" aria-hidden="true" title={t('open_source')}>
          ↗
        </span>
      )}
    </>
  )
}

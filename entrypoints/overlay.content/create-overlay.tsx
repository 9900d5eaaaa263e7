/** Our own small interface on the page: one open shadow root outside the body, which leaves with the reader. */
import { render } from 'preact'
import { direction } from '../../components/i18n'
import { IN_PAGE_STYLES } from '../../components/in-page-styles'
import type { NoticeKind, Overlay as OverlayControls, OverlayDeps } from '../reader.content/overlay-port'
import { createActions } from './actions'
import { isQuote, keptWords } from './kept-words'
import { onKeys } from './keys'
import { markersOf } from './marker-places'
import { Markers } from './markers'
import { Overlay } from './overlay'
import overlayCss from './overlay.css?inline'
import { watchPointer } from './pointer'
import { chosen, watchSelection } from './selection'
import { Cell, type Notice, type View } from './view'

/** Our element's name: anchoring leaves out whatever starts with `on-record-`. */
const HOST = 'on-record-reader'

export function createOverlay(document: Document, signal: AbortSignal, deps: OverlayDeps): OverlayControls {
  const host = document.createElement(HOST)
  host.dir = direction()
  const shadow = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = `${IN_PAGE_STYLES}\n${overlayCss}`
  const root = document.createElement('div')
  shadow.append(style, root)
  // Firefox ends the scripts of an extension that is updated, and leaves in the page what they drew.
  for (const left of document.querySelectorAll(HOST)) left.remove()
  document.documentElement.append(host)

  const view = new Cell<View>({ kind: 'nothing' })
  const notice = new Cell<Notice | null>(null)
  /** The statement that waits for its new words. */
  const reattaching = new Cell<string | null>(null)
  const actions = createActions(document, deps, { view, notice, reattaching })
  let heldOpen = false

  // A page may dispatch events at our elements; only the user's own count.
  for (const type of ['click', 'keydown', 'input', 'submit', 'pointerdown'])
    shadow.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return
        event.stopImmediatePropagation()
        event.preventDefault()
      },
      { capture: true, signal },
    )

  const draw = () =>
    render(
      <>
        <Markers markers={markersOf(document, deps)} onOpen={actions.openFinding} />
        <Overlay
          view={view.value}
          notice={notice.value}
          reattaching={reattaching.value !== null}
          deps={deps}
          actions={actions}
          onHold={(held) => {
            heldOpen = held
            if (!held && view.value.kind === 'tip') view.value = { kind: 'nothing' }
          }}
        />
      </>,
      root,
    )
  for (const cell of [view, notice, reattaching]) cell.listen(draw)

  watchPointer(
    document,
    deps.painter,
    (id, tapped) => {
      if (view.value.kind !== 'nothing' && view.value.kind !== 'tip') return
      if (id !== null) actions.openTip(id, tapped)
      else if (!heldOpen) view.value = { kind: 'nothing' }
    },
    signal,
  )
  watchSelection(
    document,
    host,
    (selection) => {
      const kept = selection && reattaching.value === null && keptWords(deps, selection.toString())
      // Words that are kept already (also those of a jump, which selects them) get their own tip, not another way to keep them.
      if (kept && (view.value.kind === 'nothing' || view.value.kind === 'toolbar')) actions.openTip(kept, true)
      else if (kept || (selection && view.value.kind === 'tip' && isQuote(deps, view.value.id, selection.toString()))) return
      else if (selection && (view.value.kind === 'nothing' || view.value.kind === 'tip' || view.value.kind === 'toolbar'))
        actions.openToolbar(selection)
      else if (!selection && view.value.kind === 'toolbar') view.value = { kind: 'nothing' }
    },
    signal,
  )
  onKeys(document, host, view, actions, signal)
  // What floats beside words does not follow them: it leaves when the page scrolls under it.
  document.addEventListener(
    'scroll',
    () => {
      if (view.value.kind === 'tip' || view.value.kind === 'toolbar') view.value = { kind: 'nothing' }
    },
    { capture: true, passive: true, signal },
  )
  document.defaultView?.addEventListener('resize', draw, { signal, passive: true })
  signal.addEventListener('abort', () => {
    if (notice.value === null) remove()
    else setTimeout(remove, 8_000)
  })
  function remove(): void {
    render(null, root)
    host.remove()
  }
  draw()

  return {
    update: draw,
    notice: (kind: NoticeKind) => {
      notice.value = { kind }
    },
    keepSelection() {
      const selection = chosen(document, host)
      if (!selection) {
        notice.value = { kind: 'nothing-selected' }
        return false
      }
      actions.keepSelection(selection)
      return true
    },
    reattach(statementId) {
      actions.reattach(statementId)
      return true
    },
  }
}

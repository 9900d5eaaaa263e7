import type { VNode } from 'preact'
import { FindingCard } from '../../components/finding-card'
import { t } from '../../components/i18n'
import { KeepCard } from '../../components/keep-card'
import type { OverlayDeps } from '../reader.content/overlay-port'
import type { Actions } from './actions'
import { valuesOf } from './card-values'
import { flagOf } from './flags'
import { Floating } from './floating'
import { NoticeBar } from './notice'
import { PageList } from './page-list'
import { KeptTip, QuoteTip } from './tip'
import { SelectionToolbar } from './toolbar'
import type { Notice, View } from './view'

interface OverlayProps {
  view: View
  notice: Notice | null
  reattaching: boolean
  deps: OverlayDeps
  actions: Actions
  /** The pointer or the focus is in the tip: it stays. */
  onHold: (held: boolean) => void
}

export function Overlay({ view, notice, reattaching, deps, actions, onHold }: OverlayProps): VNode {
  return (
    <>
      <button type="button" class="button open-list" onClick={actions.openList}>
        {t('page_open_list')}
      </button>
      {view.kind === 'tip' && <Tip id={view.id} view={view} deps={deps} actions={actions} onHold={onHold} />}
      {view.kind === 'toolbar' && <SelectionToolbar words={view.words} reattaching={reattaching} actions={actions} />}
      {view.kind === 'keep' && (
        <Floating words={view.words} class="card" role="dialog" label={t('keep_heading')}>
          <KeepCard
            text={view.draft.text}
            initial={valuesOf(view.draft)}
            asWritten={view.draft.speakerName === null ? view.draft.speakerAsWritten : null}
            suggestedTopics={deps.topics()}
            completions={{ speakers: actions.complete.speakers, topics: actions.complete.topics }}
            error={view.error}
            busy={view.busy}
            onKeep={actions.submit}
            onLeave={actions.close}
          />
        </Floating>
      )}
      {view.kind === 'finding' && view.finding && <Finding view={view} finding={view.finding} actions={actions} />}
      {view.kind === 'list' && (
        <PageList
          anchored={deps.anchored()}
          quotes={deps.quotes()}
          onJump={actions.jump}
          onReattach={actions.reattach}
          onClose={actions.close}
        />
      )}
      {notice && (
        <NoticeBar
          notice={notice}
          flagged={notice.kind === 'kept' && flagOf(deps, notice.statementId) !== null}
          onFlag={actions.openFinding}
          onUndo={actions.undo}
          onEdit={actions.edit}
          onClose={actions.closeNotice}
        />
      )}
    </>
  )
}

interface TipProps extends Pick<OverlayProps, 'deps' | 'actions' | 'onHold'> {
  id: string
  view: Extract<View, { kind: 'tip' }>
}

function Tip({ id, view, deps, actions, onHold }: TipProps): VNode | null {
  const live = deps.quote(id)
  const anchored = deps.kept(id)
  const stay = { onPointerEnter: () => onHold(true), onPointerLeave: () => onHold(false), focus: view.focus === true }
  const shared = {
    words: view.words,
    flagged: flagOf(deps, id) !== null,
    onFlag: () => actions.openFinding(id),
    onCopy: () => actions.copyById(id),
    ...stay,
  }
  if (anchored)
    return (
      <KeptTip
        {...shared}
        anchored={anchored}
        onEdit={() => actions.edit(id)}
        onDelete={() => actions.remove(id)}
        onOpen={() => actions.openLibrary(`#/statement/${id}`)}
      />
    )
  if (!live) return null
  return (
    <QuoteTip
      {...shared}
      live={live}
      unchecked={deps.isUnchecked(id)}
      onKeep={() => actions.keepById(id)}
      onKeepWithNote={() => actions.keepWithNoteById(id)}
      onNotAQuote={() => actions.ignore(id)}
    />
  )
}

type FindingView = Extract<View, { kind: 'finding' }>

function Finding({ view, finding, actions }: { view: FindingView; finding: NonNullable<FindingView['finding']>; actions: Actions }): VNode {
  return (
    <Floating words={view.words} class="finding-place" role="dialog" label={t('page_see_conflict')} focus>
      <FindingCard
        finding={finding}
        onConfirm={() => actions.judge(finding, 'confirmed')}
        onDismiss={(reason) => actions.judge(finding, 'dismissed', reason)}
        onReopen={() => actions.judge(finding, 'open')}
        onOpen={(side) => actions.openLibrary(side.statementId ? `#/statement/${side.statementId}` : '')}
        onClose={actions.close}
      />
    </Floating>
  )
}

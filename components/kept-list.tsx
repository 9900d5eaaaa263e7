import type { VNode } from 'preact'
import type { PageStatement } from '../messages/page-state'
import type { StatementView } from '../storage'
import { DiffView } from './diff-view'
import { t } from './i18n'
import { openAtQuote } from './open-surface'
import type { StatementActions } from './statement-actions'
import { StatementRow } from './statement-row'
import { isChanged } from './statement-view'
import { toasts } from './toasts'
import type { Page } from './use-page'

export interface KeptListProps {
  kept: readonly StatementView[]
  page: Page
  actions: StatementActions
}

/** The statements kept from this page, by their order on it; what changed is shown, what is gone can be attached again. */
export function KeptList({ kept, page, actions }: KeptListProps): VNode {
  const onPage = new Map(page.state?.ok ? page.state.statements.map((statement) => [statement.statementId, statement]) : [])
  const jump = async ({ statement, source }: StatementView) => {
    if (!page.port) return openAtQuote(source.url, statement.text)
    if (!(await page.port.jump({ statementId: statement.id }))) toasts.show({ text: t('jump_gone') })
  }
  return (
    <ul>
      {kept.map((view) => {
        const now = onPage.get(view.statement.id)
        const shown = now ? { ...view, statement: { ...view.statement, state: now.state } } : view
        return (
          <li key={view.statement.id} data-statement={view.statement.id} onKeyDown={(event) => onRowKey(event, view, actions)}>
            <StatementRow view={shown} onOpen={() => void jump(view)} openLabel={t('jump')}>
              <RowButtons view={view} actions={actions} />
              {now && <OnPage now={now} page={page} />}
            </StatementRow>
          </li>
        )
      })}
    </ul>
  )
}

/** What the page says now, where it is not what was kept. */
function OnPage({ now, page }: { now: PageStatement; page: Page }): VNode | null {
  if (!isChanged(now.state)) return null
  const reattach = async () => {
    if (!(await page.port?.reattach(now.statementId))) toasts.show({ text: t('fail_error') })
  }
  return (
    <div class="on-page">
      {now.diff.length > 0 && <DiffView diff={now.diff} />}
      {now.state === 'gone' && page.port && (
        <button type="button" class="button" onClick={() => void reattach()}>
          {t('reattach')}
        </button>
      )}
    </div>
  )
}

export function RowButtons({ view, actions }: { view: StatementView; actions: StatementActions }): VNode {
  return (
    <>
      <button type="button" class="button subtle" onClick={() => actions.edit(view)}>
        {t('edit')}
      </button>
      <button type="button" class="button subtle" onClick={() => void actions.copy(view)}>
        {t('copy')}
      </button>
      <button type="button" class="button subtle" onClick={() => void actions.remove([view])}>
        {t('delete')}
      </button>
    </>
  )
}

/** E edits, C copies, Delete deletes the row that has the focus. */
export function onRowKey(event: KeyboardEvent, view: StatementView, actions: StatementActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const act = { e: actions.edit, c: actions.copy, Delete: (one: StatementView) => actions.remove([one]) }[event.key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  void act(view)
}

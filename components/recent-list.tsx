import type { VNode } from 'preact'
import { Empty } from './empty'
import { t } from './i18n'
import { onRowKey, RowButtons } from './kept-list'
import { openLibrary } from './open-surface'
import { recentStatements } from './record-reads'
import { Section } from './section'
import type { StatementActions } from './statement-actions'
import { StatementRow } from './statement-row'
import { useRead } from './use-live'
import { useRecord } from './with-record'

const SHOWN = 8

/** The statements kept last, from any page. */
export function RecentList({ actions }: { actions: StatementActions }): VNode | null {
  const db = useRecord()
  const recent = useRead(() => recentStatements(db, SHOWN), [db])
  if (!recent) return null
  if (recent.length === 0) return <Empty title={t('empty_record')}>{t('empty_record_text')}</Empty>
  return (
    <Section title={t('recent')}>
      <ul>
        {recent.map((view) => (
          <li key={view.statement.id} onKeyDown={(event) => onRowKey(event, view, actions)}>
            <StatementRow view={view} onOpen={() => void openLibrary(`#/statement/${view.statement.id}`)} openLabel={t('open_statement')}>
              <RowButtons view={view} actions={actions} />
            </StatementRow>
          </li>
        ))}
      </ul>
    </Section>
  )
}

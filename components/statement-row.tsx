import type { ComponentChildren, VNode } from 'preact'
import type { StatementView } from '../storage'
import { stands } from '../storage/findings/shown'
import { saidBy } from '../storage/said-by'
import { formatDate } from './format'
import { plural, t } from './i18n'
import { excerpt } from './marked-text'
import { StateChip } from './state-chip'
import { UncheckedChip } from './unchecked-chip'
import { useUnchecked } from './with-judge-languages'
import { useTensions } from './with-tensions'

export interface StatementRowProps {
  view: StatementView
  /** On a speaker's own page the name is left out. */
  hideSpeaker?: boolean
  /** What pressing the words does: jump to them, open the statement. */
  onOpen?: () => void
  openLabel?: string
  /** Buttons at the end. */
  children?: ComponentChildren
}

/** One statement in a list: the words first, then speaker, date and publisher, quiet. */
export function StatementRow({ view, hideSpeaker = false, onOpen, openLabel, children }: StatementRowProps): VNode {
  const { statement, speaker, source, topics } = view
  const tensions = useTensions()
  const isUnchecked = useUnchecked()
  const open = view.findings.filter((finding) => finding.status === 'open' && stands(finding, tensions))
  const flags = open.length
  const tension = open.every((finding) => finding.verdict === 'tension')
  const words = `“${excerpt(statement.text, [], 280).text}”`
  return (
    <div class={`statement-row ${statement.state === 'gone' ? 'gone' : ''}`}>
      {onOpen ? (
        <button type="button" class="words" dir="auto" title={openLabel} onClick={onOpen}>
          {words}
        </button>
      ) : (
        <p class="words" dir="auto">
          {words}
        </p>
      )}
      <p class="meta">
        {flags > 0 && (
          <span class={`flag ${tension ? 'tension' : ''}`} title={plural('flags', flags)}>
            <span aria-hidden="true">{tension ? '≈' : '≠'}</span>
            <span class="visually-hidden">{plural('flags', flags)}</span>
          </span>
        )}
        <StateChip state={statement.state} />
        {isUnchecked(statement) && <UncheckedChip />}
        {!hideSpeaker && (
          <span class="speaker">
            <bdi>{saidBy(statement, speaker?.name) ?? t('speaker_unknown')}</bdi>
          </span>
        )}
        <time dateTime={statement.date}>{formatDate(statement.date)}</time>
        <span class="publisher">
          <bdi>{source.publisher ?? source.title ?? t('source_unknown')}</bdi>
        </span>
        <TopicList names={topics.map((topic) => topic.name)} />
      </p>
      {children && <div class="actions">{children}</div>}
    </div>
  )
}

/** The first few topics, and how many more: a row stays a row. */
function TopicList({ names }: { names: string[] }): VNode | null {
  if (names.length === 0) return null
  const more = names.length - 3
  return (
    <span class="topics">
      {names.slice(0, 3).map((name) => (
        <span key={name} class="topic">
          <bdi>{name}</bdi>
        </span>
      ))}
      {more > 0 && <span>{t('and_more', more)}</span>}
    </span>
  )
}

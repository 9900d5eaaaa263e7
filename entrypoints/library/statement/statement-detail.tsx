import { diffWordsWithSpace } from 'diff'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DiffPart } from '../../../anchoring/types'
import { DiffView } from '../../../components/diff-view'
import { Empty } from '../../../components/empty'
import { formatDate, formatInstant } from '../../../components/format'
import { t } from '../../../components/i18n'
import { RowButtons } from '../../../components/kept-list'
import { openAtQuote, quoteAddress } from '../../../components/open-surface'
import { QuoteText } from '../../../components/quote-text'
import { StateChip } from '../../../components/state-chip'
import { useStatementActions } from '../../../components/statement-actions'
import { BASIS_WORDS } from '../../../components/statement-fields'
import { otherWording } from '../../../components/statement-view'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getStatementView, type StatementView } from '../../../storage'
import type { Sighting } from '../../../storage/types'
import { hashOf } from '../route'
import { DetailFindings } from './detail-findings'
import { SameSpeaker } from './same-speaker'
import { SameWords } from './same-words'
import { SourceDialog } from './source-dialog'

/** One statement with its history: words, source, what the page says now, conflicts, and what else the speaker said. */
export function StatementDetail({ id, onClose }: { id: string; onClose?: () => void }): VNode | null {
  const db = useRecord()
  const actions = useStatementActions()
  const view = useRead(() => getStatementView(db, id), [db, id])
  if (view === undefined) return null
  if (view === null)
    return (
      <div class="detail">
        <div class="spread">
          <span />
          <CloseButton onClose={onClose} />
        </div>
        <Empty sign="∅" title={t('statement_missing')} />
      </div>
    )
  const { statement } = view
  const other = otherWording(statement)
  return (
    <article class="detail stack">
      <div class="spread">
        <StateChip state={statement.state} always />
        <CloseButton onClose={onClose} />
      </div>
      <div class="detail-quote">
        <QuoteText text={statement.text} max={1200} />
      </div>
      {other && (
        <section>
          <h3>{t('wording_seen', formatDate(other.seenAt))}</h3>
          <DiffView diff={seenDiff(statement.text, other)} />
        </section>
      )}
      <Facts view={view} />
      <div class="row detail-buttons">
        <button type="button" class="button" onClick={() => void openAtQuote(view.source.url, statement.text)}>
          {t('open_source')}
        </button>
        <RowButtons view={view} actions={actions} />
      </div>
      <DetailFindings view={view} />
      <SameWords view={view} />
      <SameSpeaker view={view} />
      {actions.dialog}
    </article>
  )
}

function CloseButton({ onClose }: { onClose?: () => void }): VNode | null {
  if (!onClose) return null
  return (
    <button type="button" class="button subtle icon" aria-label={t('close')} onClick={onClose}>
      ✕
    </button>
  )
}

function Facts({ view }: { view: StatementView }): VNode {
  const { statement, speaker, source, topics } = view
  const [editing, setEditing] = useState(false)
  const address = quoteAddress(source.url, statement.text)
  return (
    <dl class="facts">
      <dt>{t('speaker')}</dt>
      <dd>
        {speaker ? (
          <a href={hashOf('speaker', speaker.id)}>
            <bdi>{speaker.name}</bdi>
          </a>
        ) : (
          <bdi>{statement.speakerAsWritten ?? t('speaker_unknown')}</bdi>
        )}
        {speaker?.role && <span class="quiet"> · {speaker.role}</span>}
      </dd>
      <dt>{t('said_on')}</dt>
      <dd>
        {formatDate(statement.date)} <span class="quiet">({t(BASIS_WORDS[statement.dateBasis])})</span>
      </dd>
      <dt>{t('source')}</dt>
      <dd>
        {address ? (
          <a href={address} target="_blank" rel="noreferrer">
            <bdi>{source.title ?? source.url}</bdi>
          </a>
        ) : (
          <bdi>{source.title ?? source.url}</bdi>
        )}
        {source.publisher && (
          <span class="quiet">
            {' '}
            · <bdi>{source.publisher}</bdi>
          </span>
        )}{' '}
        <button type="button" class="button subtle" aria-label={t('edit_source')} onClick={() => setEditing(true)}>
          {t('edit')}
        </button>
        {editing && <SourceDialog source={source} onClose={() => setEditing(false)} />}
      </dd>
      {topics.length > 0 && (
        <>
          <dt>{t('topics')}</dt>
          <dd class="row">
            {topics.slice(0, 50).map((topic) => (
              <a key={topic.id} class="chip" href={hashOf('', null, { q: `topic:"${topic.name.replaceAll('"', '')}"` })}>
                <bdi>{topic.name}</bdi>
              </a>
            ))}
            {topics.length > 50 && <span class="quiet">{t('and_more', topics.length - 50)}</span>}
          </dd>
        </>
      )}
      {statement.note !== '' && (
        <>
          <dt>{t('note')}</dt>
          <dd class="note" dir="auto">
            {statement.note}
          </dd>
        </>
      )}
      <dt>{t('kept_at')}</dt>
      <dd class="quiet">{formatInstant(statement.createdAt)}</dd>
    </dl>
  )
}

/** What was seen, against what was kept: where the words are the same, what stood beside them, which is who said them. */
function seenDiff(kept: string, { text, state }: Sighting): DiffPart[] {
  return state === 'context-changed' ? [{ op: 'insert', text }] : wordDiff(kept, text)
}

/** Kept words against words seen, for showing alone; the anchoring core judged what kind of change it is. */
export function wordDiff(kept: string, seen: string): DiffPart[] {
  return diffWordsWithSpace(kept, seen).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'remove' : 'keep',
    text: value,
  }))
}

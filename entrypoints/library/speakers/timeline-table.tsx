import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { KIND_WORDS } from '../../../components/finding-view'
import { formatDate } from '../../../components/format'
import { t } from '../../../components/i18n'
import { excerpt } from '../../../components/marked-text'
import { type FindingView, findingKind, type StatementView } from '../../../storage'
import { hashOf } from '../route'

const STEP = 500

export interface TimelineTableProps {
  views: readonly StatementView[]
  findings: readonly FindingView[]
}

/** The timeline in words: statements, and for each arc the statement at its other end. */
export function TimelineTable({ views, findings }: TimelineTableProps): VNode {
  const [shown, setShown] = useState(STEP)
  const arcs = arcsByUtterance(findings)
  return (
    <>
      <table class="timeline-table">
        <thead>
          <tr>
            <th scope="col">{t('said_on')}</th>
            <th scope="col">{t('topics')}</th>
            <th scope="col">{t('statement')}</th>
            <th scope="col">{t('place_findings')}</th>
          </tr>
        </thead>
        <tbody>
          {views.slice(0, shown).map(({ statement, topics }) => (
            <tr key={statement.id}>
              <td>{formatDate(statement.date)}</td>
              <td>
                {topics
                  .slice(0, 5)
                  .map((topic) => topic.name)
                  .join(', ')}
              </td>
              <td>
                <a href={hashOf('statement', statement.id)} dir="auto">
                  {excerpt(statement.text, [], 140).text}
                </a>
              </td>
              <td>
                {(arcs.get(statement.utteranceId) ?? []).map((arc) => (
                  <OtherEnd key={arc.view.finding.id} {...arc} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {views.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {t('show_more')}
        </button>
      )}
    </>
  )
}

/** A finding, as seen from one of its sides. */
interface Arc {
  view: FindingView
  other: StatementView
}

function arcsByUtterance(findings: readonly FindingView[]): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>()
  const add = (utteranceId: string, arc: Arc) => arcs.set(utteranceId, [...(arcs.get(utteranceId) ?? []), arc])
  for (const view of findings) {
    add(view.finding.earlierUtteranceId, { view, other: view.later })
    add(view.finding.laterUtteranceId, { view, other: view.earlier })
  }
  return arcs
}

function OtherEnd({ view: { finding }, other: { statement } }: Arc): VNode {
  return (
    <p>
      <span aria-hidden="true">{finding.verdict === 'tension' ? '≈' : '≠'}</span>
      <span class="visually-hidden">{t(KIND_WORDS[findingKind(finding)])}</span>{' '}
      <a href={hashOf('statement', statement.id)}>
        {formatDate(statement.date)}: <bdi>“{excerpt(statement.text, [], 80).text}”</bdi>
      </a>
    </p>
  )
}

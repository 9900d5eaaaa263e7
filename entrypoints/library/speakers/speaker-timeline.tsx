import type { ComponentType, VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { formatDate } from '../../../components/format'
import { t } from '../../../components/i18n'
import { excerpt } from '../../../components/marked-text'
import { Section } from '../../../components/section'
import type { FindingView, StatementView } from '../../../storage'
import { hashOf } from '../route'
import { lanesOf } from './lanes'
import type { TimelineProps } from './timeline'

export interface SpeakerTimelineProps {
  views: readonly StatementView[]
  findings: readonly FindingView[]
}

/** The chart, loaded when a speaker is looked at, and the same as a table for whom a chart says nothing. */
export function SpeakerTimeline({ views, findings }: SpeakerTimelineProps): VNode {
  const [Timeline, setTimeline] = useState<ComponentType<TimelineProps> | null>(null)
  useEffect(() => {
    void import('./timeline').then((module) => setTimeline(() => module.Timeline))
  }, [])
  const lanes = useMemo(() => lanesOf(views, findings), [views, findings])
  return (
    <Section title={t('timeline')}>
      <div class="timeline-place" style={{ minHeight: `${lanes.names.length * 34 + 56}px` }}>
        {Timeline && <Timeline lanes={lanes} views={views} />}
      </div>
      <details>
        <summary>{t('timeline_table')}</summary>
        <TimelineTable views={views} findings={findings} />
      </details>
    </Section>
  )
}

const ROWS = 500

function TimelineTable({ views, findings }: SpeakerTimelineProps): VNode {
  const conflicts = new Map<string, number>()
  for (const { finding } of findings) {
    for (const id of [finding.earlierUtteranceId, finding.laterUtteranceId]) conflicts.set(id, (conflicts.get(id) ?? 0) + 1)
  }
  return (
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
        {views.slice(0, ROWS).map(({ statement, topics }) => (
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
            <td>{conflicts.get(statement.utteranceId) ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

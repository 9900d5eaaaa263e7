import type { ComponentType, VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { t } from '../../../components/i18n'
import { Section } from '../../../components/section'
import type { FindingView, StatementView } from '../../../storage'
import { lanesOf } from './lanes'
import type { TimelineProps } from './timeline'
import { TimelineTable } from './timeline-table'

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

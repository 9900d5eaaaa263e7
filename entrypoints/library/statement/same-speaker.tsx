import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import { t } from '../../../components/i18n'
import { Section } from '../../../components/section'
import { StatementRow } from '../../../components/statement-row'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { addFindingByHand, type StatementView, statementsOfSpeaker } from '../../../storage'
import { go, hashOf } from '../route'

const SHOWN = 12
/** Newest statements of the speaker that are looked through. */
const LOOK = 300

/** What the speaker said about the same matters before and since; any of it can be marked as contradicting. */
export function SameSpeaker({ view }: { view: StatementView }): VNode | null {
  const db = useRecord()
  const { speaker, statement } = view
  const all = useRead(() => (speaker ? statementsOfSpeaker(db, speaker.id, LOOK) : []), [db, speaker?.id])
  if (!speaker || !all) return null
  const topics = new Set(statement.topicIds)
  const others = all.filter((one) => one.statement.utteranceId !== statement.utteranceId)
  const near = others.filter((one) => one.statement.topicIds.some((id) => topics.has(id)))
  const shown = (near.length > 0 ? near : others).slice(0, SHOWN)
  if (shown.length === 0) return null
  const mark = async (other: StatementView) => {
    await undoably(db, t('marked'), () => addFindingByHand(db, statement.id, other.statement.id))
  }
  return (
    <Section title={t(near.length > 0 ? 'same_speaker_topics' : 'same_speaker')}>
      {shown.map((other) => (
        <StatementRow key={other.statement.id} view={other} hideSpeaker onOpen={() => go(hashOf('statement', other.statement.id))}>
          <button type="button" class="button subtle" onClick={() => void mark(other)}>
            ≠ {t('mark_conflict')}
          </button>
        </StatementRow>
      ))}
    </Section>
  )
}

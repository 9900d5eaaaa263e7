import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Empty } from '../../../components/empty'
import { plural, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { useTensions } from '../../../components/with-tensions'
import { countOfSpeaker, findingsOfSpeaker, type StatementView, stands, statementsOfSpeaker } from '../../../storage'
import { RecordList } from '../list/record-list'
import { hashOf } from '../route'
import { Merges } from './merges'
import { SpeakerNames } from './speaker-names'
import { SpeakerTimeline } from './speaker-timeline'

/** Statements that the page draws and lists; beyond it, the search takes over. */
const MOST = 5000
const NO_IDS: string[] = []

/** One speaker: names, what is said about what and where, the timeline, and the list. */
export function SpeakerPage({ id }: { id: string }): VNode | null {
  const db = useRecord()
  const speaker = useRead(async () => (await db.speakers.get(id)) ?? null, [db, id])
  const views = useRead(() => statementsOfSpeaker(db, id, MOST), [db, id])
  const count = useRead(() => countOfSpeaker(db, id), [db, id])
  const tensions = useTensions()
  const all = useRead(() => findingsOfSpeaker(db, id), [db, id])
  const findings = useMemo(() => all?.filter(({ finding }) => stands(finding, tensions)), [all, tensions])
  if (speaker === undefined) return null
  if (speaker === null) return <Empty sign="∅" title={t('speaker_missing')} />
  const ids = views?.map((view) => view.statement.id) ?? NO_IDS
  return (
    <div class="place speaker-page">
      <header class="place-head">
        <SpeakerNames speaker={speaker} />
        {views && count !== undefined && (
          <p class="quiet">
            {plural('statements', count)} · {plural('findings', findings?.length ?? 0)}
            {count > views.length && (
              <>
                {' · '}
                <a href={hashOf('', null, { q: `speaker:"${speaker.name.replaceAll('"', '')}"` })}>
                  {plural('search_more', count - views.length)}
                </a>
              </>
            )}
          </p>
        )}
        {views && <Counts views={views} />}
      </header>
      {views && <Merges of={id} />}
      {views && findings && views.length > 0 && <SpeakerTimeline views={views} findings={findings} />}
      <RecordList ids={ids} label={speaker.name} hideSpeaker />
    </div>
  )
}

const SHOWN = 10

function Counts({ views }: { views: readonly StatementView[] }): VNode {
  const topics = counted(views.flatMap((view) => view.topics.map((topic) => topic.name)))
  const publishers = counted(views.flatMap((view) => (view.source.publisher ? [view.source.publisher] : [])))
  return (
    <div class="row">
      {topics.slice(0, SHOWN).map(([name, count]) => (
        <a key={`t${name}`} class="chip" href={hashOf('', null, { q: `topic:"${name.replaceAll('"', '')}"` })}>
          # <bdi>{name}</bdi> {count}
        </a>
      ))}
      {publishers.slice(0, SHOWN).map(([name, count]) => (
        <span key={`p${name}`} class="chip">
          <bdi>{name}</bdi> {count}
        </span>
      ))}
    </div>
  )
}

/** How often each name is there, most first. */
export function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

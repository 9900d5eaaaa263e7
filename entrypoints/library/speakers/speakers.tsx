import type { VNode } from 'preact'
import { plural, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { listSpeakers, type Speaker } from '../../../storage'
import { speakersByName } from '../../../storage/speakers/complete'
import { NamedList } from '../named-list'
import { hashOf } from '../route'
import { Merges } from './merges'

/** Everyone on record, with how much; and pairs that may be one person. */
export function Speakers(): VNode {
  const db = useRecord()
  const names = useRead(() => speakersByName(db), [db])
  const begun = names !== undefined
  const counted = useRead(() => (begun ? listSpeakers(db) : undefined), [db, begun])
  const all: { speaker: Speaker; count?: number }[] | undefined = counted ?? names?.map((speaker) => ({ speaker }))
  return (
    <NamedList
      title={t('place_speakers')}
      find={t('speaker_find')}
      all={all}
      namesOf={({ speaker }) => [speaker.name, ...speaker.aliases]}
      none={{ title: t('empty_record') }}
      row={({ speaker, count }) => (
        <li key={speaker.id}>
          <a href={hashOf('speaker', speaker.id)}>
            <bdi>{speaker.name}</bdi>
          </a>
          {speaker.role && (
            <span class="quiet">
              <bdi>{speaker.role}</bdi>
            </span>
          )}
          <span class="quiet count">{count !== undefined && plural('statements', count)}</span>
        </li>
      )}
    >
      {counted && <Merges />}
    </NamedList>
  )
}

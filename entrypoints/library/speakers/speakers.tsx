import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import { plural, t } from '../../../components/i18n'
import { useLive, useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { keepApart, listSpeakers, type MergeSuggestion, mergeSpeakers, type Speaker, suggestMerges } from '../../../storage'
import { speakersByName } from '../../../storage/speakers/complete'
import { NamedList } from '../named-list'
import { hashOf } from '../route'

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

const MERGES_SHOWN = 8

function Merges(): VNode | null {
  const db = useRecord()
  const open = (useLive(() => suggestMerges(db), [db]).value ?? []).slice(0, MERGES_SHOWN)
  if (open.length === 0) return null
  const merge = async ({ a, b }: MergeSuggestion) => {
    await undoably(db, t('merged', a.name), () => mergeSpeakers(db, a.id, [b.id]))
  }
  const decline = async ({ a, b }: MergeSuggestion) => {
    await undoably(db, t('saved'), () => keepApart(db, a.id, b.id))
  }
  return (
    <section class="notice">
      <h2>{t('merge_title')}</h2>
      <ul class="stack">
        {open.map((one) => (
          <li key={keyOf(one)} class="row">
            <a href={hashOf('speaker', one.a.id)}>
              <bdi>{one.a.name}</bdi>
            </a>
            <span aria-hidden="true">=</span>
            <a href={hashOf('speaker', one.b.id)}>
              <bdi>{one.b.name}</bdi>
            </a>
            <button type="button" class="button" onClick={() => void merge(one)}>
              {t('merge')}
            </button>
            <button type="button" class="button subtle" onClick={() => void decline(one)}>
              {t('merge_not')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function keyOf({ a, b }: MergeSuggestion): string {
  return `${a.id} ${b.id}`
}

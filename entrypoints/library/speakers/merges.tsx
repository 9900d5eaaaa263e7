import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import { t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { keepApart, type MergeSuggestion, mergeSpeakers, suggestMerges } from '../../../storage'
import { hashOf } from '../route'

const SHOWN = 8

/** Pairs of speakers that may be one person, to be merged or kept apart. @param of  only pairs with this one, who then keeps the name */
export function Merges({ of }: { of?: string }): VNode | null {
  const db = useRecord()
  const open = useLive(() => suggestMerges(db, SHOWN, of), [db, of]).value ?? []
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
        {open.map(keeping(of)).map((one) => (
          <li key={`${one.a.id} ${one.b.id}`} class="row">
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

/** The pair with this speaker first: the second is merged into the first. */
function keeping(id: string | undefined): (pair: MergeSuggestion) => MergeSuggestion {
  return ({ a, b, sameness }) => (b.id === id ? { a: b, b: a, sameness } : { a, b, sameness })
}

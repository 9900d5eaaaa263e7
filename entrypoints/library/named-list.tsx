import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty } from '../../components/empty'
import { t } from '../../components/i18n'
import { foldName } from '../../storage'

const STEP = 200

interface Props<T> {
  title: string
  /** What the field for finding one is called. */
  find: string
  /** Undefined until it was read. */
  all: readonly T[] | undefined
  /** The names that one is found by. */
  namesOf: (one: T) => string[]
  row: (one: T) => VNode
  /** Said where there are none at all. */
  none: { sign?: string; title: string }
  /** Stands above the list while nothing is typed. */
  children?: ComponentChildren
}

/** A place of the library that lists what has a name: found by any part of it, two hundred at a time. */
export function NamedList<T>({ title, find, all, namesOf, row, none, children }: Props<T>): VNode {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(STEP)
  const wanted = foldName(typed)
  const found = all?.filter((one) => namesOf(one).some((name) => foldName(name).includes(wanted)))
  return (
    <div class="place">
      <header class="place-head">
        <h1>{title}</h1>
        <search class="search">
          <input
            type="search"
            class="plain-input"
            aria-label={find}
            placeholder={find}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </search>
      </header>
      <div class="scroll">
        {typed === '' && children}
        {found?.length === 0 && <Empty sign={none.sign} title={typed === '' ? none.title : t('search_none')} />}
        <ul class="name-list">{found?.slice(0, shown).map(row)}</ul>
        {found && found.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {t('show_more')}
          </button>
        )}
      </div>
    </div>
  )
}

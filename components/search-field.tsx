import type { VNode } from 'preact'
import { t } from './i18n'

export interface SearchFieldProps {
  query: string
  onQuery: (query: string) => void
  /** It is about to be used. */
  onFocus?: () => void
}

/** One field over the whole record; Escape empties it first. */
export function SearchField({ query, onQuery, onFocus }: SearchFieldProps): VNode {
  return (
    <search class="search">
      <input
        type="search"
        class="plain-input"
        aria-label={t('search_everything')}
        placeholder={t('search_everything')}
        value={query}
        onFocus={onFocus}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return
          event.preventDefault()
          event.stopPropagation()
          onQuery('')
        }}
      />
    </search>
  )
}

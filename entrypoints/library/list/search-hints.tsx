import type { VNode } from 'preact'
import { type MessageKey, t } from '../../../components/i18n'

const EXAMPLES: readonly [string, MessageKey][] = [
  ['tax', 'hint_words'],
  ['"not raise"', 'hint_phrase'],
  ['speaker:"…"', 'hint_speaker'],
  ['topic:housing', 'hint_topic'],
  ['site:example.org', 'hint_site'],
  ['from:2024-05 to:2024-09', 'hint_dates'],
  ['state:changed', 'hint_state'],
  ['has:contradiction', 'hint_has'],
  ['has:note', 'hint_note'],
]

/** How to ask, with examples that one can press. */
export function SearchHints({ onTry }: { onTry: (example: string) => void }): VNode {
  return (
    <ul class="search-hints">
      {EXAMPLES.map(([example, meaning]) => (
        <li key={example}>
          <button type="button" class="button subtle" dir="ltr" onClick={() => onTry(example)}>
            <code>{example}</code>
          </button>
          <span class="quiet">{t(meaning)}</span>
        </li>
      ))}
    </ul>
  )
}

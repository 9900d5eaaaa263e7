import type { VNode } from 'preact'
import type { DiffPart } from '../anchoring/types'
import { t } from './i18n'

const SHOWN: Record<DiffPart['op'], (text: string) => VNode> = {
  keep: (text) => <span>{text}</span>,
  remove: (text) => <del>{text}</del>,
  insert: (text) => <ins>{text}</ins>,
}

/**
 * The kept words and the words on the page now, in one text: taken out struck through, put in underlined.
 * `del` and `ins` carry the meaning for screen readers; colour only helps.
 */
export function DiffView({ diff }: { diff: readonly DiffPart[] }): VNode {
  return (
    <p class="diff" dir="auto">
      <span class="visually-hidden">{t('diff_intro')} </span>
      {diff.map(({ op, text }) => SHOWN[op](text))}
    </p>
  )
}

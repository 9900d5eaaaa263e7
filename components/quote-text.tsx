import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from './i18n'
import { excerpt, MarkedText, type TextSpan } from './marked-text'

export interface QuoteTextProps {
  text: string
  spans?: readonly TextSpan[]
  /** Beyond this many UTF-16 code units an excerpt is shown, with a button for the rest. */
  max?: number
}

/** The words of a quote, in marks and in the direction of their own language. */
export function QuoteText({ text, spans = [], max = 420 }: QuoteTextProps): VNode {
  const [whole, setWhole] = useState(false)
  const shown = whole ? { text, spans, cut: true } : excerpt(text, spans, max)
  return (
    <>
      <blockquote class="quote-text" dir="auto">
        “<MarkedText text={shown.text} spans={shown.spans} />”
      </blockquote>
      {shown.cut && (
        <button type="button" class="button subtle" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('show_less') : t('show_all')}
        </button>
      )}
    </>
  )
}

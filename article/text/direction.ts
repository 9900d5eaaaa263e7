import type { Derived } from '../types'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const LETTER = /\p{L}/gu
const SAMPLE = 600

/** Direction from the text itself, since many right-to-left pages don't say; the page's `dir` where there is no text. */
export function directionOf(text: string, stated: string | null): Derived<'ltr' | 'rtl'> {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  if (letters < 20) return { value: stated === 'rtl' ? 'rtl' : 'ltr', origin: stated ? 'html dir' : 'default', confidence: 0.5 }
  const share = (sample.match(RTL)?.length ?? 0) / letters
  return { value: share > 0.4 ? 'rtl' : 'ltr', origin: 'text', confidence: 0.5 + Math.abs(share - 0.5) }
}

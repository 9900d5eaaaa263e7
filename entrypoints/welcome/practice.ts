import type { FindingSide } from '../../components/finding-view'
import { type MessageKey, t } from '../../components/i18n'
import type { TextSpan } from '../../components/marked-text'

export interface PracticeQuote {
  key: string
  before: MessageKey
  words: MessageKey
  after: MessageKey
}

/** Our own little article: two quotes of an invented person, the second of which goes against an earlier one. */
export const PRACTICE_QUOTES: readonly PracticeQuote[] = [
  { key: 'opening', before: 'practice_1_before', words: 'practice_1_words', after: 'practice_1_after' },
  { key: 'fares', before: 'practice_2_before', words: 'practice_2_words', after: 'practice_2_after' },
]

export const PRACTICE_DATE = '2025-09-16'
const EARLIER_DATE = '2024-03-12'

/** Takes `*…*` out of a wording and gives where the marked words stand: translators mark what decides. */
export function parseMarks(wording: string): { text: string; marks: TextSpan[] } {
  const marks: TextSpan[] = []
  let text = ''
  wording.split('*').forEach((part, index) => {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + part.length })
    text += part
  })
  return { text, marks }
}

/** What the practice record already holds, and what conflicts with it. */
export function practiceSides(): { earlier: FindingSide; later: FindingSide } {
  const source = { title: null, url: null }
  return {
    earlier: { ...parseMarks(t('practice_earlier')), date: EARLIER_DATE, publisher: t('practice_other_paper'), ...source },
    later: { ...parseMarks(t('practice_2_words')), date: PRACTICE_DATE, publisher: t('practice_paper'), here: true, ...source },
  }
}

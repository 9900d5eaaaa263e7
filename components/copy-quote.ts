import type { StatementView } from '../storage'
import { saidBy } from '../storage/said-by'
import type { FindingCardView } from './finding-view'
import { formatDate, timeApart } from './format'
import { t } from './i18n'

interface Copied {
  text: string
  speaker: string | null
  date: string | null
  publisher: string | null
  title: string | null
  url: string | null
}

/** A quote as one pastes it into a story: words, speaker, date, source, link. */
export function quoteAsText({ text, speaker, date, publisher, title, url }: Copied): string {
  const from = [speaker ?? t('speaker_unknown'), formatDate(date), publisher, title].filter((part) => part).join(', ')
  return [`“${text}”`, `— ${from}`, url].filter((line) => line).join('\n')
}

export function statementAsText({ statement, speaker, source }: StatementView): string {
  return quoteAsText({ text: statement.text, speaker: saidBy(statement, speaker?.name), date: statement.date, ...source })
}

/** Both sides of a finding, earlier first, with the time between. */
export function findingAsText({ speaker, earlier, later }: FindingCardView): string {
  const sides = [earlier, later].map((side) => quoteAsText({ ...side, speaker }))
  return [sides[0], timeApart(earlier.date, later.date), sides[1]].filter((part) => part).join('\n\n')
}

/** @returns false where the browser refuses the clipboard; the caller says so. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

import type { Article } from '../../article/page'
import { foldWords } from '../../storage/fold'
import type { StatementDraft } from '../../storage/types'

/**
 * Is the name that the page gives another way to write the one that the user gave instead? Only where the page names the speaker by it, and
 * nowhere whom the user means: else they corrected who spoke, and the page's name is somebody else's.
 */
export function isOtherName(
  article: Pick<Article, 'quotes' | 'text'>,
  read: Pick<StatementDraft, 'speakerName' | 'speakerAsWritten'>,
  meant: string,
): boolean {
  const named = article.quotes.some(
    ({ speaker }) => speaker.kind === 'named' && speaker.name === read.speakerName && speaker.asWritten === read.speakerAsWritten,
  )
  const own = foldWords(read.speakerName ?? '').split(' ')
  const others = foldWords(meant)
    .split(' ')
    .filter((word) => word.length > 1 && !own.includes(word))
  if (!named || others.length === 0) return false
  const page = new Set(foldWords(article.text).split(' '))
  return others.every((word) => !page.has(word))
}

import { fold } from '../metadata/fold'
import type { Metadata, Quote } from '../types'

export interface TopicHints {
  metadata: Pick<Metadata, 'section' | 'keywords' | 'title'>
  quotes: readonly Pick<Quote, 'text' | 'speaker'>[]
  text: string
}

const MOST = 6
const LONGEST = 40
const SAMPLE = 20_000
const WEIGHTS = { known: 3, keyword: 1, section: 0.9, inTitle: 1, inQuotes: 0.8, inText: 0.3, isSpeaker: -1.5, isLong: -0.4 }

/**
 * Topics to suggest for a page's statements: the user's own topics that the page is about come first, then its keywords and section,
 * weighed by whether the title and the quotes speak of them. Names of speakers are no topics.
 *
 * @param known  topics that the user already has
 * @returns      at most six, best first; a known topic in the user's own spelling
 */
export function suggestTopics({ metadata, quotes, text }: TopicHints, known: readonly string[] = []): string[] {
  const title = ` ${fold(metadata.title?.value ?? '')} `
  const quoted = ` ${fold(
    quotes
      .map((quote) => quote.text)
      .join(' ')
      .slice(0, SAMPLE),
  )} `
  const body = ` ${fold(text.slice(0, SAMPLE))} `
  const speakers = new Set(quotes.flatMap(({ speaker }) => (speaker.name === null ? [] : [fold(speaker.name)])))
  const scores = new Map<string, { name: string; score: number }>()
  const add = (name: string, score: number): void => {
    const key = fold(name)
    if (key.length < 2 || name.length > LONGEST) return
    const entry = scores.get(key)
    if (entry === undefined) scores.set(key, { name, score: score + mentions(key) })
    else entry.score += score
  }
  const mentions = (key: string): number =>
    (says(title, key) ? WEIGHTS.inTitle : 0) +
    (says(quoted, key) ? WEIGHTS.inQuotes : 0) +
    (says(body, key) ? WEIGHTS.inText : 0) +
    (speakers.has(key) ? WEIGHTS.isSpeaker : 0) +
    (key.split(' ').length > 3 ? WEIGHTS.isLong : 0)

  const keywords = metadata.keywords?.value ?? []
  for (const topic of known) {
    const key = fold(topic)
    if ([title, quoted, body].some((where) => says(where, key)) || keywords.some((word) => fold(word) === key)) add(topic, WEIGHTS.known)
  }
  keywords.forEach((word, rank) => {
    add(word, WEIGHTS.keyword - rank * 0.05)
  })
  if (metadata.section !== null) add(metadata.section.value, WEIGHTS.section)
  return [...scores.values()]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** Whether folded text speaks of a topic: all its words in a row, endings of inflection aside. */
function says(text: string, key: string): boolean {
  return key !== '' && text.includes(` ${key}`)
}

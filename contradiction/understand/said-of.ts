import { ASKED_ABOUT, type Beside, SAID_OF, SAYING } from './beside'
import { isBreak, type NounPhrase, nounPhrase } from './noun-phrase'

/** "Keller said of Mr Novak: “He …". */
const BEFORE = new RegExp(String.raw`\b${SAYING}${SAID_OF}\s*[,:]?$`, 'u')
/** "Asked about the plan, she said: “It …". */
const ASKED = new RegExp(`^${ASKED_ABOUT}`, 'u')
/** "…,” she said of Novak.": a mark must be seen behind it, since the text that is known may end anywhere. */
const BEHIND = new RegExp(
  String.raw`^\s*[,.!?]?["”'’]{1,2}\s*(?:[\p{L}.'’-]+\s+){0,3}${SAYING}(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}${SAID_OF}(?=[,.;:])`,
  'u',
)

const TIME =
  /^(?:later|earlier|ago|before|after|(?:minute|hour|day|week|month|year|decade|morning|afternoon|evening|night|time|moment)s?)$/iu

/** Whether a word tells a time, and no thing that is spoken of: "asked about an hour later". */
export const isTime = (word: string): boolean => TIME.test(word)

/** What the article says that a statement is about. */
export interface SaidOf {
  /** The words as they stand. */
  whom: string
  /** Whether that is what the speaker was asked about: a thing as often as a person. */
  asked: boolean
}

/**
 * What the article says that a statement is about, in so many words: what stands behind "said of" or "asked about".
 *
 * @returns null where the article says nothing of the kind
 */
export function saidOf({ before, frame, behind }: Beside): SaidOf | null {
  const leading = frame || (/[:,]$/u.test(before) ? before : '')
  const said = BEFORE.exec(leading)?.groups?.whom
  const asked = said === undefined ? ASKED.exec(frame)?.groups?.whom : undefined
  const whom = said ?? asked ?? BEHIND.exec(behind)?.groups?.whom
  return whom === undefined ? null : { whom: whom.trim(), asked: asked !== undefined }
}

/** Such words as a noun phrase; null where they don't begin like one, or hold more. */
export function phraseOf(whom: string): NounPhrase | null {
  const words = whom.split(/\s+/)
  const isOne = /^(?:the|our|this|these|those|an?)$/iu.test(words[0] ?? '') && !words.slice(1).some(isBreak)
  return isOne ? nounPhrase(words, null) : null
}

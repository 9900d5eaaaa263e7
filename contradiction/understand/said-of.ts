import { type Beside, SAYING, SPOKEN_OF } from './beside'
import { isBreak, type NounPhrase, nounPhrase } from './noun-phrase'

/** "Keller said of Mr Novak: “He …". */
const BEFORE = new RegExp(String.raw`\b${SAYING}${SPOKEN_OF}\s*[,:]?$`, 'u')
/** "Asked about the plan, she said: “It …". */
const ASKED = new RegExp(`^[Aa]sked${SPOKEN_OF},`, 'u')
/** "…,” she said of Novak." */
const BEHIND = new RegExp(
  String.raw`^\s*[,.!?]?["”'’]{1,2}\s*(?:[\p{L}.'’-]+\s+){0,3}${SAYING}(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}${SPOKEN_OF}(?=[,.;:]|$)`,
  'u',
)

/**
 * What the article says that a statement is about, in so many words: what stands behind "said of" or "asked about".
 *
 * @returns the words behind it as they stand; null where the article says nothing of the kind
 */
export function saidOf({ before, frame, behind }: Beside): string | null {
  const leading = frame || (/[:,]$/u.test(before) ? before : '')
  const match = BEFORE.exec(leading) ?? ASKED.exec(frame) ?? BEHIND.exec(behind)
  return match?.groups?.whom?.trim() ?? null
}

/** Such words as a noun phrase; null where they don't begin like one, or hold more. */
export function phraseOf(whom: string): NounPhrase | null {
  const words = whom.split(/\s+/)
  return /^(?:the|our|this|these|those|an?)$/iu.test(words[0] ?? '') && !words.slice(1).some(isBreak) ? nounPhrase(words, null) : null
}

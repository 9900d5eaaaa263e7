/** Words that address a program, not a person: "Ignore all previous instructions", "SYSTEM: …", a label or a reply put into its mouth. */
const ADDRESSED =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|above|prior|earlier|all|these)\b(?:.{0,30}\b(?:instructions?|prompts?|rules|text|statements?)\b|\s+and\s+(?:answer|reply|output|say|print)\b)|^\s*(?:system|assistant|user|instructions?)\s*:|\b(?:label|verdict|contradiction|entailment|neutral|score|certainty)\s*["']?\s*[=:]\s*["']?[\d.a-z]|\b(?:answer|reply|respond|output|print)\b.{0,20}\b(?:with|that there is|only)?\s*["'“]?(?:no contradiction|contradiction|none|neutral|entailment|agreement)\b/iu
const SENTENCES = /(?<=[.!?…][”"’')\]]?)\s+|\n+/u

/** Whether a sentence addresses a program. */
export const isOrder = (sentence: string): boolean => ADDRESSED.test(sentence)

/**
 * A statement without the sentences that address a program. What is quoted from a page is data: no judge is shown an order that hides in it.
 *
 * @returns the text as it is where none, or all of it, does
 */
export function withoutInstructions(text: string): string {
  const sentences = text.split(SENTENCES)
  const kept = sentences.filter((sentence) => !isOrder(sentence))
  return kept.length > 0 && kept.length < sentences.length ? kept.join(' ') : text
}

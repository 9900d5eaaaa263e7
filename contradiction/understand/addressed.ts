import type { Span } from '../types'

/** Words that address a program, not a person: "Ignore all previous instructions", "SYSTEM: …", a label or a reply put into its mouth. */
const ADDRESSED =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|above|prior|earlier|all|these)\b(?:.{0,30}\b(?:instructions?|prompts?|rules|text|statements?)\b|\s+and\s+(?:answer|reply|output|say|print)\b)|^\s*(?:system|assistant|user|instructions?)\s*:|\b(?:label|verdict|contradiction|entailment|neutral|score|certainty)\s*["']?\s*[=:]\s*["']?[\d.a-z]|\b(?:answer|reply|respond|output|print)\b.{0,20}\b(?:with|that there is|only)?\s*["'“]?(?:no contradiction|contradiction|none|neutral|entailment|agreement)\b/iu
const SENTENCES = /(?<=[.!?…][”"’')\]]?)\s+|\n+/u

/** Whether a sentence addresses a program. */
export const isOrder = (sentence: string): boolean => ADDRESSED.test(sentence)

/** The sentences that address a program; none where all do: then they are what was said. */
export function ordersIn(text: string): Span[] {
  const sentences: (Span & { order: boolean })[] = []
  let start = 0
  for (const gap of [...text.matchAll(new RegExp(SENTENCES.source, 'gu')), null]) {
    const end = gap ? gap.index : text.length
    if (end > start) sentences.push({ start, end, order: isOrder(text.slice(start, end)) })
    if (gap) start = gap.index + gap[0].length
  }
  const orders = sentences.filter(({ order }) => order)
  return orders.length < sentences.length ? orders.map((span) => ({ start: span.start, end: span.end })) : []
}

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

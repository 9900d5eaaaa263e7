import type { Span } from '../types'

/** Words that address a program, not a person: "Ignore all previous instructions", "SYSTEM: …", a label or a reply put into its mouth. */
const ADDRESSED =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|above|prior|earlier|all|these)\b(?:.{0,30}\b(?:instructions?|prompts?|rules|text|statements?)\b|\s+and\s+(?:answer|reply|output|say|print)\b)|^\s*(?:system|assistant|user|instructions?)\s*:|\b(?:label|verdict|contradiction|entailment|neutral|score|certainty)\s*["']?\s*[=:]\s*["']?[\d.a-z]|\b(?:answer|reply|respond|output|print)\b.{0,20}\b(?:with|that there is|only)?\s*["'“]?(?:no contradiction|contradiction|none|neutral|entailment|agreement)\b/iu
const SENTENCES = /(?<=[.!?…][”"’')\]]?)\s+|\n+/u

/** Whether a sentence addresses a program. */
export const isOrder = (sentence: string): boolean => ADDRESSED.test(sentence)

/** The sentences of a text, and of them those that address a program; none where all do: then they are what was said. */
function sentencesOf(text: string): { sentences: Span[]; orders: Span[] } {
  const gaps = [...text.matchAll(new RegExp(SENTENCES.source, 'gu'))]
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)]
  const ends = [...gaps.map((gap) => gap.index), text.length]
  const sentences = starts.map((start, i) => ({ start, end: ends[i] ?? text.length })).filter(({ start, end }) => end > start)
  const orders = sentences.filter(({ start, end }) => isOrder(text.slice(start, end)))
  return { sentences, orders: orders.length < sentences.length ? orders : [] }
}

/** The sentences that address a program; none where all do. */
export const ordersIn = (text: string): Span[] => sentencesOf(text).orders

/**
 * A statement without the sentences that address a program. What is quoted from a page is data: no judge is shown an order that hides in it.
 *
 * @returns the text as it is where none, or all of it, does
 */
export function withoutInstructions(text: string): string {
  const { sentences, orders } = sentencesOf(text)
  if (orders.length === 0) return text
  const kept = sentences.filter((sentence) => !orders.includes(sentence))
  return kept.map(({ start, end }) => text.slice(start, end)).join(' ')
}

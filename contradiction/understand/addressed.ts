import type { Span } from '../types'

/** Where an order may open: a sentence, or behind a comma, a colon or a dash. */
const OPENS = String.raw`(?:^|[,;:–—]|\s-)["'“”‘’(\s]*(?:(?:please|now|and|then|so|just)[\s,]+)*`
/** What a judge would be told to forget. */
const FORGET = String.raw`(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|the above|(?:previous|above|prior) (?:statements?|texts?))\b`
/** What it would be told to reply: one of the names of its verdicts, or in a shape that programs read. */
const REPLY = String.raw`(?:answer|reply|respond|output|print|return|say)(?:[\s:]+(?:with|only|just|in|as|that|there|is|by|saying|the|a|word|label|valid))*[\s:]+["'“]?(?:no contradiction|contradiction|entailment|neutral|none|agreement|json)\b(?=["'”]?\s*(?:[.,;!]|$|and\b))`
/** "SYSTEM: …": the part that a program's protocol gives to somebody. */
const ROLE = String.raw`^\s*(?:system|assistant|user|instructions?)\s*:`
/** A value put into its mouth: `label=neutral`, `{"answer":"none"}`, "verdict: contradiction". */
const VALUE = String.raw`\b(?:label|verdict|contradiction|entailment|neutral|score|certainty|answer)(?:["']\s*:|["']?\s*=)\s*["']?[\d.a-z]|\b(?:label|verdict|answer|output)\s*:\s*["']?(?:no contradiction|contradiction|entailment|neutral)\b`

/**
 * Words that address a program, not a person: "Ignore all previous instructions", "SYSTEM: …", a label or a reply put into its mouth. An order opens
 * imperatively and names what only a program deals with: people too ignore rules and respond to agreements.
 */
const ADDRESSED = new RegExp(
  `${OPENS}(?:${FORGET}|${REPLY})|${ROLE}|${VALUE}|${OPENS}(?:ignore|disregard|forget)\\b.*\\band ${REPLY}`,
  'iu',
)
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

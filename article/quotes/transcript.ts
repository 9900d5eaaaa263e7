/** Interviews printed without quotation marks: paragraphs that begin with a label, one side asking, the other answering. */
import type { Span } from '../types'

/** "Anna Keller: ", "ELBPOST: " at a paragraph's beginning, and words right behind it, not a quotation mark. */
const LABEL = /\s*(\p{Lu}[\p{L}.’'-]*(?:\s\p{L}[\p{L}.’'-]*){0,3})\s?:\s+(?=[\p{L}\p{N}¿¡(…])/uy
const LONGEST_LABEL = 40
/** Of a side that asks, so many paragraphs at least are questions. */
const ASKING = 2 / 3
const FEWEST = 2
/** More who answer are no interview, and each would be looked for in the whole text. */
const MOST = 12

interface Turn {
  label: string
  /** Where the words begin, behind the label. */
  start: number
  asks: boolean
}

function turnAt(text: string, { start, end }: Span): Turn | null {
  const colon = text.slice(start, Math.min(end, start + LONGEST_LABEL)).indexOf(':')
  if (colon < 0) return null
  LABEL.lastIndex = start
  const label = LABEL.exec(text)?.[1]
  if (!label || LABEL.lastIndex >= end) return null
  return { label, start: LABEL.lastIndex, asks: /\?\s*$/.test(text.slice(Math.max(start, end - 8), end)) }
}

/** Labels of one side: those that mostly ask, with an answer of somebody else right behind. */
function askers(turns: ReadonlyMap<number, Turn>): Set<string> {
  const counts = new Map<string, { turns: number; asked: number; answered: number }>()
  for (const [index, { label, asks }] of turns) {
    const count = counts.get(label) ?? { turns: 0, asked: 0, answered: 0 }
    const next = turns.get(index + 1)
    counts.set(label, {
      turns: count.turns + 1,
      asked: count.asked + Number(asks),
      answered: count.answered + Number(next !== undefined && next.label !== label),
    })
  }
  const asking = [...counts].filter(([, { turns, asked, answered }]) => answered >= FEWEST && asked >= FEWEST && asked >= turns * ASKING)
  return new Set(asking.map(([label]) => label))
}

/**
 * Answers in an interview: paragraph → where its words begin. Empty for a text that is none: nobody asks twice and is answered, or whoever
 * answers is not introduced by the article (a list's headings are nobody).
 */
export function answersIn(text: string, bounds: readonly Span[]): ReadonlyMap<number, number> {
  const turns = new Map<number, Turn>()
  bounds.forEach((span, index) => {
    const turn = turnAt(text, span)
    if (turn) turns.set(index, turn)
  })
  const asking = turns.size < 2 * FEWEST ? new Set<string>() : askers(turns)
  const answers = new Map<number, number>()
  if (asking.size === 0) return answers
  const known = new Map<string, boolean>()
  for (const [index, { label, start }] of turns) {
    const before = turns.get(index - 1)
    if (asking.has(label) || !before || !asking.has(before.label)) continue
    if (!known.has(label)) known.set(label, known.size < MOST && isIntroduced(text, label))
    if (known.get(label)) answers.set(index, start)
  }
  return answers
}

const SHORTEST_NAME = 3

/** Does the article name whoever the label is, elsewhere than at a colon: by a word with a capital before the surname? */
function isIntroduced(text: string, label: string): boolean {
  const last = label.split(/\s/).at(-1) ?? label
  if (last.length < SHORTEST_NAME) return false
  const name = last === last.toUpperCase() ? last.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : last
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<=\\p{Lu}[\\p{L}.’'-]{0,30}\\s)${escaped}(?!\\p{L})(?!\\s?:)`, 'u').test(text)
}

import { fold } from '../fold'
import type { AnchorState, DiffPart } from '../types'
import { isWord, tokenize } from '../words'
import { diffTokens, type Hunk } from './hunks'
import { loosen } from './loose'
import { areOpposed, countNegations } from './negations'
import { isOne, numberOf } from './numbers'

export interface Comparison {
  state: Exclude<AnchorState, 'context-changed' | 'gone'>
  /** Empty unless the words changed. */
  diff: DiffPart[]
}

/**
 * Says what became of a wording.
 *
 * `same`: the same but for white space. `typographic`: marks, dashes, compatibility forms, space around marks. Anything else is a change: of
 * a negation, of a number, or `edited`. What a reader would have to decide (a comma, a capital) is a change.
 */
export function compare(kept: string, found: string): Comparison {
  if (kept === found || spaced(kept) === spaced(found)) return { state: 'same', diff: [] }
  const one = fold(kept)
  const other = fold(found)
  if (loosen(one.text) === loosen(other.text)) return { state: 'typographic', diff: [] }
  const { steps, hunks } = diffTokens(tokenize(one.text), tokenize(other.text))
  // Nothing but the white space between words and marks, as where a line break stood.
  if (hunks.length === 0) return { state: 'typographic', diff: [] }
  const state = hunks.some(negates) ? 'negation-changed' : hunks.some(recounts) ? 'number-changed' : 'edited'
  const diff = steps.map(({ op, at, to }): DiffPart => {
    const [text, { origin }] = op === 'insert' ? [found, other] : [kept, one]
    return { op, text: text.slice(origin(at), origin(to)) }
  })
  return { state, diff }
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

function negates({ removed, inserted }: Hunk): boolean {
  if (countNegations(removed) !== countNegations(inserted)) return true
  return removed.some((word) => isWord(word) && inserted.some((other) => isWord(other) && areOpposed(word, other)))
}

function recounts({ removed, inserted }: Hunk): boolean {
  if (![...removed, ...inserted].some((word) => numberOf(word) !== null)) return false
  return counts(removed).join() !== counts(inserted).join()
}

/** The numbers of a run of words, in order; "one" among them, since a number stands on the other side. */
const counts = (words: readonly string[]): string[] => words.flatMap((word) => numberOf(word) ?? (isOne(word) ? '1' : []))

import { fold } from '../fold'
import type { AnchorState, DiffPart } from '../types'
import { isWord, tokenize } from '../words'
import { isDayOrMonth } from './cues'
import { diffTokens, type Hunk } from './hunks'
import { loosen } from './loose'
import { areOpposed, countNegations } from './negations'
import { countDifferently } from './numbers'

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
  const outcome = diffTokens(tokenize(one.text), tokenize(other.text))
  const { steps, hunks } = outcome
  // Nothing but the white space between words and marks, as where a line break stood.
  if (hunks.length === 0) return { state: 'typographic', diff: [] }
  const state = hunks.some(negates) ? 'negation-changed' : recounts(outcome) ? 'number-changed' : 'edited'
  const diff = steps.map(({ op, at, to, tail }): DiffPart => {
    const [text, { origin }] = op === 'insert' ? [found, other] : [kept, one]
    return { op, text: text.slice(origin(at), origin(to)) + tail }
  })
  return { state, diff }
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

function negates({ removed, inserted }: Hunk): boolean {
  if (countNegations(removed) !== countNegations(inserted)) return true
  return removed.some((word) => isWord(word) && inserted.some((other) => isWord(other) && areOpposed(word, other)))
}

/** In each place; but the day of a date may stand before or after its month ("12 May", "May 12"). */
function recounts({ steps, hunks }: ReturnType<typeof diffTokens>): boolean {
  if (!hunks.some(({ removed, inserted }) => countDifferently(removed, inserted))) return false
  if (!steps.some(({ op, tokens }) => op === 'keep' && tokens.every(isDayOrMonth))) return true
  const apart = (words: (hunk: Hunk) => string[]) => hunks.flatMap((hunk) => [...words(hunk), ''])
  return countDifferently(
    apart(({ removed }) => removed),
    apart(({ inserted }) => inserted),
  )
}

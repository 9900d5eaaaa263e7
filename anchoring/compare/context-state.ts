import { foldText } from '../fold'
import { lazy } from '../lazy'
import { isWord, type Token, tokenize } from '../words'
import { isCue, isDayOrMonth, isPronoun } from './cues'
import { diffTokens } from './hunks'
import { countNegations } from './negations'

export interface Context {
  prefix: string
  suffix: string
}

/** Characters beside the quote in which its speaker and cue are named. */
const CLAUSE = 72

/**
 * Whether a quote whose own words are unchanged now stands beside another speaker or another cue.
 *
 * Only a replacement inside an otherwise kept clause counts ("said Keller" → "said Brandt", "he said" → "he denied"), or a denial put in
 * or taken out right beside the words. A neighbourhood that is new as a whole tells of a new layout, not of a new speaker.
 */
export function contextState(kept: Context, found: Context): 'same' | 'changed' {
  const before = ({ prefix }: Context) => tokenize(foldText(prefix.slice(prefix.lastIndexOf('\n') + 1)).slice(-CLAUSE)).reverse()
  const after = ({ suffix }: Context) => tokenize(foldText(suffix.split('\n')[0] ?? '').slice(0, CLAUSE))
  return differs(before(kept), before(found)) || differs(after(kept), after(found)) ? 'changed' : 'same'
}

/** Tokens from the quote outward. What parts at the far end is where the two contexts were cut, and says nothing. */
function differs(kept: readonly Token[], found: readonly Token[]): boolean {
  const { steps } = diffTokens(kept, found)
  const shared = steps.filter(({ op, tokens }) => op === 'keep' && tokens.some(isWord)).flatMap(({ tokens }) => tokens.filter(isWord))
  const lastKept = steps.findLastIndex(({ op }) => op === 'keep')
  const near: string[] = []
  for (const [at, { op, tokens }] of steps.slice(0, lastKept).entries()) {
    const other = steps[at + 1]
    const removed = op === 'remove' ? tokens : []
    const inserted = op === 'insert' ? tokens : op === 'remove' && other?.op === 'insert' ? other.tokens : []
    if (op !== 'keep' && shared.length > 0) {
      if (near.length <= 3 && shared.length > 1 && countNegations(removed) !== countNegations(inserted)) return true
      const beside = [
        ...neighbours(near.toReversed()),
        ...neighbours(steps.slice(at + 1).flatMap((step) => (step.op === 'keep' ? step.tokens : []))),
      ]
      if (removed.length > 0 && inserted.length > 0 && speaks(removed, inserted, beside, shared)) return true
    }
    if (op === 'keep') near.push(...tokens)
  }
  return false
}

const isName = (word: string) => /^\p{Lu}/u.test(word) && !isPronoun(word) && !isDayOrMonth(word)

/** A speaker or cue for another, beside a cue that stayed, or with enough around it that stayed. */
function speaks(removed: readonly string[], inserted: readonly string[], beside: readonly string[], shared: readonly string[]): boolean {
  if (removed.some(isCue) && inserted.some(isCue)) return shared.length >= 2
  const alike = (is: (word: string) => boolean) => removed.some(is) && inserted.some(is)
  return (alike(isName) || alike(isPronoun)) && beside.some(isCue)
}

/** Short words that may stand between a cue and the name: "said the mayor, Keller". */
const articles = /* @__PURE__ */ lazy(() => new Set('the a der die das le la il el lo de den het'.split(' ')))
const MOST_BETWEEN = 6

/** The nearest words to a name in which its cue is looked for: titles and the rest of the name, up to a preposition and the like. */
function neighbours(words: readonly string[]): string[] {
  const isEnd = (word: string) => isWord(word) && /^\p{Ll}/u.test(word) && word.length <= 3 && !articles().has(word) && !isCue(word)
  const end = words.findIndex(isEnd)
  return words.slice(0, Math.min(MOST_BETWEEN, end < 0 ? words.length : end))
}

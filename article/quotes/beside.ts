import * as L from './lexicon'
import { firstFrom, lastWhere, type Mention } from './mentions'
import type { Token } from './tokens'

const LONGEST_TAIL = 20

/**
 * Where a phrase ends when what describes it further is counted in: "a man | calling himself Reuter", "the papers | released on Monday".
 *
 * @param cue  token index of its word of saying: a phrase before it ends there
 */
export function wholePhrase(tokens: readonly Token[], m: Mention, cue: number | undefined): number {
  const next = tokens[m.phraseTo]
  if (next?.kind !== 'word' || next.sentence !== tokens[m.from]?.sentence || next.capital) return m.phraseTo
  const participle = /^(?:just|newly|recently|widely)$/.test(next.low) ? tokens[m.phraseTo + 1] : next
  const describes = next.classes & (L.RELATIVE | L.ATTACH) || /(?:ed|ing|en|own|close|familiar|involved)$/.test(participle?.low ?? '')
  if (!describes || (participle ?? next).classes & L.AUX || m.phraseTo === cue) return m.phraseTo
  const limit = cue !== undefined && cue > m.from ? cue : tokens.length
  let end = m.phraseTo
  while (end < limit && end - m.phraseTo < LONGEST_TAIL && tokens[end]?.kind === 'word' && tokens[end]?.sentence === next.sentence) end++
  if (end < limit && tokens[end]?.kind === 'word') return m.phraseTo
  while (end > m.phraseTo && limit === end && (tokens[end - 1]?.classes ?? 0) & L.AUX) end--
  return end
}

/**
 * The name that explains a phrase beside it: "another user, Johanna Reuter." or "the director, James Reuter, said".
 *
 * @returns the mention of the name, or null
 */
export function apposedName(tokens: readonly Token[], mentions: readonly Mention[], m: Mention): Mention | null {
  if (tokens[m.phraseTo]?.low !== ',') return null
  const sentence = tokens[m.from]?.sentence
  const name = mentions[firstFrom(mentions, m.phraseTo + 1)]
  if (name?.from !== m.phraseTo + 1) return null
  if (name?.kind !== 'name' || name.possessive || name.headTo - name.headFrom < 2) return null
  if (name.headFrom !== name.from && !((tokens[name.from]?.classes ?? 0) & L.DEFINITE)) return null
  const after = tokens[name.to]
  return !after || after.sentence !== sentence || after.kind !== 'word' || (after.classes & L.ATTACH && !after.capital) ? name : null
}

/** The name that a phrase explains, before it: "Johanna Reuter, head of the archive, said". */
export function explainedName(tokens: readonly Token[], mentions: readonly Mention[], m: Mention): Mention | null {
  const first = tokens[m.from]
  if (tokens[m.from - 1]?.low !== ',' || tokens[m.from - 1]?.sentence !== first?.sentence) return null
  const name = lastWhere(mentions, m.from, (other) => other.to === m.from - 1)
  const after = tokens[m.phraseTo]
  if (name?.kind !== 'name' || name.possessive) return null
  const closes = !after || after.kind === 'quote' || /^[,:.;–—-]$/.test(after.low)
  // Without a second comma only a name that begins the statement: in "As for Keller, the letter said" the letter speaks.
  return closes || ((after.classes & L.CUE) !== 0 && begins(tokens, name)) ? name : null
}

/** Stands no word of its sentence before the mention? */
function begins(tokens: readonly Token[], { from }: Mention): boolean {
  const before = tokens[from - 1]
  return before?.kind !== 'word' || before.sentence !== tokens[from]?.sentence
}

/** "the president", "the Belarusian leader": one known person by office, unless the office's language has no article. */
export function isDefinite(tokens: readonly Token[], m: Mention): boolean {
  return ((tokens[m.from]?.classes ?? 0) & L.DEFINITE) !== 0 && m.to - m.from <= 3
}

const GIVES_NAME = /^(?:name|identified|identifying|himself|herself|themselves)$/
const LONGEST_GIVING = 16

/** The name that somebody gives after the pronoun: "he said, and gave his name as Joost". */
export function givenName(tokens: readonly Token[], mentions: readonly Mention[], m: Mention): Mention | null {
  for (let n = firstFrom(mentions, m.to); n < mentions.length; n++) {
    const name = mentions[n]
    if (!name || name.from - m.to > LONGEST_GIVING || tokens[name.from]?.sentence !== tokens[m.from]?.sentence) return null
    const gives = name.kind === 'name' && /^(?:as|only)$/.test(tokens[name.from - 1]?.low ?? '')
    if (gives && tokens.slice(Math.max(m.to, name.from - 4), name.from).some((t) => GIVES_NAME.test(t.low))) return name
  }
  return null
}

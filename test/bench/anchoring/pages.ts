/** An article of 100,000 characters before and after its publisher worked on it, and the statements kept from it before. */
import { edits, filler, random, sentences } from '../../unit/anchoring/sentences'

export type Fate = 'exact' | 'edited' | 'absent'

export interface Kept {
  fate: Fate
  words: string
  /** What stands in the new page in its place; null when absent. */
  now: string | null
}

export interface Revision {
  before: string
  after: string
  kept: Kept[]
}

const FATES: readonly Fate[] = ['exact', 'edited', 'exact', 'absent', 'exact', 'edited', 'exact', 'exact', 'edited', 'absent']

/**
 * @param statements  half exact, 30 % edited by a word, 20 % absent
 * @param length  characters of the new page, about; reached with other paragraphs
 */
export function revision(statements: number, length: number): Revision {
  const next = random(11)
  const changed = edits(40, 12)
  const unchanged = sentences(statements, 13)
  const seen = new Set<string>()
  const kept: Kept[] = []
  for (let at = 0; kept.length < statements; at++) {
    const fate = FATES[kept.length % FATES.length] ?? 'exact'
    const number = ` (${kept.length})`
    const edit = changed[(at * 7) % changed.length]
    const words = fate === 'edited' ? (edit?.kept ?? '') : (unchanged[at % unchanged.length] ?? '')
    if (seen.has(words) && at < statements * 4) continue
    seen.add(words)
    const opening = `Session${number}: `
    kept.push({ fate, words: opening + words, now: fate === 'absent' ? null : opening + (fate === 'edited' ? (edit?.now ?? '') : words) })
  }
  const after: string[] = ['An advertisement that was not here before.']
  const before: string[] = []
  const rest = Math.max(0, length - kept.reduce((sum, { now }) => sum + (now?.length ?? 0), 0)) / statements
  for (const { words, now } of kept) {
    let between = filler(next)
    while (between.length < rest) between += ` ${filler(next)}`
    between = between.slice(0, Math.max(20, rest))
    before.push(words, between)
    after.push(...(now === null ? [] : [now]), between)
  }
  return { before: paragraphs(before), after: paragraphs(after), kept }
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text.trim()}</p>\n`).join('')

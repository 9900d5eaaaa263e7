/** An article of 100,000 characters before and after its publisher worked on it, and the statements kept from it before. */
import { random } from '../../random'
import { filler } from '../../unit/anchoring/sentences'

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

/** Half exact, 30 % edited by a word, 20 % absent. */
const FATES: readonly Fate[] = ['exact', 'edited', 'exact', 'absent', 'exact', 'edited', 'exact', 'exact', 'edited', 'absent']

/**
 * @param statements  kept from the old page, one sentence each
 * @param length  characters of the new page, about; sentences that nobody kept fill it up
 */
export function revision(statements: number, length: number): Revision {
  const next = random(11)
  const kept: Kept[] = []
  const before: string[] = []
  const after: string[] = ['An advertisement that was not here before.']
  let written = 0
  for (let at = 0; kept.length < statements; at++) {
    const fate = FATES[at % FATES.length] ?? 'exact'
    const words = filler(next)
    const now = fate === 'absent' ? null : fate === 'edited' ? edited(words, next) : words
    const lead = `${at + 1}. ${LEADS[at % LEADS.length]}:`
    kept.push({ fate, words, now })
    before.push(`${lead} ${words} ${TAILS[at % TAILS.length]}`)
    if (now !== null) after.push(`${lead} ${now} ${TAILS[at % TAILS.length]}`)
    written += now === null ? 0 : now.length + 24
    while (written < (length * kept.length) / statements) {
      const other = filler(next)
      before.push(other)
      after.push(other)
      written += other.length
    }
  }
  return { before: paragraphs(before), after: paragraphs(after), kept }
}

const LEADS = ['Keller', 'Brandt', 'Okafor', 'Moreau', 'Tanaka', 'The clerk', 'A visitor']
const TAILS = ['(Applause.)', '(Laughter.)', '(Noise.)', '', '(Silence.)']

/** One word in another's place, one put in, or one taken out. */
function edited(words: string, next: () => number): string {
  const list = words.split(' ')
  const at = 1 + Math.floor(next() * (list.length - 2))
  const change = [['never'], ['not', list[at] ?? ''], []][Math.floor(next() * 3)] ?? []
  return [...list.slice(0, at), ...change, ...list.slice(at + 1)].join(' ')
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text.trim()}</p>\n`).join('')

import { MEN, WOMEN } from './languages/names'
import type { QuoteLanguage } from './languages/types'

/** Word classes, one bit each, so that a token can be in several ("May": a month and an auxiliary). */
export const SAY = 1
export const LABEL = 1 << 1
export const REPORT = 1 << 2
export const SOURCE = 1 << 3
export const SOURCE_AFTER = 1 << 4
export const DET = 1 << 5
export const SHE = 1 << 6
export const HE = 1 << 7
export const THEY = 1 << 8
export const FIRST = 1 << 9
export const POSSESSIVE = 1 << 10
export const RELATIVE = 1 << 11
export const PREP = 1 << 12
export const CONJ = 1 << 13
export const AUX = 1 << 14
export const TITLE = 1 << 15
export const ROLE = 1 << 16
export const BODY = 1 << 17
export const NOT_NAME = 1 << 18
export const PARTICLE = 1 << 19
export const TERM = 1 << 20
export const WOMAN = 1 << 21
export const MAN = 1 << 22
export const FEMININE = 1 << 23
export const MASCULINE = 1 << 24
export const TIME = 1 << 25
export const CORE = 1 << 26
export const ATTACH = 1 << 27
export const ARTICLE = 1 << 28
export const OBLIQUE = 1 << 29
export const DEFINITE = 1 << 30
/** The sign bit: compare with 0 by `!==` alone. */
export const SUBJUNCTIVE = 1 << 31

export const PRONOUN = SHE | HE | THEY | FIRST
export const CUE = SAY | LABEL
/** Small words: never part of a name or a noun phrase by themselves. */
export const FUNCTION = DET | PRONOUN | POSSESSIVE | RELATIVE | PREP | CONJ | AUX

const FIELDS = {
  say: SAY,
  label: LABEL,
  report: REPORT,
  source: SOURCE,
  sourceAfter: SOURCE_AFTER,
  determiners: DET,
  she: SHE,
  he: HE,
  they: THEY,
  first: FIRST,
  possessives: POSSESSIVE,
  relatives: RELATIVE,
  prepositions: PREP,
  conjunctions: CONJ,
  auxiliaries: AUX,
  titles: TITLE,
  roles: ROLE,
  bodies: BODY,
  notNames: NOT_NAME,
  particles: PARTICLE,
  terms: TERM,
  feminine: FEMININE,
  masculine: MASCULINE,
  times: TIME,
  core: CORE,
  attach: ATTACH,
  articles: ARTICLE,
  oblique: OBLIQUE,
  definite: DEFINITE,
  subjunctives: SUBJUNCTIVE,
} as const satisfies Partial<Record<keyof QuoteLanguage, number>>

export interface Lexicon {
  language: QuoteLanguage
  /** Classes of a lower-case word, or of two words parted by a space; 0 for unknown ones. */
  classes(words: string): number
  /** Does a two-word phrase ("according to") begin with this word? */
  beginsPhrase(word: string): boolean
}

const made = new Map<QuoteLanguage, Lexicon>()

/** What the head of a compound tells of the whole: an office, body, report or time, and the gender of an office. */
const OF_HEAD = ROLE | BODY | TITLE | REPORT | TERM | TIME | FEMININE | MASCULINE
const SHORTEST_HEAD = 5
const SHORTEST_FIRST = 3
const LONGEST_COMPOUND = 60
/** A text's own compounds, no more: hostile text has no end of words. */
const MOST_COMPOUNDS = 20_000

const genitive = (table: ReadonlyMap<string, number>, noun: string): number =>
  noun.length <= SHORTEST_HEAD ? 0 : (table.get(noun.slice(0, -1)) ?? table.get(noun.replace(/es$/, '')) ?? 0)

/** Classes of a compound by the longest known noun that it ends in ("Regierungssprecherin", "Pressemitteilung"); 0 for other words. */
function compoundClasses(table: ReadonlyMap<string, number>): (word: string) => number {
  const seen = new Map<string, number>()
  const ofHead = (word: string): number => {
    for (let from = 0; from <= word.length - SHORTEST_HEAD; from++) {
      if (from > 0 && from < SHORTEST_FIRST) continue
      // A genitive ("Magazins", "Gerichtes") is what its nominative is.
      const end = word.slice(from)
      const classes = ((table.get(end) ?? 0) | (end.endsWith('s') ? genitive(table, end) : 0)) & OF_HEAD
      if (classes) return classes
    }
    return 0
  }
  return (word) => {
    if (word.length <= SHORTEST_HEAD || word.length > LONGEST_COMPOUND) return 0
    const known = seen.get(word)
    if (known !== undefined) return known
    if (seen.size >= MOST_COMPOUNDS) seen.clear()
    const classes = ofHead(word)
    seen.set(word, classes)
    return classes
  }
}

/** The language's word lists as one table, made on first use. */
export function lexiconOf(language: QuoteLanguage): Lexicon {
  const known = made.get(language)
  if (known) return known
  const table = new Map<string, number>()
  const firsts = new Set<string>()
  const lists: [string, number][] = [
    [WOMEN, WOMAN],
    [MEN, MAN],
  ]
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) lists.push([language[field] ?? '', FIELDS[field]])
  for (const [words, bit] of lists) {
    for (const word of words.split(' ')) {
      if (!word) continue
      const [first = '', second] = word.split('_')
      if (second) firsts.add(first)
      const key = second ? `${first} ${second}` : first
      table.set(key, (table.get(key) ?? 0) | bit)
    }
  }
  const compound = language.compounds ? compoundClasses(table) : () => 0
  const lexicon: Lexicon = {
    language,
    classes: (words) => table.get(words) ?? compound(words),
    beginsPhrase: (word) => firsts.has(word),
  }
  made.set(language, lexicon)
  return lexicon
}

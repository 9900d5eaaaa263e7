/** The closed-class words of one language, as the rules need them. All lower case; `stem` keys the antonyms. */
export interface Lexicon {
  language: string
  stem(word: string): string
  /** Words that carry no matter of their own. */
  stop: ReadonlySet<string>
  negators: ReadonlySet<string>
  /** What a negator opens that denies nothing, from the negator on: "no doubt", "not only", "No, …". */
  noNegation: RegExp
  /** Verbs of saying, and the words that open what was said: "never said that …". */
  saying: ReadonlySet<string>
  clauseOpener: ReadonlySet<string>
  /** Of the verbs of saying those that hardly ever take a thing ("wrote the letter"), and the words that open what was said where no opener does: "never said the tax …". */
  sayingOnly: ReadonlySet<string>
  saidSubject: ReadonlySet<string>
  /** Verbs that only a clause of its own has behind a verb of saying: "never said taxes would rise". */
  auxiliaries: ReadonlySet<string>
  /** Matches a word that holds its own negation ("isn't"). */
  negatedWord: RegExp
  /** Antonyms by stem, both directions. */
  antonyms: ReadonlyMap<string, ReadonlySet<string>>
  /** A word that a negating prefix opens, the word itself as `word`; only prefixes that hardly ever mean anything else. */
  negatingPrefix: RegExp
  /** Words that point back at a thing named before: "it", "they". */
  pronouns: ReadonlySet<string>
  /** Of the words without matter those that may be one side of an opposite ("always" / "never"), where both stand before the same thing. */
  opposing: ReadonlySet<string>
  universal: ReadonlySet<string>
  /** Of them those that a "not" right before turns into a part: "not every". */
  wholes: ReadonlySet<string>
  partial: ReadonlySet<string>
  obligation: ReadonlySet<string>
  permission: ReadonlySet<string>
  hedges: RegExp
  condition: RegExp
  reporting: RegExp
  /** Somebody else's view: "they claim", "it has it that". */
  otherView: RegExp
  /** "According to", and whom that makes the view of somebody: not "according to the law". */
  accordingTo: RegExp
  people: ReadonlySet<string>
  /** The speaker, and the words before a body of the speaker's own: "I", "my party". */
  firstPerson: ReadonlySet<string>
  ownBody: ReadonlySet<string>
  irony: RegExp
  /** What is said of its own day alone: "so far", "as yet". */
  forNow: RegExp
  /** Words that name one of several of a kind ("north" / "south"): who speaks of one does not speak of the other. */
  counterparts: readonly ReadonlySet<string>[]
  /** "I never said", "at no time did I". */
  denial: RegExp
  /** "I used to think", "I changed my mind". */
  changedMind: RegExp
  /** Of these words those that may name a thing, not a mind, as their subject: "the levy was a mistake". */
  mistaken: RegExp
  /** What follows such words where nothing is admitted: "I regret nothing". */
  nothingAdmitted: RegExp
  /** What stands before such words where they are only supposed: "as if", "whether". */
  supposed: RegExp
  /** Past forms of verbs for what happens once to a thing: "signed", "built". */
  once: ReadonlySet<string>
  /** Says that there may be several of a kind: "a contract", "again". */
  several: RegExp
  /** Words right before what is said of a thing: "is", "will", "very". */
  predicating: ReadonlySet<string>
  /** Words right before a time that leave one end of it open: "not before 2024", "since 2015". */
  openStart: ReadonlySet<string>
  openEnd: ReadonlySet<string>
  /** Word right before a time by which something is to be done: "by 2026". */
  deadline: ReadonlySet<string>
  /** Verbs that say that a thing is past, where none of those to come stands nearer: "was done by June", "was to be done by June". */
  past: ReadonlySet<string>
  toCome: ReadonlySet<string>
  /** Words between that word and its time: "by the end of 2026". */
  partOfTime: ReadonlySet<string>
  /** Stems that say no more than that a thing is done: "ready", "finished". */
  completion: ReadonlySet<string>
  /** A promise in the first person. */
  promise: RegExp
  numbers: NumberWords
  months: readonly string[]
}

export interface NumberWords {
  units: Readonly<Record<string, number>>
  scales: Readonly<Record<string, number>>
  /** Fractions and other words with a value of their own ("half", "dozen"). */
  fixed: Readonly<Record<string, number>>
  joiner: ReadonlySet<string>
  percent: RegExp
  about: RegExp
  atLeast: RegExp
  atMost: RegExp
  /** Stems of the nouns whose number is a name: "Article 5", "room 12". */
  labelled: ReadonlySet<string>
  /** Words before a figure that measure or say when, be they written with a capital: "Exactly 300 came". */
  measuring: RegExp
  /** Words that make what follows a name of one, not somebody who is given so many: "the Airbus 320 jets". */
  determiners: ReadonlySet<string>
  /** Words before the name of a place: "in Norway 300 people died". */
  places: ReadonlySet<string>
  /** A time that is named, not measured, and the words that measure it all the same: "one day", but "within one day". */
  someDay: RegExp
  someDayMeasured: RegExp
  /** Words that are a share or an ordinal. */
  ordinalShares: ReadonlySet<string>
  /** Words before such a word that make it a share ("a third of"), and what goes on from it; else it is an ordinal ("the third time"). */
  shareOf: ReadonlySet<string>
  shareBehind: RegExp
  /** Words before four digits that make a year of them, whatever follows: "in 2015 migrants came". */
  yearAfter: ReadonlySet<string>
  /** Words before "by" and such a year that open a clause: "that by 2030 emissions fall", but "rise by 2000 euros". */
  beforeYear: ReadonlySet<string>
  /** Several of what can be counted, behind a number: "2000 soldiers". */
  counted: RegExp
  /** The sign that parts thousands: "," in English, "." in German. */
  group: ',' | '.'
}

/** Makes a set from a list in one string. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Makes a two-way map by stem from "up/down rise/fall". */
export function antonymsOf(pairs: Iterable<readonly [string, string]>, stem: (word: string) => string): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  const add = (a: string, b: string) => {
    const known = map.get(a)
    if (known) known.add(b)
    else map.set(a, new Set([b]))
  }
  for (const [a, b] of pairs) {
    const [left, right] = [stem(a), stem(b)]
    if (left === right) continue
    add(left, right)
    add(right, left)
  }
  return map
}

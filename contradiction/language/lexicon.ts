/** The closed-class words of one language, as the rules need them. All lower case; `stem` keys the antonyms. */
export interface Lexicon {
  language: string
  stem(word: string): string
  /** Words that carry no matter of their own. */
  stop: ReadonlySet<string>
  negators: ReadonlySet<string>
  /** Matches a word that holds its own negation ("isn't"). */
  negatedWord: RegExp
  /** Antonyms by stem, both directions. */
  antonyms: ReadonlyMap<string, ReadonlySet<string>>
  universal: ReadonlySet<string>
  /** Of them those that a "not" right before turns into a part: "not every". */
  wholes: ReadonlySet<string>
  partial: ReadonlySet<string>
  obligation: ReadonlySet<string>
  permission: ReadonlySet<string>
  hedges: RegExp
  condition: RegExp
  reporting: RegExp
  /** Somebody else's view: "they claim", "according to". */
  otherView: RegExp
  irony: RegExp
  /** What is said of its own day alone: "so far", "as yet". */
  forNow: RegExp
  /** Words that name one of several of a kind ("north" / "south"): who speaks of one does not speak of the other. */
  counterparts: readonly ReadonlySet<string>[]
  /** "I never said", "at no time did I". */
  denial: RegExp
  /** "I used to think", "I changed my mind". */
  changedMind: RegExp
  /** Past forms of verbs for what happens once to a thing: "signed", "built". */
  once: ReadonlySet<string>
  /** Says that there may be several of a kind: "a contract", "again". */
  several: RegExp
  /** Words right before what is said of a thing: "is", "will", "very". */
  predicating: ReadonlySet<string>
  /** Words right before a time that leave one end of it open: "not before 2024", "since 2015". */
  openStart: ReadonlySet<string>
  openEnd: ReadonlySet<string>
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

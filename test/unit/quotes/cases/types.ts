import type { QuoteKind } from '../../../../article/types'

/** What must be found: the words, who said them (null: nobody is given; undefined: not looked at), and the kind where it matters. */
export interface Expected {
  words: string
  by?: string | null
  kind?: QuoteKind
}

/** A short article of our own: what it shows, its text, and all that must be found in it. */
export interface Case {
  shows: string
  text: string
  found: Expected[]
  /** Look for reported speech as well. */
  indirect?: boolean
}

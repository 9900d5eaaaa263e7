import { MEN, TITLES_OF_MEN, TITLES_OF_WOMEN, WOMEN } from '../language/given-names'
import { isBody } from './bodies'
import { bare, isGeneration, isTitle } from './names'

/** Somebody who is named in a text. */
export interface Person {
  /** As written, office left out: "Peter Novak", "Mrs Keller". */
  name: string
  surname: string
  /** Whether the name tells a woman; else it tells a man. */
  woman: boolean
}

/** Which of two sets holds a word: true for the first; null for neither, or both. */
const whichOf = (word: string, women: ReadonlySet<string>, men: ReadonlySet<string>): boolean | null =>
  women.has(bare(word)) === men.has(bare(word)) ? null : women.has(bare(word))
/** Whether a given name tells a woman; null where it tells nothing. */
export const genderOfName = (given: string) => whichOf(given, WOMEN, MEN)
const genderOfTitle = (title: string) => whichOf(title, TITLES_OF_WOMEN, TITLES_OF_MEN)

/**
 * Reads names in a row as one person: behind a title, or opened by a common given name.
 *
 * @returns null where they may be something else ("Wall Street", "Keller")
 */
export function personOf(run: string): Person | null {
  const words = run.split(/\s+/)
  const named = words.findIndex((word) => !isTitle(word))
  if (named < 0 || isBody(run)) return null
  const title = words.slice(0, named).find((word) => genderOfTitle(word) !== null)
  const own = words.slice(named)
  const woman = title === undefined ? genderOfName(own[0] ?? '') : genderOfTitle(title)
  if (woman === null || (title === undefined && own.length < 2)) return null
  const surname = own.filter((word) => !isGeneration(word)).at(-1) ?? ''
  return { name: [...(title === undefined ? [] : [title]), ...own].join(' '), surname, woman }
}

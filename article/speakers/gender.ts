import type { Lexicon } from '../quotes/lexicon'
import * as L from '../quotes/lexicon'

export type Gender = 'f' | 'm' | null

/** Gender that a word tells by itself: a title, an office in a gendered form, a common first name. */
export function genderOf(low: string, lexicon: Lexicon): Gender {
  const classes = lexicon.classes(low)
  const f = classes & (L.FEMININE | L.WOMAN | L.SHE)
  const m = classes & (L.MASCULINE | L.MAN | L.HE)
  if (Boolean(f) === Boolean(m)) return null
  return f ? 'f' : 'm'
}

/** Do two genders, both known, differ? */
export const clash = (a: Gender, b: Gender | undefined): boolean => Boolean(a && b && a !== b)

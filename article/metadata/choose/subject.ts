import type { Derived } from '../../types'
import type { Claim } from '../claims'
import { fold } from '../fold'

const NO_SECTION = /^(?:https?:|\/|home(?:page)?$|news$|articles?$|general$|uncategori[sz]ed$|all$|latest$|\d+$)/i
const MOST_KEYWORDS = 30

/** The section of the paper that the article stands in; of a path ("News > World") its last step. */
export function chooseSection(claims: readonly Claim<string>[]): Derived<string> | null {
  for (const { value, origin, confidence } of [...claims].sort((a, b) => b.confidence - a.confidence)) {
    const last =
      value
        .split(/\s*[>/|,»]\s*/)
        .filter(Boolean)
        .at(-1)
        ?.trim() ?? ''
    if (last.length > 1 && last.length < 60 && !NO_SECTION.test(last)) return { value: last, origin, confidence }
  }
  return null
}

/** Keywords of the most trusted source that has any, without the site's name, without repetitions. */
export function chooseKeywords(claims: readonly Claim<string[]>[], site: readonly string[]): Derived<string[]> | null {
  const names = new Set(site.map(fold))
  for (const { value, origin, confidence } of [...claims].sort((a, b) => b.confidence - a.confidence)) {
    const seen = new Map<string, string>()
    for (const word of value) {
      const key = fold(word)
      if (key.length < 2 || word.length > 60 || names.has(key) || /[=_]|^\w+:\S|https?:/.test(word) || seen.has(key)) continue
      seen.set(key, word)
    }
    if (seen.size > 0) return { value: [...seen.values()].slice(0, MOST_KEYWORDS), origin, confidence }
  }
  return null
}

import { COMMON } from './common'

const SCRIPTS: readonly [string, RegExp][] = [
  ['und-Cyrl', /\p{Script=Cyrillic}/gu],
  ['und-Grek', /\p{Script=Greek}/gu],
  ['und-Arab', /\p{Script=Arabic}/gu],
  ['und-Hebr', /\p{Script=Hebrew}/gu],
  ['und-Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  ['und-Deva', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}]/gu],
]

/** Fewer common words than this can't tell one language from another. */
const LEAST_HITS = 2
/** A stated language is only doubted when another one has this many times its common words. */
const OUTVOTED = 3
/** From so many words on, English has one of its own (of 35,000 of our statements 10 had none), so that what has none is something else. */
const LONG = 8
const SURE_TO_SHOW = 'en'
const others = Object.entries(COMMON).flatMap(([language, words]) => (language === SURE_TO_SHOW ? [] : [...words]))
const OWN = new Set(COMMON[SURE_TO_SHOW]).difference(new Set(others))

/**
 * The language of a text: primary subtag, or "und-…" for a script that no judge here reads, "und" for words that are of no language known
 * here, or null where the text is too short to tell. The text outweighs what the page states about itself: pages of one language quote another.
 *
 * @param stated BCP 47 tag that the page gives, if any
 */
export function languageOf(text: string, stated: string | null | undefined): string | null {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  for (const [tag, script] of SCRIPTS) {
    if (letters > 0 && (text.match(script) ?? []).length > letters / 2) return tag
  }
  const given = stated?.toLowerCase().split(/[-_]/)[0] || null
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = Object.entries(COMMON).map(([language, set]) => [language, words.filter((word) => set.has(word)).length] as const)
  const [best, count] = hits.reduce((a, b) => (b[1] > a[1] ? b : a))
  const foreign = words.length >= LONG && !words.some((word) => OWN.has(word))
  const told = count >= LEAST_HITS ? best : null
  const outvoted = told === SURE_TO_SHOW && foreign ? null : told
  if (!given) return outvoted ?? (foreign ? 'und' : null)
  const own = hits.find(([language]) => language === given)?.[1]
  if (given === SURE_TO_SHOW && foreign) return outvoted ?? 'und'
  return own !== undefined && outvoted && count > own * OUTVOTED ? outvoted : given
}

/** Whether a judge of these languages knows a text's; a text too short to tell is taken to be in one of them. */
export function knowsLanguage(languages: readonly string[], text: string, stated: string | null | undefined): boolean {
  const language = languageOf(text, stated)
  return language === null || languages.includes(language)
}

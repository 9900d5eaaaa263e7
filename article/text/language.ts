import type { Claim } from '../metadata/claims'
import type { Derived } from '../types'

/** Words that a text of the language can't do without, and its neighbours hardly have. */
const WORDS: Record<string, string> = {
  en: 'the and of to in that is was for with his from said this have',
  de: 'der die und das ist nicht mit von auf sich den ein dem im auch',
  fr: 'les des est dans qui une pour pas sur plus avec par cette au sont',
  es: 'los las del que una por con para está como pero sus más fue según',
  it: 'che della non per una sono del alla nel gli anche più dei dopo dal',
  pt: 'não uma dos são para com mais como foi pelo pela ao das os seu',
  nl: 'het een van dat niet zijn met voor ook aan maar door wordt naar deze',
  pl: 'się nie jest że oraz dla przez ale jego tym po jak został który na',
  da: 'og det ikke til af for på som med han har jeg der være blev',
  sv: 'och att det som inte för på är med till har av den han om',
  nb: 'og det ikke som på for med til har av han jeg fra sier etter',
  fi: 'ja on ei se että oli hän mutta ovat kun myös sekä joka mukaan',
  tr: 've bir bu için ile olarak olan daha çok gibi sonra kadar dedi olduğu',
  ru: 'и в не на что он с по это как его из был для года',
  uk: 'і в не на що з до та це як його від за про які',
  id: 'yang dan di dengan untuk ini itu dari tidak dalam pada akan adalah',
  ro: 'și în nu la cu pe este care din mai fost pentru sau după sunt',
  cs: 'se na je že který podle jako také jsou byl ale jeho ve pro jsem',
  hu: 'hogy nem egy és is az meg csak volt már mint után szerint pedig',
}
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
]
const LATIN = /\p{Script=Latin}/gu
const ARABIC = /\p{Script=Arabic}/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu
const ONLY_PERSIAN = /[پچژگ]|\u06cc|\u06a9/
const ONLY_UKRAINIAN = /[іїєґ]/i
const SAMPLE = 3_000
/** Enough to tell the script by. */
const SCRIPT_SAMPLE = 400
/** The languages that have a word among theirs. */
const LANGUAGES = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language])

/** The language of a text from its script and its small words; null where it is too short to say. */
export function languageOf(text: string): { language: string; confidence: number } | null {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const start = sample.slice(0, SCRIPT_SAMPLE)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  if (letters < 40) return null
  const share = (script: RegExp): number => (start.match(script)?.length ?? 0) / letters
  if (share(LATIN) < 0.5) {
    for (const [script, language] of SCRIPTS) if (share(script) > (language === 'ja' ? 0.15 : 0.5)) return { language, confidence: 0.95 }
    if (share(ARABIC) > 0.5) return { language: ONLY_PERSIAN.test(sample) ? 'fa' : 'ar', confidence: 0.85 }
    if (share(CYRILLIC) > 0.5 && ONLY_UKRAINIAN.test(sample)) return { language: 'uk', confidence: 0.85 }
  }
  return byWords(sample.match(/\p{L}+/gu) ?? [])
}

function byWords(words: readonly string[]): { language: string; confidence: number } | null {
  const counts = new Map<string, number>()
  for (const word of words) for (const language of LANGUAGES.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] / words.length < 0.06) return null
  return { language: best[0], confidence: Math.min(0.95, 0.5 + ((best[1] - (second?.[1] ?? 0)) / words.length) * 4) }
}

/** The article's language as BCP 47: what the page states unless its own text plainly says otherwise. */
export function chooseLanguage(claims: readonly Claim<string>[], text: string): Derived<string> | null {
  const read = languageOf(text)
  const stated = [...claims]
    .sort((a, b) => b.confidence - a.confidence)
    .flatMap((claim) => {
      const value = canonical(claim.value)
      return value === null ? [] : [{ ...claim, value }]
    })
  const agreeing = stated.find(({ value }) => read !== null && primary(value) === primary(read.language))
  if (agreeing) return { value: agreeing.value, origin: agreeing.origin, confidence: 0.95, reason: 'The text bears it out.' }
  if (read !== null && (read.confidence >= 0.8 || stated.length === 0))
    return {
      value: read.language,
      origin: 'text',
      confidence: read.confidence,
      reason: stated.length > 0 ? `The text is not in the language that ${stated[0]?.origin} states.` : 'The page states none.',
    }
  return stated[0] ?? null
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-').split(/[,;.\s]/)[0] ?? '')[0] ?? null
  } catch {
    return null
  }
}

function primary(tag: string): string {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return language === 'no' || language === 'nn' ? 'nb' : language
}

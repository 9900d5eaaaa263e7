import { setOf } from './lexicon'

/** The commonest short words of languages that a page may hold; after the stop-word method of Dunning and others, cut to what sets them apart. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'the and of to is that it was for with are this have not be they we will our has would you there i do my an on at by from as his her he she or but so no all can had were been who what than them more about up out if us me',
  ),
  de: setOf('der die das und ist nicht wir ich ein eine mit für auf dem den sich wird werden haben auch von zu im es'),
  fr: setOf('le la les et est nous ne pas que une des dans pour sur avec ce qui sont du au je vous il elle'),
  es: setOf('el la los las y es que no una por para con del se lo en su más está son como pero'),
  pt: setOf('o os as e é que não uma um por para com do da dos em se mais são como mas foi nós'),
  it: setOf('il lo gli e è che non una per con del della di sono nel come ma più ci si questo abbiamo'),
  nl: setOf('de het een en is niet wij ik van dat voor met zijn op te hebben worden aan er ook maar'),
  pl: setOf('i w nie się na że jest to z do nas jak ale są będzie przez tak po od tym'),
  sv: setOf('och att det är inte vi jag en ett som på för med av den har till om kommer ska'),
  da: setOf('og at det er ikke vi jeg en et som på for med af den har til om vil skal'),
  fi: setOf('ja on ei että se en me hän ovat oli kuin mutta niin tämä myös olemme emme'),
  tr: setOf('ve bir bu da de için ile değil çok ama biz ben olarak daha gibi var yok'),
}

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

/**
 * The language of a text: primary subtag, or "und-…" for a script that no judge here reads, or null where the text is too short to tell.
 * The text outweighs what the page states about itself: pages of one language quote another.
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
  if (!given) return count >= LEAST_HITS ? best : null
  const own = hits.find(([language]) => language === given)?.[1]
  return own !== undefined && count >= LEAST_HITS && count > own * OUTVOTED ? best : given
}

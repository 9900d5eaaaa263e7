import { lazy } from '../lazy'

/**
 * Words that deny, by language (ISO 639-1); a new language is one line. Folded, lower case. The language of a text is not asked: what is an
 * everyday word in another of these languages is left out (Italian "mai", Finnish "en", Romanian "nu").
 */
export const NEGATIONS = {
  en: "no not never none nobody nothing nowhere neither nor without cannot can't won't n't nay hardly scarcely barely unable dont doesnt didnt cant wont isnt arent wasnt",
  de: 'nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo kein keine keinen keinem keiner keines keins weder ohne nein kaum keinesfalls keineswegs mitnichten',
  fr: 'ne pas jamais rien aucun aucune sans ni non guère nullement nul nulle',
  es: 'no nunca jamás nada nadie ningún ninguno ninguna tampoco sin ni',
  pt: 'não nunca jamais nada ninguém nenhum nenhuma sem nem tampouco',
  it: 'non no niente nulla nessuno nessuna nessun né senza neppure nemmeno neanche',
  nl: 'niet nooit geen niets niemand nergens zonder nee nimmer',
  pl: 'nie nigdy nic nikt nikogo żaden żadna żadne żadnego bez ani nigdzie',
  ru: 'не ни нет никогда ничего ничто никто никого без нельзя нигде никак',
  uk: 'не ні ніколи нічого ніщо ніхто нікого без немає нема ніде',
  cs: 'ne nikdy nic nikdo nikoho žádný žádná žádné bez ani není nejsou',
  sv: 'inte ej icke aldrig ingen inget inga ingenting utan nej',
  da: 'ikke ej aldrig ingen intet ingenting uden nej',
  nb: 'ikke aldri ingen intet ingenting uten nei',
  fi: 'ei emme ette eivät älä koskaan ilman',
  tr: 'değil değildir yok yoktur hayır asla hiç hiçbir',
  el: 'δεν μην όχι ποτέ τίποτα κανείς χωρίς ούτε',
  ro: 'niciodată nimic nimeni niciun nicio fără nici',
  hu: 'nem ne soha semmi senki sem nincs nélkül',
  id: 'tidak bukan belum jangan tanpa',
  ar: 'لا لم لن ليس ليست غير بدون دون كلا ولا ولم ولن وليس وليست فلا فلم فلن بلا',
  fa: 'نه نیست نیستند نمی هرگز هیچ بدون',
  he: 'לא אין בלי אף',
  hi: 'नहीं न मत ना बिना',
  ko: '안 못',
  vi: 'không chưa chẳng chả',
} as const satisfies Record<string, string>

/** Denials that are part of a word or of a script without spaces. */
const INSIDE = /n't$|^n'\p{L}|^(?:不|没|沒|未|无|無|非|别|別|ぬ|ず)$|않|없|아니/u
/** Japanese denies in endings, Thai in words, of several characters. */
const ENDINGS = /ない|なかった|なく|ません|まい|ไม่|มิได้/gu

const words = /* @__PURE__ */ lazy(() => new Set(Object.values(NEGATIONS).flatMap((list) => list.split(' '))))

export const isNegation = (token: string): boolean => {
  const word = token.toLowerCase()
  return words().has(word) || INSIDE.test(word)
}

/** How often a run of tokens denies. */
export function countNegations(tokens: readonly string[]): number {
  return tokens.filter(isNegation).length + (tokens.join('').match(ENDINGS)?.length ?? 0)
}

/** "possible" and "impossible", "glücklich" and "unglücklich": the same word, denied. "Inside" and "import" deny nothing: short stems. */
const PREFIX =
  /^(?:(?:un|non-?|не|без|bez|nie)(?=\p{L}{3})|(?:dis|ne|epä)(?=\p{L}{4})|(?:in|im|il|ir|on|onge|u)(?=\p{L}{5})|o(?=\p{L}{6})|ن(?=می))/u
/** Begin like a denial and are none. */
const PLAIN = /^(?:until|unless|union|inform|invest|intend|install|insight|discover|display|newe)/
/** "-less" for "-ful", "-los" for "-voll". */
const SUFFIXES = [
  [/ful$/, /less$/],
  [/voll$/, /los$/],
] as const

/** True when one word is the other with a denying prefix (or an ending that denies for one that affirms). */
export function areOpposed(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one.toLowerCase(), other.toLowerCase()] : [other.toLowerCase(), one.toLowerCase()]
  if (short !== long && SUFFIXES.some((ends) => ends.some((end) => stemOf(short, end) === stemOf(long, ends[end === ends[0] ? 1 : 0]))))
    return true
  const stem = PLAIN.test(long) ? long : long.replace(PREFIX, '')
  return stem !== long && stem === short
}

/** The word without an ending that it has; different for every word that has it not. */
const stemOf = (word: string, end: RegExp): string => (end.test(word) ? word.replace(end, '') : `${word} ${end}`)

/**
 * Languages that tie a name to an office by its ending alone: "сказал представитель Ивана Петрова" is said by his spokesman, "сказал министр
 * Иван Петров" by himself.
 */
import type { Mention } from './mentions'
import type { Paragraph } from './paragraphs'

interface Endings {
  /** Of a first name and of a surname that together are in the genitive. */
  first: RegExp
  last: RegExp
  /** Of words that are a man's in the genitive or a woman's in the nominative: the verb tells which. */
  either: RegExp
  /** Of a verb whose subject is a man. */
  masculine: RegExp
}

const ENDINGS: Readonly<Partial<Record<string, Endings>>> = {
  ru: { first: /[аяыи]$/, last: /(?:ого|его|ой|ей)$/, either: /[ая]$/, masculine: /л$/ },
  uk: { first: /[аяиі]$/, last: /(?:ого|ої)$/, either: /[ая]$/, masculine: /в$/ },
  pl: { first: /[aiy]$/, last: /(?:ego|ej)$/, either: /a$/, masculine: /ł$/ },
}

/** Offices that one holds for somebody; a president's or minister's name is his own: "powiedział prezydent Duda". */
const SPEAKS_FOR =
  /^(?:представител|пресс?-?секретар|адвокат|помощник|советник|речник|радник|помічник|представник|rzeczni|adwokat|doradc|asystent)/

/**
 * Does a name with its office say whose spokesman speaks, rather than who?
 *
 * @param cue  token index of its word of saying
 */
export function isHolders({ tokens }: Paragraph, m: Mention, cue: number | undefined, language: string): boolean {
  const endings = ENDINGS[language]
  if (!endings || m.kind !== 'name' || m.headFrom <= m.from) return false
  const words = tokens.slice(m.headFrom, m.headTo).map(({ low }) => low)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length > 1 && endings.first.test(first) && endings.last.test(last)) return true
  if (!tokens.slice(m.from, m.headFrom).some(({ low }) => SPEAKS_FOR.test(low))) return false
  const verb = cue === undefined ? '' : (tokens[cue]?.low ?? '')
  return endings.masculine.test(verb) && words.every((word) => endings.either.test(word))
}

import { foldText } from '../fold'
import { isWord, tokenize } from '../words'
import { cueOf, isArticle, isTitle, pronounOf } from './cues'
import { isName, namesAround, plain } from './names'

export interface Context {
  prefix: string
  /** The quote's own words: whether they end a sentence. */
  exact: string
  suffix: string
}

/** Who is said to have said a quote, and how, as far as the words beside it tell. */
export interface Attribution {
  /** 'before' and 'after' the quote; 'run' where the attribution of the quote before it goes on. */
  side: 'before' | 'after' | 'run'
  /** The last word of the speaker's name, lower case; two where either may be it ("Mittags sagte Keller"); none where a role is named. */
  names: readonly string[]
  pronoun: string | null
  cue: string
  /** Every word that may be a name, so that another order or an apposition is no other speaker. */
  mentioned: readonly string[]
}

/** Characters beside the quote in which its speaker and cue are named. */
const CLAUSE = 110
/** Words between the quote and its cue, beyond which the cue is another sentence's. */
const MOST_AFTER = 9
const MOST_BEFORE = 4

/** The attribution that stands nearest by the rules of news prose; null where none is plain to see. */
export function attributionOf(context: Context): Attribution | null {
  const before = leading(context)
  const after = trailing(context)
  return (
    (before.at(-1) === ':' ? attributed(before, 'before', before.length) : null) ??
    attributed(after, 'after', MOST_AFTER) ??
    attributed(before, 'before', MOST_BEFORE) ??
    attributed(running(context), 'run', MOST_AFTER)
  )
}

const words = (text: string): string[] => tokenize(foldText(text)).map((token) => token.text)

/** The sentence that leads into the quote, without the opening mark. */
export function leading({ prefix }: Context): string[] {
  const tokens = words(prefix.slice(prefix.lastIndexOf('\n') + 1).slice(-CLAUSE))
  while (isMark(tokens.at(-1))) tokens.pop()
  if (isEnd(tokens, tokens.length - 1)) return []
  return tokens.slice(1 + tokens.findLastIndex((token, at) => isMark(token) || isEnd(tokens, at)))
}

/** What follows the quote in its sentence, without the closing mark; nothing where the quote ended its sentence. */
export function trailing({ exact, suffix }: Context): string[] {
  const tokens = words((suffix.split('\n')[0] ?? '').slice(0, CLAUSE))
  let ended = /[.…]["'”“’»]*$/u.test(exact)
  while (tokens[0] && !isWord(tokens[0]) && !/^[:([-]$/.test(tokens[0])) {
    if (tokens[0] === '.') ended = true
    tokens.shift()
  }
  if (ended && /^\p{Lu}/u.test(tokens[0] ?? '')) return []
  const end = tokens.findIndex((token, at) => isMark(token) || isEnd(tokens, at))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** `“…,” said Keller. “…”`: the sentence between the quote before and this one. */
function running({ prefix }: Context): string[] {
  const tokens = words(prefix.slice(prefix.lastIndexOf('\n') + 1).slice(-CLAUSE))
  if (!isMark(tokens.at(-1)) || tokens.at(-2) !== '.') return []
  const between = tokens.slice(1 + tokens.findLastIndex((token, at) => at < tokens.length - 1 && isMark(token)), -2)
  return between.length < tokens.length - 2 && !between.some((_, at) => isEnd(between, at)) ? between : []
}

const isMark = (token: string | undefined): boolean => token === '"' || token === "'"
/** The end of a sentence; the full stop of "Mr." and of an initial is none. */
const isEnd = (tokens: readonly string[], at: number): boolean =>
  /^[.!?;]$/.test(tokens[at] ?? '') && !(tokens[at] === '.' && isTitle(tokens[at - 1] ?? ''))

/** @param reach  words between the quote and the cue */
function attributed(tokens: readonly string[], side: Attribution['side'], reach: number): Attribution | null {
  const fits = (token: string, at: number) => cueOf(token, tokens[at - 1], tokens[at + 1]) !== null
  const at = side === 'before' ? tokens.findLastIndex(fits) : tokens.findIndex(fits)
  if (at < 0) return null
  const between = side === 'before' ? tokens.slice(at + 1) : tokens.slice(0, at)
  if (between.filter(isWord).length > reach) return null
  const beforeCue = tokens.slice(0, at)
  const afterCue = tokens.slice(tokens[at] === 'according' ? at + 2 : at + 1)
  const turned = isArticle(afterCue[0] ?? '') ? null : pronounOf(afterCue[0])
  return {
    side,
    names: namesAround(beforeCue, afterCue),
    pronoun: turned ?? beforeCue.slice(-2).map(pronounOf).findLast(Boolean) ?? null,
    cue: cueOf(tokens[at] ?? '', tokens[at - 1], tokens[at + 1]) ?? '',
    mentioned: tokens.filter(isName).map(plain),
  }
}

import { isBreak, isVerb } from './noun-phrase'
import { isPerson } from './person-noun'

/** "This plan will fail": the opening word, and its noun before a verb. */
const OPENING =
  /^(["“'‘]?(?:This|That|These|Those)\s+(?:(?:new|whole|big|great|bad|entire|proposed)\s+)?(\p{Ll}[\p{L}-]{2,}))\s+(\p{Ll}[\p{L}'’]*)/u
/** What ends a noun that is not the first half of another one ("this plan committee"). */
const endsNoun = (word: string | undefined): boolean =>
  word === undefined || isBreak(word) || isVerb(word) || /(?:ed|ly)$/u.test(word) || /^(?:again|never|now|always|also|alone)$/u.test(word)
/** Nouns that, behind "this", point at where and when the words are said, or at all of it. */
const HERE_AND_NOW =
  /^(?:years?|months?|weeks?|days?|mornings?|afternoons?|evenings?|nights?|times?|moments?|spring|summer|autumn|fall|winter|centur(?:y|ies)|decades?|countr(?:y|ies)|nations?|states?|government|administration|cabinet|parliament|congress|house|senate|chamber|council|cit(?:y|ies)|towns?|villages?|place|part(?:y|ies)|union|continent|world|planet|generation|society|people|things?|ways?|kinds?|sorts?|types?|points?|facts?|questions?|matters?|issues?|ideas?|guys?|folks|ones?|alone|also|just|only|really)$/u
/** Words that begin a noun phrase of one thing, or of some. */
const BEGINS = /^(?:the|an?|our|their|his|her|its|these|those)$/iu
/** A phrase of one that is set against another, or of one among several, is not the only one. */
const ONE_OF_TWO =
  /^(?:old|former|previous|earlier|other|others|another|rival|alternative|second|first|third|last|next|similar|different|same|original|own|such|more|instead|than|rather|unlike)$/iu
/** Words that say nothing of which one it is. */
const VAGUE = /^(?:new|whole|big|great|good|bad|very|large|small|major|entire|full|proposed|real|main|controversial|latest)$/iu
const MOST_QUALIFIERS = 4

interface Piece {
  word: string
  /** Whether a comma or another mark parts it from what follows. */
  parted: boolean
}

const singular = (word: string) =>
  word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/s$/u, '')

const piecesOf = (sentence: string): Piece[] =>
  [...sentence.matchAll(/([\p{L}\p{M}\d][\p{L}\p{M}\d.'’-]*)(\s*)/gu)].map(({ 1: word = '', index, 0: all }) => ({
    word: word.replace(/[.'’-]+$/u, ''),
    parted: /[.'’-]$/u.test(word) || !/^[\p{L}\d]/u.test(sentence.slice(index + all.length)),
  }))

/** Where a phrase of that noun begins: at its article, or at a name with "'s"; -1 where it has none, or is one of several. */
function beginOf(pieces: readonly Piece[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - MOST_QUALIFIERS - 1); i--) {
    const { word, parted } = pieces[i] ?? { word: '', parted: true }
    if (parted || ONE_OF_TWO.test(word)) return -1
    if (BEGINS.test(word) || /^\p{Lu}.*['’]s$/u.test(word)) return i
    if (isBreak(word) || isVerb(word)) return -1
  }
  return -1
}

/** Where it ends, exclusive: behind the noun, or behind what an "of" adds; -1 where the noun may belong to another one behind it. */
function endOf(pieces: readonly Piece[], at: number): number {
  const isEnd = (i: number) => {
    const next = pieces[i + 1]?.word
    return pieces[i]?.parted || endsNoun(next)
  }
  if (isEnd(at)) return at + 1
  if (pieces[at + 1]?.word !== 'of') return -1
  for (let i = at + 2; i <= at + 2 + MOST_QUALIFIERS; i++) if (pieces[i] && isEnd(i)) return i + 1
  return -1
}

/**
 * What "this plan" stands for at the opening of a statement: the one phrase of the sentence before that holds the same noun and says which
 * ("The Marshall plan", "Novak's plan"). Null where it holds none, more than one, or one that is set against another.
 *
 * @returns the phrase, and where in the text the noun ends
 */
export function thisNoun(text: string, before: string): { phrase: string; end: number } | null {
  const [, opening, noun, next] = OPENING.exec(text) ?? []
  if (!opening || !noun || HERE_AND_NOW.test(noun) || isPerson(noun) || isVerb(noun)) return null
  if (next === undefined || isBreak(next) || !endsNoun(next)) return null
  const pieces = piecesOf(before)
  const places = pieces.flatMap(({ word }, i) => (singular(word) === singular(noun) ? [i] : []))
  const [at] = places
  if (places.length !== 1 || at === undefined || pieces[at]?.word !== noun || pieces.some(({ word }) => ONE_OF_TWO.test(word))) return null
  const [begin, end] = [beginOf(pieces, at), endOf(pieces, at)]
  if (begin < 0 || end < 0) return null
  const phrase = pieces.slice(begin, end).map(({ word }) => word)
  const telling = phrase.filter((word) => word !== noun && word !== 'of' && !BEGINS.test(word) && !VAGUE.test(word))
  return telling.length === 0 ? null : { phrase: phrase.join(' '), end: opening.length }
}

import { foldWords } from '../fold'

/** May two names of several words be one person's: all words of the shorter in the longer, spelt alike or by initial? */
export function similarNames(a: string, b: string): boolean {
  const [short = [], long = []] = [foldWords(a).split(' '), foldWords(b).split(' ')].sort((x, y) => x.length - y.length)
  if (short.length === 1 && long.length > 1) return false
  return short.every((word) => long.some((other) => similarWords(word, other)))
}

/** Is one word all that is written of a name, and its first? */
export function isFirstName(written: string, name: string): boolean {
  const [first, ...rest] = foldWords(name).split(' ')
  return rest.length > 0 && foldWords(written) === first
}

const INITIALS = /^\p{Lu}{2,6}$/u

/** "AOC" for Alexandria Ocasio-Cortez, "VW" for Volkswagen: the first letters of the words, or of one word's parts. */
function isShortFor(short: string, name: string): boolean {
  if (!INITIALS.test(short)) return false
  const letters = foldWords(short)
  const words = foldWords(name).split(' ')
  if (words.length > 1) return words.map(([first]) => first).join('') === letters
  const [word = ''] = words
  let at = 0
  for (const letter of letters) at = at < 0 ? at : word.indexOf(letter, at) + 1 || -1
  return at > 0 && word.length > letters.length && word[0] === letters[0]
}

/** May `written` stand for the person called `name`: the same name otherwise spelt, a part of it, its initials, or its surname alone? */
export function mayBeWritten(written: string, name: string): boolean {
  if (isShortFor(written, name) || isShortFor(name, written)) return true
  const words = foldWords(written).split(' ')
  const whole = foldWords(name).split(' ')
  if (words.length > 1 && whole.length > 1) return similarNames(written, name)
  const [word = ''] = words.length === 1 ? words : whole
  const other = words.length === 1 ? whole : words
  // "Lula" in Luiz Inácio Lula da Silva; a first name alone is too many people's.
  const within = word.length > 3 && other.slice(1, -1).includes(word)
  return within || (word.length > 1 && similarWords(word, other.at(-1) ?? ''))
}

/** Equal, an initial and its name, or of one transliteration apart: the same consonants in a row, beginning alike. */
function similarWords(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  const skeleton = (word: string): string =>
    word
      .replace(/[aeiouy]/g, '')
      .replace(/ks/g, 'x')
      .replace(/(.)\1/g, '$1')
  return a.length > 3 && b.length > 3 && a[0] === b[0] && skeleton(a) === skeleton(b)
}

import { cueOf, isArticle, isDayOrMonth, isOpener, isPreposition, pronounOf } from './cues'

/**
 * The names that the words around a cue give its speaker: one; two where either may be it ("Mittags sagte Keller"); none where a role is named.
 *
 * @returns the last word of each, lower case, without accents
 */
export function namesAround(before: readonly string[], after: readonly string[]): string[] {
  const [first, second] = [subject(before), object(after)]
  const unsure = before.length === 1 && isName(after[0] ?? '')
  return [first, first === null || unsure ? second : null].filter((name) => name !== null)
}

/** "Keller said", "Keller, the mayor of Norhaven, said": the name before the cue, the one before the apposition where there is one. */
function subject(tokens: readonly string[]): string | null {
  const groups = inGroups(tokens)
  const closing = tokens.at(-1) === ','
  const opener = groups.length === 1 && groups[0]?.length === 1 && isOpener(groups[0][0] ?? '')
  if (opener) return null
  return (closing ? lastName(groups.at(-2) ?? []) : null) ?? lastName(groups.at(-1) ?? [])
}

/** "said Keller", "said the minister, Maria Keller": the first name after the cue. */
function object(tokens: readonly string[]): string | null {
  const [first = [], second = []] = inGroups(tokens[0] === ',' ? tokens.slice(1) : tokens)
  return firstName(first) ?? (isName(second[0] ?? '') && !first.some(isPreposition) ? firstName(second) : null)
}

/** Runs of words between commas, brackets and dashes. */
function inGroups(tokens: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const token of tokens) {
    if (/^[,()[\]:-]$/.test(token)) groups.push([])
    else groups.at(-1)?.push(token)
  }
  return groups.filter((group) => group.length > 0)
}

const firstName = (group: readonly string[]): string | null => namesIn(group)[0] ?? null
const lastName = (group: readonly string[]): string | null => namesIn(group).at(-1) ?? null

/** The last word of each name. One capital after an article is a role ("the Chancellor", "die Ministerin"), one after a preposition a place. */
function namesIn(group: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < group.length; at++) {
    if (!isName(group[at] ?? '')) continue
    const start = at
    while (isName(group[at + 1] ?? '') || group[at + 1] === '.') at++
    const lead = group.slice(0, start)
    const isPlace = isPreposition(lead.at(-1) ?? '') || (isArticle(lead.at(-1) ?? '') && isPreposition(lead.at(-2) ?? ''))
    const isRole = at === start && lead.some(isArticle)
    const name = group[at]
    if (!isPlace && !isRole && name) found.push(plain(name))
  }
  return found
}

export const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) &&
  pronounOf(word) === null &&
  !isDayOrMonth(word) &&
  cueOf(word) === null &&
  !isPreposition(word) &&
  !isArticle(word)

/** Lower case, without accents and the possessive. */
export const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+|'s?$/gu, '')
    .toLowerCase()

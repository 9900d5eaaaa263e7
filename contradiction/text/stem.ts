const VOWEL = /[aeiouy]/

function undouble(stem: string): string {
  const last = stem.at(-1)
  return last === stem.at(-2) && last !== undefined && !'lsz'.includes(last) ? stem.slice(0, -1) : stem
}

/** Irregular forms of verbs that public speech is full of, each to its base. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `sold:sell built:build took:take taken:take met:meet kept:keep left:leave paid:pay bought:buy won:win lost:lose fell:fall fallen:fall rose:rise
  risen:rise grew:grow grown:grow knew:know known:know gave:give given:give spent:spend sent:send told:tell began:begin begun:begin broke:break
  broken:break chose:choose chosen:choose fought:fight found:find held:hold led:lead made:make meant:mean ran:run spoke:speak spoken:speak
  stood:stand stole:steal stolen:steal taught:teach thought:think threw:throw thrown:throw withdrew:withdraw withdrawn:withdraw wrote:write
  written:write went:go gone:go came:come became:become brought:bring caught:catch drove:drive driven:drive said:say saw:see seen:see sought:seek
  swore:swear sworn:swear understood:understand undertook:undertake`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(':')
      return [form, base]
    }),
)

/** English: [ending, what replaces it, least length of what is left]. First that fits wins; after the S-stemmer of Harman (1991), widened. */
const ENGLISH: readonly [string, string, number][] = [
  ["'s", '', 2],
  ['sses', 'ss', 2],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ations', 'ate', 3],
  ['ation', 'ate', 3],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ness', '', 3],
  ['ingly', '', 3],
  ['edly', '', 3],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ed', '', 3],
  ['ers', '', 4],
  ['er', '', 4],
  ['ly', '', 3],
  ['es', 'e', 3],
  ['s', '', 3],
]

/**
 * A crude English stem, good enough to see that two texts speak of the same thing ("closing", "closed", "closes").
 *
 * @param given lower case
 */
export function stemEnglish(given: string): string {
  const word = IRREGULAR.get(given) ?? given
  if (word.length < 4 || /\d/.test(word) || word.endsWith('ss')) return word
  for (const [ending, put, least] of ENGLISH) {
    if (!word.endsWith(ending)) continue
    const left = word.slice(0, -ending.length)
    if (left.length < least || !VOWEL.test(left)) continue
    return undouble(left + put).replace(/e$/, '')
  }
  return word.replace(/e$/, '')
}

const GERMAN = ['ungen', 'ung', 'ern', 'em', 'en', 'er', 'es', 'et', 'st', 'te', 'e', 'n', 's', 't']

/** A crude German stem: folds umlauts and takes one ending off. */
export function stemGerman(word: string): string {
  if (/\d/.test(word)) return word
  const plain = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss')
  const ending = GERMAN.find((e) => plain.endsWith(e) && plain.length - e.length >= 4)
  return ending ? plain.slice(0, -ending.length) : plain
}

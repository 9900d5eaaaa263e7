/**
 * Cyrillic letters in a plain Latin spelling (after the BGN/PCGN tables, simplified), so that a name in Russian, Ukrainian or Belarusian
 * meets its transliterations.
 */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'i',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ь: '',
  ъ: '',
}

/** Letters that do not come apart under NFD but are spelt out elsewhere. */
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' }

/** Lower-case text in Latin letters, as far as the tables go. */
export const transliterate = (low: string): string => low.replace(/[а-яёєіїґўßłøđæœþðı]/g, (c) => LATIN[c] ?? SPELT[c] ?? c)

/** Ways in which transliterations of one name differ: applied in order to both names, so that only the difference counts. */
const SOUNDS: readonly [RegExp, string][] = [
  [/enk[oa]$/, 'enka'],
  [/ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/sz|sch|sh/g, 's'],
  [/cz|tch|tsch|tš|ch/g, 'c'],
  [/kh/g, 'h'],
  [/zh|ż|rz/g, 'z'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/(?:iy|yi|ii|ij|yj|iy|ey|ei|ej|y|j)$/g, 'i'],
  [/(?:ya|ja|ia)/g, 'a'],
  [/(?:yu|ju|iu|iou)/g, 'u'],
  [/(?:ye|je|ie)/g, 'e'],
  [/(?:yo|jo|io)/g, 'o'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** A word by its sound, roughly: Aleksandr, Alexander and Alyaksandr come near each other. */
export const soundOf = (word: string): string => SOUNDS.reduce((w, [from, to]) => w.replace(from, to), word)

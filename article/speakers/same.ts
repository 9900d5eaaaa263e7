import { LANGUAGES } from '../quotes/languages'
import { MEN, WOMEN } from '../quotes/languages/names'
import { foldName } from './fold'
import { soundOf } from './transliterate'

/** `same`: nothing speaks against it; `likely`: worth a suggestion, never a merge; `different`: two people. */
export type Sameness = 'same' | 'likely' | 'different'

interface Parts {
  given: string[]
  family: string
  /** Parts of a double surname, the whole included. */
  families: string[]
  female: boolean | null
  /** Jr, III and the like: father and son are two. */
  suffix: string
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'zu',
  'of',
  'the',
])
const words = (list: string): Set<string> => new Set(list.split(' ').map(foldName))
const TITLES = new Set(Object.values(LANGUAGES).flatMap((language) => [...words(language.titles), ...words(language.roles)]))
const WOMEN_SET = words(WOMEN)
const MEN_SET = words(MEN)
const FEMALE_TITLES = new Set(['mrs', 'ms', 'miss', 'frau', 'mme', 'madame', 'sra', 'signora', 'senhora', 'mevrouw', 'pani', 'gospozha'])
const MALE_TITLES = new Set(['mr', 'sir', 'herr', 'monsieur', 'sr', 'signor', 'senhor', 'dhr', 'meneer', 'pan', 'gospodin'])

const VARIANTS = [
  'alexander aleksandr alexandr alyaksandr aliaksandr oleksandr olexandr alexandre alessandro alejandro alexandros sasha alex',
  'michael mikhail mykhailo michal michel miguel michele mikhael mike',
  'nicholas nikolai nikolay mykola mikalai nicolas nick',
  'vladimir volodymyr uladzimir wladimir wolodymyr',
  'sergei sergey serhii serhiy siarhei sergej serge',
  'andrew andrei andrey andrii andriy andrej andrzej andreas andre andy',
  'dmitry dmitri dmitriy dmytro dzmitry dmitrij dimitri',
  'eugene yevgeny evgeny evgeni yevhen jewgeni',
  'paul pavel pavlo pawel pablo paolo',
  'peter petr petro pyotr piotr pedro pietro pierre pete',
  'john ivan jan juan joao giovanni jean johann johannes hans',
  'joseph josef jose giuseppe jozef joe joey',
  'william bill billy will willy',
  'robert bob bobby rob',
  'james jim jimmy jamie',
  'richard dick rick rich',
  'edward ed ted eddie',
  'thomas tom tomas tommy',
  'elizabeth liz beth betsy elisabeth yelizaveta',
  'margaret maggie peggy meg margarita',
  'katherine catherine kate kathy ekaterina yekaterina kateryna katarzyna kathryn',
  'daniel dan danny',
  'donald don',
  'bernard bernie',
  'joshua josh',
  'benjamin ben',
  'samuel sam',
  'charles charlie chuck carlos karl carlo',
  'anthony tony antonio anton antoine',
  'christopher chris',
  'stephen steven steve stefan stephane esteban',
  'matthew matt matteo mathieu',
  'gregory greg grigory hryhorii',
  'julia yulia yuliya iuliia julija yuliia',
  'natalia natalya nataliia natalie',
  'georgy george yuri yury iurii georg jorge giorgio',
  'alexei aleksei alexey aleksey oleksii oleksiy',
].map((line) => new Set(line.split(' ')))

function partsOf(name: string): Parts | null {
  const all = foldName(name.replace(/\([^)]*\)/g, ' '))
    .split(' ')
    .filter(Boolean)
  const female = all.some((w) => FEMALE_TITLES.has(w)) ? true : all.some((w) => MALE_TITLES.has(w)) ? false : null
  const suffix = all.length > 1 ? (all.find((w, i) => i > 0 && SUFFIXES.has(w)) ?? '') : ''
  let own = all.filter((w) => !SUFFIXES.has(w))
  while (own.length > 1 && TITLES.has(own[0] ?? '')) own = own.slice(1)
  const family = own.at(-1)
  if (!family) return null
  // A hyphenated surname arrives here as several words; what stands before the first is given names.
  const hyphen = /([\p{L}’']+(?:-[\p{L}’']+)+)\s*(?:\(|$)/u.exec(name.trim())?.[1]
  const families = hyphen ? foldName(hyphen).split(' ') : [family]
  const given = own.slice(0, own.length - families.length).filter((w) => !PARTICLES.has(w))
  const first = given[0] ?? ''
  const told = WOMEN_SET.has(first) ? true : MEN_SET.has(first) ? false : null
  return { given, family: families.join(' '), families, female: female ?? told, suffix }
}

/** Do two given names agree: equal, an initial of the other, or variants of one name? */
function givenAgree(a: string, b: string): 'equal' | 'near' | 'no' {
  if (a === b) return 'equal'
  if ((a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return 'near'
  if (soundOf(a) === soundOf(b) || VARIANTS.some((set) => set.has(a) && set.has(b))) return 'near'
  return 'no'
}

function familyAgree(a: Parts, b: Parts): 'equal' | 'near' | 'no' {
  if (a.family === b.family) return 'equal'
  if (soundOf(a.family) === soundOf(b.family)) return 'near'
  // Slavic surnames have a woman's form: Kowalski, Kowalska.
  const stem = (w: string) => soundOf(w).replace(/(?:aia|ska|cka|ova|eva|ina|a|i)$/, '')
  if (a.female !== false && b.female !== false && a.family.length > 5 && stem(a.family) === stem(b.family)) return 'near'
  return a.families.length !== b.families.length && a.families.some((f) => b.families.includes(f)) ? 'near' : 'no'
}

/**
 * Do two names, from two articles, mean one person? Decides from the names alone: spelling and transliteration, initials, titles, short
 * forms, double and maiden names.
 *
 * @returns `same` where every part given on both sides agrees and both give a first name; `likely` where one leaves something open
 */
export function sameSpeaker(a: string, b: string): Sameness {
  const x = partsOf(a)
  const y = partsOf(b)
  if (!x || !y) return 'different'
  if (x.suffix && y.suffix && x.suffix !== y.suffix) return 'different'
  if (x.female !== null && y.female !== null && x.female !== y.female) return 'different'
  const family = familyAgree(x, y)
  const [first, other] = [x.given[0], y.given[0]]
  if (family === 'no') return marriedName(x, y) ? 'likely' : 'different'
  if (first === undefined || other === undefined) {
    return first === other && family === 'equal' && x.suffix === y.suffix ? 'same' : 'likely'
  }
  const given = givenAgree(first, other)
  if (given === 'no') return x.given.slice(1).includes(other) || y.given.slice(1).includes(first) ? 'likely' : 'different'
  const [second, otherSecond] = [x.given[1], y.given[1]]
  if (second && otherSecond && givenAgree(second, otherSecond) === 'no') return 'different'
  return family === 'equal' && given === 'equal' && x.suffix === y.suffix ? 'same' : 'likely'
}

/** One gives a maiden name before the married one: Anna Keller Brandt and Anna Keller. */
function marriedName(x: Parts, y: Parts): boolean {
  if (!x.given[0] || x.given[0] !== y.given[0]) return false
  return x.given.slice(1).includes(y.family) || y.given.slice(1).includes(x.family)
}

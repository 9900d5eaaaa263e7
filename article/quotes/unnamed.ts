/** Somebody without a name whom a pronoun may mean: "said a spokeswoman for Keller. “…,” she added". */
import { clash, type Gender, genderOf } from '../speakers/gender'
import type { Entity, Inventory, Naming } from '../speakers/inventory'
import { apposedName } from './beside'
import type { Lexicon } from './lexicon'
import * as L from './lexicon'
import { firstFrom, lastWhere, type Mention } from './mentions'
import { within } from './nearby'
import type { Paragraph } from './paragraphs'
import type { Token } from './tokens'

/** Tokens looked at for the subject of the sentence before. */
const LONGEST_SENTENCE = 80
const DASH = /^[-–—]+$/
const COPULA = /^(?:is|was|ist|war|est|était|es|era|è)$/

/** Where a phrase of somebody without a name stands. */
export interface Unnamed {
  paragraph: Paragraph
  mention: Mention
}

/** A pronoun of one gender, and who spoke last before it. */
export interface Pronoun {
  paragraph: Paragraph
  mention: Mention
  gender: Gender
  last: { person: Unnamed | null; paragraph: Paragraph | null; mention: Mention | null } | null
}

const genderOfPhrase = ({ paragraph, mention }: Unnamed, lexicon: Lexicon): Gender =>
  genderOf(paragraph.tokens[mention.headTo - 1]?.low ?? '', lexicon)

/** Words before one person. */
const ONE = /^(?:one|another)$/
const NONE_OR_ALL = /^(?:no|every)$/
const SEVERAL = /[^s]s$|^(?:people|police|troops|clergy|crowd|audience)$/

/** "Anna Keller, a teacher …", "A former banker, Paul Brandt took office": the phrase tells more of the name. */
function standsByName(tokens: readonly Token[], mentions: readonly Mention[], { from, phraseTo }: Mention): boolean {
  if (tokens[from - 1]?.low === ',' && lastWhere(mentions, from, (m) => m.kind === 'name' && m.to === from - 1)) return true
  const next = tokens[phraseTo]?.low === ',' ? mentions[firstFrom(mentions, phraseTo + 1)] : undefined
  return next?.from === phraseTo + 1 && next.kind !== 'pronoun' && tokens[next.from]?.capital === true
}

/** Is this phrase one person by office or trade, and somebody of their own? "The minister" alone may mean somebody named before. */
export function isUnnamedPerson({ tokens, mentions }: Paragraph, m: Mention): boolean {
  const head = tokens[m.headTo - 1]
  const first = tokens[m.from]
  if (m.kind !== 'phrase' || m.possessive || !head || !first || !(head.classes & (L.ROLE | L.FEMININE | L.MASCULINE))) return false
  if (!(first.classes & L.ARTICLE || ONE.test(first.low)) || NONE_OR_ALL.test(first.low) || SEVERAL.test(head.low)) return false
  if (first.classes & L.DEFINITE && m.phraseTo === m.to) return false
  return !apposedName(tokens, mentions, m) && !standsByName(tokens, mentions, m)
}

/** The unnamed person to whose phrase a name is tied: the spokesman in "a spokesman for Keller". */
export function unnamedAround(p: Paragraph, name: Mention, lexicon: Lexicon): { gender: Gender } | null {
  const mention = lastWhere(p.mentions, name.from, (m) => m.phraseTo >= name.to && isUnnamedPerson(p, m))
  return mention ? { gender: genderOfPhrase({ paragraph: p, mention }, lexicon) } : null
}

/** The unnamed person with whose phrase the sentence before a token's begins, unless it only says what they are. */
function subjectBefore(p: Paragraph, before: Paragraph | undefined, token: number): Unnamed | null {
  const sentence = p.tokens[token]?.sentence ?? 0
  const paragraph = sentence > 0 ? p : before
  if (!paragraph) return null
  const { tokens, mentions } = paragraph
  const wanted = sentence > 0 ? sentence - 1 : tokens.at(-1)?.sentence
  const end = sentence > 0 ? token : tokens.length
  for (const n of within(paragraph, end - LONGEST_SENTENCE, end)) {
    const mention = mentions[n]
    if (!mention || tokens[mention.from]?.sentence !== wanted) continue
    const begins = tokens[mention.from - 1]?.sentence !== wanted && !DASH.test(tokens[mention.from - 1]?.low ?? '')
    const is = COPULA.test(tokens[mention.phraseTo]?.low ?? '')
    return begins && !is && isUnnamedPerson(paragraph, mention) ? { paragraph, mention } : null
  }
  return null
}

const looksPersonal = ({ person, gender, said }: Entity): boolean => person || gender !== null || said > 0

/** "A journalist spoke to Paul Brandt. “…,” he said": the words may be his, though he is no subject. "For" him one speaks without him. */
const isMet = ({ entity, within, possessive }: Naming): boolean => !within && !possessive && looksPersonal(entity)

/** Is somebody else whom the pronoun fits named between the phrase and the pronoun: as a subject, or as one whom `counts` takes in? */
function namedBetween(
  from: Unnamed,
  { paragraph, mention, gender }: Pronoun,
  { namings }: Inventory,
  counts: (naming: Naming) => boolean = () => false,
): boolean {
  const start = from.paragraph.tokens[from.mention.phraseTo - 1]?.end ?? 0
  const end = paragraph.tokens[mention.from]?.start ?? 0
  for (let i = namings.length - 1; i >= 0 && (namings[i]?.at ?? 0) >= start; i--) {
    const naming = namings[i]
    if (!naming || naming.at >= end || naming.entity.body || clash(gender, naming.entity.gender)) continue
    if (naming.subject || counts(naming)) return true
  }
  return false
}

/** The unnamed person whom a pronoun means: the subject of the sentence before, or whoever spoke last. Null where somebody named comes between. */
export function unnamedFor(pronoun: Pronoun, before: Paragraph | undefined, inventory: Inventory, lexicon: Lexicon): Unnamed | null {
  const { paragraph, mention, gender, last } = pronoun
  const subject = subjectBefore(paragraph, before, mention.headFrom)
  if (subject && !clash(gender, genderOfPhrase(subject, lexicon)) && !namedBetween(subject, pronoun, inventory, isMet)) return subject
  if (!last?.person || !last.paragraph || !last.mention || paragraph.index - last.paragraph.index > 1) return null
  if (clash(gender, genderOfPhrase(last.person, lexicon))) return null
  return namedBetween({ paragraph: last.paragraph, mention: last.mention }, pronoun, inventory) ? null : last.person
}

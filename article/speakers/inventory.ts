import type { Lexicon } from '../quotes/lexicon'
import * as L from '../quotes/lexicon'
import type { Mention } from '../quotes/mentions'
import { isTitle, linksOf } from '../quotes/nearby'
import type { Paragraph } from '../quotes/paragraphs'
import { RELATION } from '../quotes/relations'
import { unnamedAround } from '../quotes/unnamed'
import { foldName } from './fold'
import { type Gender, genderOf } from './gender'

/** Somebody or some body that the article names. */
export interface Entity {
  /** Fullest name that the article gives. */
  name: string
  words: string[]
  gender: Gender
  /** A body rather than a person, by the look of its name. */
  body: boolean
  /** Surely a person: a first name, a title or an office says so. */
  person: boolean
  /** Office or trade as the article gives it beside the name, or null. */
  role: string | null
  count: number
  /** How often it stands beside a word of saying as whoever speaks, and how often as a place ("in Elm Bridge"). */
  said: number
  placed: number
}

/** One place where an entity is named. */
export interface Naming {
  entity: Entity
  /** Offset in the text. */
  at: number
  paragraph: number
  sentence: number
  /** Begins its sentence's or clause's own statement: no preposition before, not tied to another noun. */
  subject: boolean
  possessive: boolean
  /** Stands in the phrase of somebody without a name ("a spokesman for Keller"), and their gender. */
  within: { gender: Gender } | null
  /** Speaks here: subject of a word of saying. */
  says: boolean
}

/** Offices that "the leader" may stand for. */
const LEADER = new Set([
  'leader',
  'president',
  'premier',
  'chancellor',
  'präsident',
  'dirigeant',
  'président',
  'líder',
  'presidente',
  'лидер',
  'президент',
])

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
export const surnameOf = (words: readonly string[]): string => words.filter((w) => !SUFFIX.has(w)).at(-1) ?? words[0] ?? ''

/** Everybody whom the article names, and where. */
export class Inventory {
  readonly namings: Naming[] = []
  private readonly byFull = new Map<string, Entity>()
  private readonly bySurname = new Map<string, Entity[]>()
  private readonly byFirst = new Map<string, Entity[]>()
  private readonly offices = new Map<string, Set<Entity>>()
  private readonly borne = new Map<string, readonly Entity[]>()
  private readonly single = new Map<string, Entity>()
  private readonly resolved = new WeakMap<Mention, Entity | null>()
  /** Headlines and the like, looked at when the text's names are known. */
  private readonly titles: Paragraph[] = []

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {}

  private words(p: Paragraph, m: Mention): string[] {
    const first = p.tokens[m.headFrom]
    const last = p.tokens[m.headTo - 1]
    return first && last ? foldName(this.text.slice(first.start, last.end)).split(' ').filter(Boolean) : []
  }

  /** Gender that the words around the name tell ("Mrs", "spokeswoman"). */
  private hint(p: Paragraph, m: Mention): Gender {
    for (let k = m.headFrom - 1; k >= m.from; k--) {
      const gender = genderOf(p.tokens[k]?.low ?? '', this.lexicon)
      if (gender && !((p.tokens[k]?.classes ?? 0) & (L.WOMAN | L.MAN | L.POSSESSIVE))) return gender
    }
    return null
  }

  /** Gender of the phrase that the name explains ("Its chairwoman, Maud Reuter"). */
  private hintBeside(p: Paragraph, before: Mention | undefined, m: Mention): Gender {
    if (before?.kind !== 'phrase' || before.phraseTo !== m.from - 1 || p.tokens[m.from - 1]?.low !== ',') return null
    const head = p.tokens[before.headTo - 1]
    return head && head.sentence === p.tokens[m.from]?.sentence ? genderOf(head.low, this.lexicon) : null
  }

  private role(p: Paragraph, m: Mention): string | null {
    const first = p.tokens[m.from]
    const last = p.tokens[m.headFrom - 1]
    const words = p.tokens.slice(m.from, m.headFrom)
    if (!first || !last || m.headFrom <= m.from || !words.some((t) => t.classes & (L.TITLE | L.ROLE))) return null
    const role = this.text.slice(first.start, last.end)
    return first.classes & L.DET ? role.slice(first.end - first.start).trim() : role
  }

  /** First pass over the article: adds the names of a paragraph. Full names first make themselves known, whatever the order. */
  learn(p: Paragraph): void {
    if (isTitle(p)) this.titles.push(p)
    else this.take(p, false)
  }

  /** Among the capitals of a headline the text's own names count, and new ones only where nobody of the text bears their last word. */
  private take(p: Paragraph, title: boolean): void {
    for (const [n, m] of p.mentions.entries()) {
      if (m.kind !== 'name') continue
      const words = this.words(p, m)
      if (words.length === 0 || words.length > 8) continue
      if (title && words.length > 1 && !this.byFull.has(`${words[0]} ${surnameOf(words)}`) && this.bySurname.has(surnameOf(words))) continue
      const entity = words.length === 1 ? this.lone(words[0] ?? '', p, m) : this.full(words, p, m)
      entity.count++
      if (says(p, n)) entity.said++
      if (isPlaced(p, m)) entity.placed++
      entity.gender ??= this.hint(p, m) ?? this.hintBeside(p, p.mentions[n - 1], m)
      entity.role ??= this.role(p, m)
      entity.person ||= entity.role !== null
    }
  }

  private written(p: Paragraph, m: Mention): string {
    return this.text.slice(p.tokens[m.headFrom]?.start ?? 0, p.tokens[m.headTo - 1]?.end ?? 0)
  }

  private make(words: string[], p: Paragraph, m: Mention): Entity {
    const tokens = p.tokens.slice(m.headFrom, m.headTo)
    const determined = ((p.tokens[m.headFrom - 1]?.classes ?? 0) & L.DET) !== 0
    const person = words.length > 1 && (this.lexicon.classes(words[0] ?? '') & (L.WOMAN | L.MAN)) !== 0
    const body =
      tokens.some((t, i) => t.classes & L.BODY || (t.classes & L.ATTACH && i < tokens.length - 1 && !person)) ||
      (determined && m.headFrom - 1 === m.from)
    const gender = words.length > 1 ? genderOf(words[0] ?? '', this.lexicon) : null
    return { name: this.written(p, m), words, gender, body, person, role: null, count: 0, said: 0, placed: 0 }
  }

  private full(words: string[], p: Paragraph, m: Mention): Entity {
    const key = `${words[0]} ${surnameOf(words)}`
    let entity = this.byFull.get(key)
    if (!entity) {
      entity = this.make(words, p, m)
      this.byFull.set(key, entity)
      push(this.bySurname, surnameOf(words), entity)
      push(this.byFirst, words[0] ?? '', entity)
    } else if (words.length > entity.words.length && words.length < 5) {
      entity.name = this.written(p, m)
      entity.words = words
    }
    return entity
  }

  private lone(word: string, p: Paragraph, m: Mention): Entity {
    let entity = this.single.get(word)
    if (!entity) {
      entity = this.make([word], p, m)
      this.single.set(word, entity)
    }
    return entity
  }

  /** After the first pass: what is told of a bare surname counts for the one person who bears it. */
  settle(): void {
    for (const p of this.titles) this.take(p, true)
    for (const [word, lone] of this.single) {
      const bearers = this.bearers(word)
      const [only] = bearers
      if (!only || bearers.length > 1) continue
      only.count += lone.count
      only.said += lone.said
      only.placed += lone.placed
      only.gender ??= lone.gender
      only.role ??= lone.role
      only.person ||= lone.person
    }
  }

  private bearers(word: string): readonly Entity[] {
    let known = this.borne.get(word)
    if (!known) {
      known = [...new Set([...(this.bySurname.get(word) ?? []), ...(this.byFirst.get(word) ?? [])])].filter((e) => !e.body)
      this.borne.set(word, known)
    }
    return known
  }

  /**
   * Whom an office alone means ("the president", "the Belarusian leader"): the one person whom the article gives that office, or null.
   *
   * @param head  the office's noun, lower case
   */
  holderOf(head: string): Entity | null {
    const holders = this.offices.get(head)
    if (holders) return holders.size === 1 ? ([...holders][0] ?? null) : null
    if (!LEADER.has(head)) return null
    const leaders = new Set([...LEADER].flatMap((office) => [...(this.offices.get(office) ?? [])]))
    return leaders.size === 1 ? ([...leaders][0] ?? null) : null
  }

  /** Notes which offices a name's surroundings give: "President Keller", "Keller, the president of …". */
  private noteOffices(p: Paragraph, m: Mention, entity: Entity): void {
    const offices = p.tokens.slice(m.from, m.headFrom)
    if (p.tokens[m.to]?.low === ',') {
      const beside = p.mentions.find((other) => other.from === m.to + 1 && other.kind === 'phrase')
      if (beside && p.tokens[beside.phraseTo]?.kind !== 'word') offices.push(...p.tokens.slice(beside.from, beside.to))
    }
    for (const token of offices) {
      if (!(token.classes & (L.TITLE | L.ROLE))) continue
      const holders = this.offices.get(token.low) ?? new Set()
      this.offices.set(token.low, holders.add(entity))
    }
  }

  /** Second pass: notes where entities stand, in text order. */
  note(p: Paragraph): void {
    for (const [n, m] of p.mentions.entries()) {
      if (m.kind !== 'name') continue
      const entity = this.resolve(p, m)
      if (entity && !m.possessive) this.noteOffices(p, m, entity)
      const head = p.tokens[m.headFrom]
      const before = p.tokens[m.from - 1]
      if (!entity || !head) continue
      const subject = !m.attached && !(before && before.sentence === head.sentence && before.classes & L.PREP)
      this.namings.push({
        entity,
        at: head.start,
        paragraph: p.index,
        sentence: head.sentence,
        subject,
        possessive: m.possessive,
        within: m.attached ? unnamedAround(p, m, this.lexicon) : null,
        says: says(p, n),
      })
    }
  }

  /** Whom a name in the text means: the fullest entity; a surname that several share goes to none of them but by title or first use. */
  resolve(p: Paragraph, m: Mention): Entity | null {
    let entity = this.resolved.get(m)
    if (entity === undefined) {
      entity = this.look(p, m)
      this.resolved.set(m, entity)
    }
    return entity
  }

  private look(p: Paragraph, m: Mention): Entity | null {
    const words = this.words(p, m)
    const word = words[0]
    if (!word) return null
    if (words.length > 1) return this.byFull.get(`${word} ${surnameOf(words)}`) ?? null
    const own = this.single.get(word) ?? null
    const shared = this.bearers(word)
    if (shared.length === 0) return own
    if (shared.length === 1) return shared[0] ?? own
    const hint = this.hint(p, m)
    const fitting = hint ? shared.filter((e) => e.gender === hint || e.gender === null) : shared
    if (fitting.length === 1) return fitting[0] ?? own
    const [most, next] = [...fitting].sort((a, b) => b.count - a.count)
    return most && next && most.count >= 4 * next.count ? most : own
  }
}

const PLACING = new Set('in at near across throughout outside around nach aus à en em w na в у'.split(' '))

/** Does a name stand where places stand? */
const isPlaced = (p: Paragraph, m: Mention): boolean => m.from === m.headFrom && PLACING.has(p.tokens[m.from - 1]?.low ?? '')

/** Is a mention whoever speaks at a word of saying? */
const says = (p: Paragraph, n: number): boolean =>
  linksOf(p)[n]?.some(
    ({ relation, cue }) =>
      (relation === RELATION.subject ||
        relation === RELATION.apposition ||
        relation === RELATION.inverted ||
        relation === RELATION.source) &&
      ((p.tokens[cue]?.classes ?? 0) & (L.SAY | L.SOURCE)) !== 0,
  ) ?? false

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

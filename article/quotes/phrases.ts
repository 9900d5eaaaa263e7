import * as L from './lexicon'
import type { Token } from './tokens'

/** A noun phrase, name or pronoun in the writer's own words that could be somebody who speaks. Ranges are token indices, end exclusive. */
export interface Mention {
  kind: 'name' | 'pronoun' | 'phrase'
  from: number
  to: number
  /** With the phrases tied to it ("a spokesman | for Disney"). */
  phraseTo: number
  /** The name itself, or the phrase's head noun. */
  headFrom: number
  headTo: number
  /** "Keller's", "her". */
  possessive: boolean
  /** Tied to a noun before it: Disney in "a spokesman for Disney". */
  attached: boolean
}

/** What the whole article tells of a capitalised word. */
export interface NameSense {
  /** Can this word (lower case) be part of a name, or does it only begin a sentence? `first`: it begins one here. */
  isName(low: string, first: boolean): boolean
  /** Is this word never written small in the article, and not in the word lists? */
  isUnknown(low: string): boolean
  /** The language writes every noun with a capital. */
  capitalNouns: boolean
}

const NOUN = L.ROLE | L.BODY
const KNOWN_NOUN = L.ROLE | L.BODY | L.REPORT | L.TITLE
const LONGEST = 9
const LONGEST_CHAIN = 22
const LONGEST_TITLE = 40
/** What ties a place or body to somebody's name. */
const NAME_TIES = new Set(['of', 'von', 'vom', 'aus'])

const isPossessive = (t: Token | undefined): boolean => t?.low === "'s" || t?.low === "'"
const isWord = (t: Token | undefined): t is Token => t?.kind === 'word'

export class PhraseFinder {
  readonly mentions: Mention[] = []

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sense: NameSense,
  ) {
    const words = tokens.filter((t) => t.kind === 'word' && !(t.classes & L.FUNCTION))
    this.title = words.length < 20 && words.filter((t) => t.capital).length >= words.length * 0.75
  }

  /** Most Words Begin With Capitals: a headline, where a verb with a capital is still a verb. */
  readonly title: boolean

  /** Does a sentence, or a quotation's surroundings, begin here, so that a capital letter says nothing? */
  private opens(i: number): boolean {
    const before = this.tokens[i - 1]
    const here = this.tokens[i]
    return !before || before.sentence !== here?.sentence || before.kind === 'quote' || before.low === ':'
  }

  private namelike(i: number): boolean {
    const t = this.tokens[i]
    if (!isWord(t) || !t.capital || t.classes & L.TIME) return false
    if (t.classes & L.FUNCTION && !(t.classes & (L.TITLE | L.WOMAN | L.MAN))) return false
    const next = this.tokens[i + 1]
    if (this.opens(i) && t.classes & L.SOURCE) return false
    if (this.opens(i) && !(isWord(next) && next.capital && !(next.classes & L.FUNCTION))) {
      if (this.sense.isName(t.low, true) || this.hasParticle(i)) return true
      const followed = next && (next.classes & L.CUE || next.low === ',' || isPossessive(next))
      return Boolean(followed) && !this.sense.capitalNouns && this.sense.isUnknown(t.low) && !/s$/.test(t.low)
    }
    return true
  }

  /** "Bram de Wit zei" at a sentence's beginning: a small word of names, the surname, and then what a subject is followed by. */
  private hasParticle(i: number): boolean {
    const [t, particle, surname, after] = this.tokens.slice(i, i + 4)
    if (!t || !particle || particle.capital || !(particle.classes & L.PARTICLE) || !surname?.capital) return false
    return this.sense.isUnknown(t.low) && after !== undefined && (after.low === ',' || (after.classes & L.CUE) !== 0)
  }

  /** May the noun phrase that began at `from` go on with token `i`? */
  private continues(from: number, i: number, sawDeterminer: boolean): boolean {
    const t = this.tokens[i]
    const before = this.tokens[i - 1]
    const next = this.tokens[i + 1]
    if (!isWord(t) || i - from >= LONGEST) return false
    if (i > from && t.sentence !== before?.sentence) return false
    if (t.capital) {
      if (i > from && t.classes & L.CUE && (this.title || t.classes & L.SAY) && !(t.classes & (NOUN | L.WOMAN | L.MAN))) return false
      if (t.classes & L.TIME) return sawDeterminer
      return this.namelike(i) || (t.classes & L.NOT_NAME) !== 0
    }
    if (t.classes & L.PARTICLE && next?.capital && (before?.capital || before?.classes)) return this.joins(before, sawDeterminer)
    if (t.classes & L.ATTACH && before?.capital && next?.capital && (before.classes & (L.BODY | L.TITLE)) !== 0)
      return !(this.sense.capitalNouns && t.classes & L.DET)
    if (t.classes & (L.FUNCTION | L.TIME)) return false
    // Where nouns have capitals, small words stand before the noun alone.
    if (this.sense.capitalNouns && (before?.capital || !sawDeterminer)) return false
    if (t.classes & L.CUE) {
      const verb = next && (next.kind === 'quote' || next.classes & (L.DET | L.PRONOUN | L.POSSESSIVE))
      const modified = !verb && i > from && (sawDeterminer || isPossessive(before))
      return modified && (t.classes & (KNOWN_NOUN | L.TERM)) !== 0 && !(next?.capital && i - from > 1)
    }
    if (t.classes & KNOWN_NOUN) return true
    if (!sawDeterminer && !isPossessive(before)) return isWord(next) && !next.capital && (next.classes & (NOUN | L.TITLE)) !== 0
    const nounAhead = isWord(next) && (next.classes & (L.CUE | NOUN)) !== 0
    if (before?.capital && !nounAhead && !(before.classes & (L.NOT_NAME | L.FUNCTION | L.TIME | L.TITLE))) return false
    const afterNoun = i > from + 1 && before && before.classes & NOUN && !before.capital
    if (/ly$/.test(t.low) && isWord(next) && next.classes & L.CUE) return false
    return !afterNoun || nounAhead
  }

  /** Is "von" after this word part of a name ("Ursula von Elm", "Ministerin von Elm"), not of a phrase ("der Bau von Häusern")? */
  private joins(before: Token | undefined, sawDeterminer: boolean): boolean {
    if (!this.sense.capitalNouns || !before?.capital) return true
    return before.classes & (L.TITLE | L.ROLE) ? !sawDeterminer : this.sense.isName(before.low, false)
  }

  private add(mention: Mention): void {
    const last = this.mentions.at(-1)
    if (last && last.from === mention.from && last.to === mention.to) return
    this.mentions.push(mention)
  }

  /** Splits a phrase into what stands before the name and the name; without a name the last word is the head. */
  private head(from: number, to: number): { kind: 'name' | 'phrase'; headFrom: number; headTo: number } {
    const phrase = { kind: 'phrase' as const, headFrom: to - 1, headTo: to }
    if (!this.tokens[to - 1]?.capital) return phrase
    let start = to - 1
    for (let k = to - 2; k >= from; k--) {
      const t = this.tokens[k]
      if (!t || isPossessive(t)) break
      const inside = t.classes & (L.PARTICLE | L.ATTACH) && this.tokens[k - 1]?.capital
      if (!t.capital && !inside) break
      if (t.classes & L.DET && !inside) break
      start = k
    }
    // A title or office within the run ends it on the left: "House Speaker | Paul Ryan".
    for (let k = start; k < to - 1; k++) {
      const t = this.tokens[k]
      if (t && t.classes & (L.TITLE | L.ROLE | L.NOT_NAME) && !(t.classes & (L.WOMAN | L.MAN))) {
        if (!this.tokens.slice(k + 1, to).some((x) => x.classes & (L.BODY | L.ATTACH))) start = k + 1
      }
    }
    if (this.sense.capitalNouns) {
      const name = this.nameAmongNouns(start, to)
      if (name === to) return phrase
      start = name
    }
    const only = this.tokens[start]
    if (to - start === 1 && only && only.classes & (L.NOT_NAME | L.TITLE | L.ROLE | L.BODY | L.TIME) && !(only.classes & (L.WOMAN | L.MAN)))
      return phrase
    return { kind: 'name', headFrom: start, headTo: to }
  }

  /** Where every noun has a capital: the name begins at a first name, else after the last word that is a common noun. */
  private nameAmongNouns(from: number, to: number): number {
    for (let k = from; k < to; k++) if ((this.tokens[k]?.classes ?? 0) & (L.WOMAN | L.MAN) && to - k < 5) return k
    let k = to
    while (k > from && this.sense.isName(this.tokens[k - 1]?.low ?? '', false)) k--
    while (k < to && this.tokens[k]?.low.includes('-') && to - k > 2) k++
    return k
  }

  private nounPhrase(i: number): number {
    const t = this.tokens[i]
    if (!t) return i
    const determiner = (t.classes & (L.DET | L.POSSESSIVE)) !== 0
    let j = determiner ? i + 1 : i
    while (j < this.tokens.length) {
      const here = this.tokens[j]
      if (isPossessive(here) && j > i && isWord(this.tokens[j - 1])) {
        this.add({ ...this.head(i, j), from: i, to: j, phraseTo: j, possessive: true, attached: false })
        const next = this.tokens[j + 1]
        if (!isWord(next) || next.classes & L.FUNCTION) return j + 1
        j++
        continue
      }
      const given = j === i && !determiner
      if (!given && !this.continues(i, j, determiner || isPossessive(this.tokens[j - 1]))) break
      j++
    }
    while (j > i + 1 && this.tokens[j - 1] && !this.tokens[j - 1]?.capital && (this.tokens[j - 1]?.classes ?? 0) & (L.PARTICLE | L.ATTACH))
      j--
    if (j === i || (j === i + 1 && t.classes & L.POSSESSIVE)) return i
    if (j === i + 1 && t.classes & L.ARTICLE) return i
    if (j > i + 1 && isPossessive(this.tokens[j - 1])) return j
    this.add({ ...this.head(i, j), from: i, to: j, phraseTo: j, possessive: false, attached: false })
    return j
  }

  /** Ties "of …", "for …" to the phrase before it, so that the whole can be a subject. */
  private tie(): void {
    const starts = new Map<number, Mention>()
    for (const m of this.mentions) if (!starts.has(m.from)) starts.set(m.from, m)
    for (let n = this.mentions.length - 1; n >= 0; n--) {
      const m = this.mentions[n]
      if (!m || m.possessive || m.kind === 'pronoun') continue
      const link = this.tokens[m.to]
      const titled = this.sense.capitalNouns ? this.quotedName(m) : 0
      if (titled) m.phraseTo = titled
      if (titled || !link || !(link.classes & L.ATTACH) || link.capital) continue
      const inner = starts.get(m.to + 1) ?? (link.classes & L.DET ? starts.get(m.to) : undefined)
      if (!inner || inner.kind === 'pronoun' || inner.phraseTo - m.from > LONGEST_CHAIN) continue
      if (m.kind === 'name' && !(NAME_TIES.has(link.low) || link.classes & L.DET)) continue
      inner.attached = true
      m.phraseTo = Math.max(m.phraseTo, inner.phraseTo)
    }
  }

  /** Where a phrase ends whose last part is a name in marks: "die Zeitung „Elbkurier“", "ein Sprecher der „Elbkurier AG“"; 0 for others. */
  private quotedName(m: Mention): number {
    const attached = (this.tokens[m.to]?.classes ?? 0) & L.ATTACH
    const at = attached ? m.to + 1 : m.to
    const head = this.tokens[m.to - 1]?.classes ?? 0
    if (!this.short(at) || !(attached || (m.kind === 'phrase' && head & (L.BODY | L.TERM)))) return 0
    return this.tokens[at + 1]?.sentence === this.tokens[at]?.sentence ? at + 1 : 0
  }

  private short(i: number): boolean {
    const t = this.tokens[i]
    return t?.kind === 'quote' && !t.comma && t.end - t.start < LONGEST_TITLE
  }

  find(): Mention[] {
    for (let i = 0; i < this.tokens.length; ) {
      const t = this.tokens[i]
      let next = i
      if (this.sense.capitalNouns && this.short(i) && (this.tokens[i - 1]?.classes ?? 0) & L.SOURCE) {
        this.add({ kind: 'phrase', from: i, to: i + 1, phraseTo: i + 1, headFrom: i, headTo: i + 1, possessive: false, attached: false })
        next = i + 1
      }
      if (isWord(t) && t.classes & L.PRONOUN) {
        const nameFollows = t.classes & L.DET && this.tokens[i + 1]?.capital
        if (!nameFollows) {
          this.add({ kind: 'pronoun', from: i, to: i + 1, phraseTo: i + 1, headFrom: i, headTo: i + 1, possessive: false, attached: false })
          next = i + 1
        }
      }
      if (next === i && isWord(t)) {
        if (t.classes & L.POSSESSIVE)
          this.add({ kind: 'pronoun', from: i, to: i + 1, phraseTo: i + 1, headFrom: i, headTo: i + 1, possessive: true, attached: false })
        const begins =
          this.namelike(i) || t.classes & (L.DET | L.POSSESSIVE | L.NOT_NAME) || (!t.capital && t.classes & NOUN) || this.bare(i)
        if (begins) next = this.nounPhrase(i)
      }
      i = next > i ? next : i + 1
    }
    this.mentions.sort((a, b) => a.from - b.from || a.to - b.to)
    this.tie()
    return this.mentions
  }

  /** A plain word that begins a sentence and is no name: "Critics say", "Supporters of …"; or follows "according to". */
  private bare(i: number): boolean {
    const t = this.tokens[i]
    const next = this.tokens[i + 1]
    if (!t || !isWord(next) || t.classes & (L.FUNCTION | L.TIME)) return false
    if (!t.capital) return !this.sense.capitalNouns && this.afterSource(i)
    if (!this.opens(i) || (t.classes & L.CUE && !(t.classes & KNOWN_NOUN))) return false
    return (next.classes & L.CUE) !== 0 || (next.classes & L.ATTACH && !next.capital && /s$/.test(t.low)) || (t.classes & NOUN) !== 0
  }

  private afterSource(i: number): boolean {
    const before = this.tokens[i - 1]
    return (
      before !== undefined && (before.classes & L.SOURCE || (before.classes & L.AUX && (this.tokens[i - 2]?.classes ?? 0) & L.SOURCE)) !== 0
    )
  }
}

const LONGEST_TAIL = 14

/**
 * Where a phrase ends when what describes it further is counted in: "a man | calling himself Reuter", "the papers | released on Monday".
 *
 * @param cue  token index of its word of saying: a phrase before it ends there
 */
export function wholePhrase(tokens: readonly Token[], m: Mention, cue: number | undefined): number {
  const next = tokens[m.phraseTo]
  if (next?.kind !== 'word' || next.sentence !== tokens[m.from]?.sentence || next.capital) return m.phraseTo
  const describes = next.classes & (L.RELATIVE | L.ATTACH) || /(?:ed|ing|en|close|familiar|involved)$/.test(next.low)
  if (!describes || next.classes & L.AUX || m.phraseTo === cue) return m.phraseTo
  const limit = cue !== undefined && cue > m.from ? cue : tokens.length
  let end = m.phraseTo
  while (end < limit && end - m.phraseTo < LONGEST_TAIL && tokens[end]?.kind === 'word' && tokens[end]?.sentence === next.sentence) end++
  if (end < limit && tokens[end]?.kind === 'word') return m.phraseTo
  while (end > m.phraseTo && limit === end && (tokens[end - 1]?.classes ?? 0) & L.AUX) end--
  return end
}

/**
 * The name that explains a phrase beside it: "another user, Johanna Reuter." or "the director, James Reuter, said".
 *
 * @returns the mention of the name, or null
 */
export function apposedName(tokens: readonly Token[], mentions: readonly Mention[], m: Mention): Mention | null {
  if (tokens[m.phraseTo]?.low !== ',') return null
  const sentence = tokens[m.from]?.sentence
  const name = mentions[firstFrom(mentions, m.phraseTo + 1)]
  if (name?.from !== m.phraseTo + 1) return null
  if (name?.kind !== 'name' || name.possessive || name.headFrom !== name.from || name.headTo - name.headFrom < 2) return null
  const after = tokens[name.to]
  return !after || after.sentence !== sentence || after.kind !== 'word' ? name : null
}

const LONGEST_SEARCH = 24

/** Last of the mentions that begin before token `at` for which `fits` holds; looks at the nearest few alone. */
export function lastWhere(mentions: readonly Mention[], at: number, fits: (m: Mention) => boolean): Mention | undefined {
  const end = firstFrom(mentions, at)
  for (let k = end - 1; k >= Math.max(0, end - LONGEST_SEARCH); k--) {
    const m = mentions[k]
    if (m && fits(m)) return m
  }
  return undefined
}

/** Place of the first mention at or after a token. */
export function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((mentions[mid]?.from ?? 0) < token) low = mid + 1
    else high = mid
  }
  return low
}

/** The name that a phrase explains, before it: "Johanna Reuter, head of the archive, said". */
export function explainedName(tokens: readonly Token[], mentions: readonly Mention[], m: Mention): Mention | null {
  const first = tokens[m.from]
  if (tokens[m.from - 1]?.low !== ',' || tokens[m.from - 1]?.sentence !== first?.sentence) return null
  const name = lastWhere(mentions, m.from, (other) => other.to === m.from - 1)
  const after = tokens[m.phraseTo]
  const closes = !after || after.kind === 'quote' || /^[,:–—-]$/.test(after.low) || (after.classes & L.CUE) !== 0
  return closes && name?.kind === 'name' && !name.possessive ? name : null
}

/** "the president", "the Belarusian leader": one known person by office, unless the office's language has no article. */
export function isDefinite(tokens: readonly Token[], m: Mention): boolean {
  return ((tokens[m.from]?.classes ?? 0) & L.DEFINITE) !== 0 && m.to - m.from <= 3
}

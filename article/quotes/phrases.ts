import * as L from './lexicon'
import type { Mention } from './mentions'
import { isPair, isPairBefore, pairJoins } from './particles'
import { tied } from './ties'
import { isPlain, isQuotedName, isWord, type Token } from './tokens'

/** What the whole article tells of a capitalised word. */
export interface NameSense {
  /** Can this word (lower case) be part of a name, or does it only begin a sentence? `first`: it begins one here. */
  isName(low: string, first: boolean): boolean
  /** Is this word never written small in the article, and not in the word lists? */
  isUnknown(low: string): boolean
  /** Is this small word or month somebody's surname in the article ("Theresa May")? */
  isBorne(low: string): boolean
  /** Is this word a surname behind small words in the article ("Ursula von der Leyen")? */
  isParticled(low: string): boolean
  /** The language writes every noun with a capital. */
  capitalNouns: boolean
}

const NOUN = L.ROLE | L.BODY
const KNOWN_NOUN = L.ROLE | L.BODY | L.REPORT | L.TITLE
const LONGEST = 9
/** Nouns of time, at whose end no speaker stands: "the next day", "last week". */
const WHEN = /^(?:second|minute|hour|day|week|weekend|month|year|decade|moment|morning|afternoon|evening|night)s?$/

/** Adverbs that belong to an office: "the first lady", "the then president". */
const ORDINAL = /^(?:first|then)$/
const ROUGHLY = /^(?:about|around|nearly|almost|over|roughly|only|just|some)$/
const NUMBER = /^(?:\p{N}[\p{N}.,]*|one|two|three|four|five|six|seven|eight|nine|ten)$/u

const isPossessive = (t: Token | undefined): boolean => t?.low === "'s" || t?.low === "'"

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
    if (!isWord(t) || !t.capital) return false
    const next = this.tokens[i + 1]
    if (t.classes & L.TIME || (t.classes & L.FUNCTION && !(t.classes & (L.TITLE | L.WOMAN | L.MAN)))) return this.isBorne(i)
    if (this.opens(i) && t.classes & L.SOURCE) return false
    if (this.opens(i) && !(isWord(next) && next.capital && !(next.classes & L.FUNCTION))) {
      if (this.sense.isName(t.low, true) || this.hasParticle(i)) return true
      const followed = next && (next.classes & L.CUE || next.low === ',' || next.low === ':' || isPossessive(next))
      return Boolean(followed) && !this.sense.capitalNouns && this.sense.isUnknown(t.low) && !/s$/.test(t.low)
    }
    return true
  }

  /** A small word or month as a surname: after a first name or title, or alone before its verb ("May said", "From's book"). */
  private isBorne(i: number): boolean {
    const t = this.tokens[i]
    const before = this.tokens[i - 1]
    const next = this.tokens[i + 1]
    if (!t || !this.sense.isBorne(t.low)) return false
    if (before?.capital && before.sentence === t.sentence && before.classes & (L.WOMAN | L.MAN | L.TITLE)) return true
    return isPossessive(next) || (isWord(next) && !next.capital && (next.classes & (L.CUE | L.AUX)) !== 0)
  }

  /** "Bram de Wit zei" at a sentence's beginning: a small word of names, the surname, and then what a subject is followed by. */
  private hasParticle(i: number): boolean {
    const t = this.tokens[i]
    const small = isPair(this.tokens, i + 1) ? i + 2 : i + 1
    const [particle, surname, after] = this.tokens.slice(small, small + 3)
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
      if (i > from && t.classes & L.CUE && (this.title || t.classes & L.CORE) && !(t.classes & (NOUN | L.WOMAN | L.MAN))) return false
      if (t.classes & L.TIME && !this.isBorne(i)) return sawDeterminer
      return this.namelike(i) || (t.classes & L.NOT_NAME) !== 0
    }
    if (i > from && isPair(this.tokens, i)) return this.joinsPair(i, sawDeterminer)
    if (i > from + 1 && isPair(this.tokens, i - 1)) return true
    if (t.classes & L.PARTICLE && next?.capital && (before?.capital || before?.classes)) return this.joins(t, before, next, sawDeterminer)
    if (t.classes & L.ATTACH && before?.capital && next?.capital && (before.classes & (L.BODY | L.TITLE)) !== 0)
      return !(this.sense.capitalNouns && t.classes & L.DET)
    if (sawDeterminer && ORDINAL.test(t.low) && isWord(next) && next.classes & (NOUN | L.TITLE)) return true
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
    const named = before?.capital && !(before.classes & (L.NOT_NAME | L.FUNCTION | L.TIME | L.TITLE))
    const within = sawDeterminer || (this.tokens[from - 1]?.classes ?? 0) & L.ATTACH
    if (named && !nounAhead && !(within && this.closes(i))) return false
    const afterNoun = i > from + 1 && before && before.classes & NOUN && !before.capital
    if (/ly$/.test(t.low) && isWord(next) && next.classes & L.CUE) return false
    return !afterNoun || nounAhead
  }

  /** Is the small word after a name a noun that ends the phrase ("another Supreme Court | advocate, ")? No verb, and nothing goes on after it. */
  private closes(i: number): boolean {
    const t = this.tokens[i]
    const next = this.tokens[i + 1]
    if (!t || t.classes || /(?:ed|ing|ly|ught)$/.test(t.low)) return false
    return (
      !next ||
      next.sentence !== t.sentence ||
      (next.kind === 'mark' && next.low !== '-') ||
      (next.classes & (L.CUE | L.RELATIVE | L.AUX)) !== 0
    )
  }

  /** Is "von" after this word part of a name ("Ursula von Elm", "Ministerin von Elm"), not of a phrase ("der Bau von Häusern", "un portavoz de Ana Elm")? */
  private joins(particle: Token, before: Token | undefined, next: Token, sawDeterminer: boolean): boolean {
    if (particle.classes & L.ATTACH && before && !before.capital && before.classes & NOUN) return false
    if (!this.sense.capitalNouns || !before?.capital) return true
    // "sagte Keller den Zeitungen": an article and its noun.
    if (particle.classes & L.DET && !this.sense.isName(next.low, false)) return false
    return before.classes & (L.TITLE | L.ROLE) ? !sawDeterminer : this.sense.isName(before.low, false)
  }

  /** Are the two small words at `i` part of a name ("Ursula von der Leyen", "Präsidentin von der Leyen")? */
  private joinsPair(i: number, sawDeterminer: boolean): boolean {
    const before = this.tokens[i - 1]
    if (this.sense.capitalNouns && !this.sense.isName(this.tokens[i + 2]?.low ?? '', false)) return false
    if (!before || !(before.classes & L.TITLE) || this.isPerson(i - 1)) return pairJoins(this.tokens, i)
    return !sawDeterminer && (this.sense.capitalNouns || !((this.tokens[i]?.classes ?? 0) & L.ATTACH))
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
      const inside =
        (t.classes & (L.PARTICLE | L.ATTACH) && this.tokens[k - 1]?.capital) || isPair(this.tokens, k) || isPair(this.tokens, k - 1)
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
    const office = ((this.tokens[to - 1]?.classes ?? 0) & L.ROLE) !== 0
    if (office && !this.isPerson(start) && !this.isPerson(to - 1)) return phrase
    if (this.sense.capitalNouns) {
      const name = this.nameAmongNouns(start, to)
      if (name === to) return phrase
      start = name
    }
    const only = this.tokens[start]
    const small = only && (only.classes & (L.NOT_NAME | L.TITLE | L.ROLE | L.BODY | L.TIME | L.DET)) !== 0 && !this.isBorne(start)
    if (to - start === 1 && small && !(only.classes & (L.WOMAN | L.MAN))) return phrase
    return { kind: 'name', headFrom: start, headTo: to }
  }

  private isPerson(i: number): boolean {
    return ((this.tokens[i]?.classes ?? 0) & (L.WOMAN | L.MAN)) !== 0
  }

  /** Where every noun has a capital: the name begins at a first name, else after the last word that is a common noun. */
  private nameAmongNouns(from: number, to: number): number {
    for (let k = from; k < to; k++) if ((this.tokens[k]?.classes ?? 0) & (L.WOMAN | L.MAN) && to - k < 5) return k
    let k = this.beforeParticles(from, to)
    while (k > from && this.sense.isName(this.tokens[k - 1]?.low ?? '', false)) k--
    while (k < to && this.tokens[k]?.low.includes('-') && to - k > 2) k++
    return k
  }

  /** Where the first name ends before a surname that small words of names stand with, and that surname's own end where none do. */
  private beforeParticles(from: number, to: number): number {
    const particle = this.tokens[to - 2]
    const start = isPair(this.tokens, to - 3) ? to - 3 : to - 2
    const small = start < to - 2 || (particle && !particle.capital && particle.classes & L.PARTICLE && !(particle.classes & L.ATTACH))
    return small && start > from && this.sense.isName(this.tokens[start - 1]?.low ?? '', false) ? start : to
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
    // "a statement Wednesday": the day is no part of it.
    while (j > i + 2 && (this.tokens[j - 1]?.classes ?? 0) & L.TIME && !this.tokens[j - 2]?.capital) j--
    while (j > i + 1 && this.tokens[j - 1] && !this.tokens[j - 1]?.capital && (this.tokens[j - 1]?.classes ?? 0) & (L.PARTICLE | L.ATTACH))
      j--
    if (j === i || (j === i + 1 && t.classes & L.POSSESSIVE)) return i
    if (j === i + 1 && t.classes & L.ARTICLE) return i
    if (j > i + 1 && isPossessive(this.tokens[j - 1])) return j
    if (WHEN.test(this.tokens[j - 1]?.low ?? '') && !this.tokens[j - 1]?.capital) return j
    this.add({ ...this.head(i, j), from: i, to: j, phraseTo: j, possessive: false, attached: false })
    return j
  }

  find(): Mention[] {
    for (let i = 0; i < this.tokens.length; ) {
      const t = this.tokens[i]
      let next = i
      if (this.sense.capitalNouns && isQuotedName(this.tokens[i]) && (this.tokens[i - 1]?.classes ?? 0) & L.SOURCE) {
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
      if (next === i) next = this.bareSurname(i)
      const share = next === i ? this.share(i) : i
      if (share > i) {
        const from = this.afterRough(i)
        this.add({
          kind: 'phrase',
          from,
          to: share,
          phraseTo: share,
          headFrom: share - 1,
          headTo: share,
          possessive: false,
          attached: false,
        })
        next = share
      }
      if (next === i && isWord(t)) {
        if (t.classes & L.POSSESSIVE)
          this.add({ kind: 'pronoun', from: i, to: i + 1, phraseTo: i + 1, headFrom: i, headTo: i + 1, possessive: true, attached: false })
        const begins =
          this.namelike(i) ||
          t.classes & (L.DET | L.POSSESSIVE | L.NOT_NAME) ||
          (!t.capital && t.classes & NOUN) ||
          this.bare(i) ||
          this.counted(i)
        if (begins) next = this.nounPhrase(i)
        const last = this.mentions.at(-1)
        if (last?.from === i && /^\p{N}/u.test(t.low)) last.from = this.afterRough(i)
      }
      i = next > i ? next : i + 1
    }
    this.mentions.sort((a, b) => a.from - b.from || a.to - b.to)
    return tied(this.tokens, this.mentions, this.sense.capitalNouns)
  }

  /** Where a surname ends that is named without its first name, small words and all ("sagte von der Leyen"); `i` for anything else. */
  private bareSurname(i: number): number {
    const surname = this.tokens[i + 2]
    if (!surname || !isPairBefore(this.tokens, i) || !this.sense.isParticled(surname.low)) return i
    const possessive = isPossessive(this.tokens[i + 3])
    this.add({ kind: 'name', from: i, to: i + 3, phraseTo: i + 3, headFrom: i + 2, headTo: i + 3, possessive, attached: false })
    return i + 3
  }

  /** Where a number begins together with the word that rounds it ("about four in 10"). */
  private afterRough(i: number): number {
    const before = this.tokens[i - 1]
    return before && before.sentence === this.tokens[i]?.sentence && ROUGHLY.test(before.low) ? i - 1 : i
  }

  /** Where a share of people ends that begins at `i` ("63 percent", "four in 10"), as polls have it; `i` for anything else. */
  private share(i: number): number {
    const [t, next, after] = [this.tokens[i], this.tokens[i + 1], this.tokens[i + 2]]
    if (!isWord(t) || !next || !NUMBER.test(t.low)) return i
    if (next.low === 'per' && after?.low === 'cent') return i + 3
    if (/^(?:percent|prozent|%)$/.test(next.low)) return i + 2
    return next.low === 'in' && NUMBER.test(after?.low ?? '') ? i + 3 : i
  }

  /** "50 protesters", "32 security experts". */
  private counted(i: number): boolean {
    const [next, after] = [this.tokens[i + 1], this.tokens[i + 2]]
    if (!/^\p{N}/u.test(this.tokens[i]?.low ?? '') || !isWord(next) || next.capital) return false
    return (next.classes & NOUN) !== 0 || (isPlain(next) && isWord(after) && !after.capital && (after.classes & NOUN) !== 0)
  }

  /** A plain word that begins a sentence and is no name: "Critics say", "Supporters of …"; or follows "according to". */
  private bare(i: number): boolean {
    const t = this.tokens[i]
    const next = this.tokens[i + 1]
    if (t && t.classes & NOUN && next?.low === ':' && this.opens(i)) return true
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

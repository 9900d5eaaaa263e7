import { spokenRegions, withoutNarration } from './dialogue'
import type { Lexicon } from './lexicon'
import * as L from './lexicon'
import { pairMarks, type Region } from './marks'
import type { Mention } from './mentions'
import { isParticled } from './particles'
import { type NameSense, PhraseFinder } from './phrases'
import { type Token, tokenize } from './tokens'
import { answersIn } from './transcript'

/** One paragraph, read: quoted stretches, the writer's own words around them, and who is mentioned there. */
export interface Paragraph {
  index: number
  start: number
  end: number
  regions: Region[]
  tokens: Token[]
  mentions: Mention[]
}

/** A "paragraph" longer than this is cut at white space: keeps work between two pauses short. */
const LONGEST = 20_000

/** A text up to this length keeps all its paragraphs, a longer one a window of them. */
const KEPT_WHOLE = 500_000
const WINDOW = 8

/** Offsets of the paragraphs of a text whose paragraphs are parted by newlines; empty ones are left out. */
export function* paragraphBounds(text: string): Generator<{ start: number; end: number }> {
  let newline = -1
  for (let start = 0; start < text.length; ) {
    if (newline < start) newline = text.indexOf('\n', start)
    if (newline < 0) newline = text.length
    let end = newline
    if (end - start > LONGEST) {
      const space = text.slice(start, start + LONGEST).lastIndexOf(' ')
      end = start + (space > 0 ? space : LONGEST)
      // Never between the halves of a surrogate pair.
      if (space <= 0 && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end--
    }
    if (end > start && /\S/.test(text.slice(start, end))) yield { start, end }
    start = end + (end === newline || text[end] === ' ' ? 1 : 0)
  }
}

/** What the words of the whole text say about which capitalised words are names. */
export class Vocabulary implements NameSense {
  private readonly inside = new Set<string>()
  private readonly lower = new Set<string>()
  private readonly common = new Set<string>()
  /** Surnames that look like small words or months: "Theresa May", "Mr. From". */
  private readonly borne = new Set<string>()
  /** Surnames that stand behind small words: "Ursula von der Leyen". */
  private readonly surnames = new Set<string>()
  readonly capitalNouns: boolean

  constructor(private readonly lexicon: Lexicon) {
    this.capitalNouns = lexicon.language.capitalNouns ?? false
  }

  learn(tokens: readonly Token[]): void {
    tokens.forEach((token, i) => {
      const before = tokens[i - 1]
      if (token.kind === 'word' && !token.capital) this.lower.add(token.low)
      if (!token.capital || !before || before.sentence !== token.sentence || before.kind !== 'word') return
      const looksSmall = token.classes & (L.FUNCTION | L.TIME) && !(token.classes & (L.TITLE | L.ROLE))
      if (looksSmall && before.capital && before.classes & (L.WOMAN | L.MAN | L.TITLE) && !tokens[i + 1]?.capital) this.borne.add(token.low)
      this.inside.add(token.low)
      if (isParticled(tokens, i)) this.surnames.add(token.low)
      const article = before.classes & (L.DET | L.POSSESSIVE) || WITH_ARTICLE.test(before.low)
      const adjective = !before.capital && before.classes === 0 && /(?:e|en|er|es|em)$/.test(before.low)
      if (this.capitalNouns && (article || adjective)) this.common.add(token.low)
    })
  }

  isBorne(low: string): boolean {
    return this.borne.has(low)
  }

  isParticled(low: string): boolean {
    return this.surnames.has(low)
  }

  isUnknown(low: string): boolean {
    return !this.lower.has(low) && this.lexicon.classes(low) === 0 && !/ly$/.test(low)
  }

  isName(low: string, first: boolean): boolean {
    const classes = this.lexicon.classes(low)
    if (classes & (L.WOMAN | L.MAN)) return true
    if (!this.capitalNouns) return !first || this.inside.has(low)
    // "Gefragt, ob …": a word of saying that begins a sentence.
    if (first && classes & L.SAY) return false
    if (classes & (L.ROLE | L.TITLE | L.BODY | L.REPORT | L.TERM | L.TIME | L.NOT_NAME | L.FUNCTION)) return false
    return (this.surnames.has(low) || !this.common.has(low)) && !NOUN_ENDING.test(low)
  }
}

/** German prepositions that have taken in an article: a noun follows. */
const WITH_ARTICLE = /^(?:am|ans|beim|im|ins|vom|zum|zur)$/

/** Endings of German common nouns, offices above all. */
const NOUN_ENDING =
  /(?:ung(?:en)?|heiten|keiten|schaften|ionen|täten|nisse?n?|eren|erung|erinnen|vertreter|heit|keit|schaft|tion|tät|ismus|ministers?|ministerin|präsident|präsidentin|sprecher|sprecherin|chef|chefin|leiter|leiterin|vorsitzende[rn]?|politikers?|politikerin|kanzler|kanzlerin|experte|sekretär|vorstand|kandidat|direktor|meister|trainer|anwalt|beauftragter?|kommissar)$/

export class Paragraphs {
  readonly bounds: { start: number; end: number }[]
  private readonly kept: (Paragraph | undefined)[] = []
  readonly vocabulary: Vocabulary
  /** Paragraphs of an interview that answer, and where their words begin. */
  private readonly answers: ReadonlyMap<number, number>
  /** Paragraphs whose mentions have been read. */
  private readonly read = new Set<number>()
  private settled = false

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.bounds = [...paragraphBounds(text)]
    this.answers = answersIn(text, this.bounds)
    this.vocabulary = new Vocabulary(lexicon)
  }

  get length(): number {
    return this.bounds.length
  }

  /** First pass: learns which words are names. */
  learn(index: number): void {
    const paragraph = this.cut(index)
    this.vocabulary.learn(paragraph.tokens)
    if (this.text.length <= KEPT_WHOLE) this.kept[index] = paragraph
  }

  /** After the first pass: mentions may be read. */
  settle(): void {
    this.settled = true
  }

  private cut(index: number): Paragraph {
    const { start, end } = this.bounds[index] ?? { start: 0, end: 0 }
    const regions = this.regions(index, start, end)
    return { index, start, end, regions, tokens: tokenize(this.text, start, end, regions, this.lexicon), mentions: [] }
  }

  private regions(index: number, start: number, end: number): Region[] {
    const { text, lexicon } = this
    const answer = this.answers.get(index)
    if (answer !== undefined) return [{ start: answer, end, innerStart: answer, innerEnd: end, closed: true, single: false, spoken: true }]
    if (!lexicon.language.dashes) return pairMarks(text, start, end)
    const spoken = spokenRegions(text, start, end, lexicon)
    return spoken.length > 0 ? spoken : pairMarks(text, start, end).flatMap((region) => withoutNarration(text, region, lexicon))
  }

  /** The paragraph with its mentions. Of a very long text only the last few are kept: memory, not time, would run out. */
  at(index: number): Paragraph | undefined {
    if (index < 0 || index >= this.length) return undefined
    const known = this.kept[index] ?? this.cut(index)
    if (this.settled && !this.read.has(index)) {
      this.read.add(index)
      known.mentions = new PhraseFinder(known.tokens, this.vocabulary).find()
    }
    this.kept[index] = known
    if (this.text.length > KEPT_WHOLE && index >= WINDOW) {
      delete this.kept[index - WINDOW]
      this.read.delete(index - WINDOW)
    }
    return known
  }
}

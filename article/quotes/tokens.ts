import { AUX, CUE, type Lexicon, SAY } from './lexicon'
import type { Region } from './marks'

export type TokenKind = 'word' | 'mark' | 'quote'

/** One unit of the writer's own text: a word, a punctuation mark, or a whole quoted stretch. */
export interface Token {
  start: number
  end: number
  kind: TokenKind
  /** Lower case; the character itself for a punctuation mark, '' for a quotation. */
  low: string
  classes: number
  /** Begins with a capital letter. */
  capital: boolean
  /** Sentence of the paragraph, counted from 0. */
  sentence: number
  /** For a quotation: its place among the paragraph's regions, else -1. */
  region: number
  /** A parenthesis that was left out follows. */
  aside: boolean
  /** For a quotation: a comma ends it, inside its marks or right after them. */
  comma: boolean
}

export const isWord = (t: Token | undefined): t is Token => t?.kind === 'word'
/** A small word that no list knows: most nouns and adjectives. */
export const isPlain = (t: Token | undefined): t is Token => isWord(t) && !t.capital && t.classes === 0

const LONGEST_TITLE = 40
/** A quotation so short that it may be a name: „Elbkurier AG“. */
export const isQuotedName = (t: Token | undefined): boolean => t?.kind === 'quote' && !t.comma && t.end - t.start < LONGEST_TITLE

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'&/‑¡-ª¬-º¼-¿]+[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:-]?[\p{L}\p{N}]+)*|\.{2,}|-{2,}|[^\s\p{L}\p{N}]/gu
const CONTRACTION = /^(.+?)(n[’']t|[’'](?:s|d|ll|ve|re|m|S))$/u
/** Elided article or pronoun before a vowel: l'État, d'Orsay, qu'il, dell'Interno. */
const ELIDED = /^((?:[cdjlmnst]|qu|un|dell|nell|all|sull|dall|quest)[’'])(.+)$/iu
/** French verb before its pronoun: "dit-il", "a-t-elle". */
const TURNED = /^(\p{L}+)(?:-t)?-(ils?|elles?|on|je)$/iu
/** The dash of «…», — сказал …: says nothing where a small letter follows. */
const BEFORE_VERB = /^[-–—―]\s+\p{Ll}/u
const ABBREVIATION = /^(?:\p{Lu}|jr|sr|st|no|vs|etc|inc|corp|co|bzw|ca|usw|al|jan|feb|aug|sept?|o[ck]t|nov|de[cz])$/iu
/** Titles that a full stop belongs to; "said the mayor." ends its sentence. */
const ABBREVIATED_TITLE =
  /^(?:adm|capt|cmdr|col|del|dhr|dott|dña|dra?|drs|gen|govs?|hon|ks|lt|maj|mevr|mgr|mlle|mmes?|mm|mrs?|ms|prof|reps?|rev|sens?|sgt|sig|sra?|srta|supt|г|п|д-р|проф)$/iu
/** Those that are words or other abbreviations elsewhere. */
const ABBREVIATED_HERE: Readonly<Partial<Record<string, RegExp>>> = {
  es: /^(?:ing|lic)$/i,
  fr: /^[Pp]r$/,
  it: /^(?:avv|ing|on)$/i,
  nl: /^(?:ing|ir)$/i,
}
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const PARENTHESIS = 90

/** Cuts a paragraph's text outside of its regions into tokens. */
class Cutter {
  readonly tokens: Token[] = []

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {}

  private push(start: number, end: number, kind: TokenKind, region = -1): Token {
    const raw = kind === 'quote' ? '' : this.text.slice(start, end)
    const low = raw.toLowerCase().replaceAll('’', "'")
    const bare = low.endsWith('.') && low.length > 1 ? low.slice(0, -1) : low
    const classes = kind === 'word' ? this.lexicon.classes(bare) | (low === "n't" ? AUX : 0) : 0
    const token = {
      start,
      end,
      kind,
      low: bare,
      classes,
      capital: kind === 'word' && CAPITAL.test(raw),
      sentence: 0,
      region,
      aside: false,
      comma: false,
    }
    this.tokens.push(token)
    return token
  }

  private abbreviatesHere(raw: string): boolean {
    return ABBREVIATED_HERE[this.lexicon.language.code]?.test(raw) ?? false
  }

  private word(start: number, end: number, limit: number): number {
    const raw = this.text.slice(start, end)
    const turned = raw.includes('-') ? TURNED.exec(raw) : null
    if (turned?.[1]) {
      this.push(start, start + turned[1].length, 'word')
      this.push(end - (turned[2]?.length ?? 0), end, 'word')
      return end
    }
    const apostrophe = raw.includes('’') || raw.includes("'")
    const elided = apostrophe ? ELIDED.exec(raw) : null
    if (elided?.[1] && !this.lexicon.classes(raw.toLowerCase())) {
      const cut = start + elided[1].length
      this.push(start, cut, 'word')
      return this.word(cut, end, limit)
    }
    const contracted = apostrophe ? CONTRACTION.exec(raw) : null
    if (contracted?.[1]) {
      const cut = start + contracted[1].length
      this.push(start, cut, 'word')
      this.push(cut, end, 'word')
      return end
    }
    const dotted = end < limit && this.text[end] === '.'
    const abbreviates = dotted && (ABBREVIATION.test(raw) || ABBREVIATED_TITLE.test(raw) || this.abbreviatesHere(raw))
    const after = abbreviates ? end + 1 : end
    this.push(start, after, 'word')
    return after
  }

  /** Adds the tokens of `text[start, end)`; a short parenthesis is left out and noted on the token before it. */
  stretch(start: number, end: number): void {
    TOKEN.lastIndex = start
    for (let m = TOKEN.exec(this.text); m && m.index < end; m = TOKEN.exec(this.text)) {
      const at = m.index
      const raw = m[0]
      const stop = Math.min(end, at + raw.length)
      const last = this.tokens.at(-1)
      if (raw === ',' && last?.kind === 'quote' && last.end === at) {
        last.comma = true
        continue
      }
      if (last?.kind === 'quote' && BEFORE_VERB.test(this.text.slice(at, Math.min(end, at + 4)))) continue
      if (raw === '(' || raw === '[') {
        const close = this.text.slice(at, Math.min(end, at + PARENTHESIS)).search(/[)\]]/)
        const before = this.tokens.at(-1)
        if (close > 0 && before) {
          before.aside = true
          TOKEN.lastIndex = at + close + 1
          continue
        }
      }
      TOKEN.lastIndex = /^\p{L}/u.test(raw) ? this.word(at, stop, end) : stop
      if (!/^\p{L}/u.test(raw)) this.push(at, stop, /^\p{N}/u.test(raw) ? 'word' : 'mark')
    }
  }

  quote(region: Region, index: number): void {
    this.push(region.start, region.end, 'quote', index).comma = this.text[region.innerEnd - 1] === ','
  }
}

const isStop = (low: string): boolean => low === '.' || low === '!' || low === '?' || low === '…' || /^\.{3,}$/.test(low)

/** Does a verb of saying follow within a few words, so that `"How?" Keller asked` stays one sentence? */
function sayingFollows(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 4); k++) {
    const token = tokens[k]
    if (token?.kind !== 'word') return false
    if (!token.capital && token.classes & SAY) return true
  }
  return false
}

const DATELINE = 8

/** Tokens of a dateline ("NEW YORK (AP) — …") at a paragraph's beginning: capitalised words up to a dash. 0 where there is none. */
function dateline(tokens: readonly Token[]): number {
  for (let i = 0; i < Math.min(DATELINE, tokens.length); i++) {
    const token = tokens[i]
    if (!token || token.kind === 'quote') return 0
    if (/^[-–—]+$/.test(token.low)) return i > 0 ? i + 1 : 0
    if (token.kind === 'word' && !token.capital && !/^\d/.test(token.low)) return 0
  }
  return 0
}

function countSentences(tokens: readonly Token[], text: string, regions: readonly Region[]): void {
  let sentence = 0
  const place = dateline(tokens)
  tokens.forEach((token, i) => {
    if (i === place && place > 0) sentence++
    token.sentence = sentence
    const next = tokens[i + 1]
    if (!next) return
    const opens = next.capital || next.kind === 'quote' || (next.kind === 'word' && /^\p{N}/u.test(next.low))
    if (token.kind === 'mark' && isStop(token.low) && opens) sentence++
    else if (token.kind === 'quote') {
      const last = text[(regions[token.region]?.innerEnd ?? 1) - 1] ?? ''
      if (/[.!?…]/.test(last) && opens && !(last !== '.' && sayingFollows(tokens, i + 1))) sentence++
    }
  })
}

/** Gives "according to", "went on" and the like the classes of the phrase: on the first word, the second then counts as auxiliary. */
function markPhrases(tokens: readonly Token[], lexicon: Lexicon): void {
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    if (!next || !lexicon.beginsPhrase(token.low)) return
    const classes = lexicon.classes(`${token.low} ${next.low}`)
    if (!classes) return
    token.classes = classes | (classes & CUE ? 0 : token.classes)
    next.classes |= AUX
  })
}

/**
 * The writer's own words of one paragraph as tokens with sentence numbers; each quoted stretch is one token.
 *
 * @param regions  the paragraph's quoted stretches, in order
 */
export function tokenize(text: string, start: number, end: number, regions: readonly Region[], lexicon: Lexicon): Token[] {
  const cutter = new Cutter(text, lexicon)
  let from = start
  regions.forEach((region, index) => {
    cutter.stretch(from, region.start)
    cutter.quote(region, index)
    from = region.end
  })
  cutter.stretch(from, end)
  markPhrases(cutter.tokens, lexicon)
  countSentences(cutter.tokens, text, regions)
  return cutter.tokens
}

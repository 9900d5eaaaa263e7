import { clash, genderOf } from '../speakers/gender'
import { type Entity, Inventory } from '../speakers/inventory'
import { type Antecedent, antecedents } from '../speakers/pronouns'
import type { Span, SpeakerKind } from '../types'
import { apposedName, explainedName, givenName, isDefinite, wholePhrase } from './beside'
import { type Candidate, candidatesFor, type Previous, type Site } from './candidates'
import { Echo } from './echo'
import { framed } from './frames'
import { isHolders } from './genitive'
import { reportedSpeech } from './indirect'
import * as L from './lexicon'
import { firstFrom, lastWhere, type Mention } from './mentions'
import { isName } from './named'
import { isOutright } from './outright'
import { type Paragraph, Paragraphs } from './paragraphs'
import { speechFeatures } from './sites'
import { isUnnamedPerson, type Unnamed, unnamedFor } from './unnamed'

/** Who said it, as far as the article tells. */
export interface Attribution {
  name: string | null
  kind: SpeakerKind
  asWritten: string | null
  role: string | null
  entity: Entity | null
  /** Of an unnamed person: their phrase, which a pronoun may mean later. */
  person: Unnamed | null
  mention: Mention | null
  paragraph: Paragraph | null
  confidence: number
  evidence: string | null
  cue: string | null
}

/** A quoted stretch taken for speech. */
export interface Found {
  site: Site
  attribution: Attribution
  speech: number
}

/** Reported speech without marks. */
export interface Reported extends Span {
  attribution: Attribution
}

/** The three decisions that the engine leaves open: by fitted weights in the extension, by gold while fitting. Shares are 0..1. */
export interface Judge {
  /** Share of `speech` from which on a stretch counts as a quote. */
  threshold: number
  speaker(candidates: readonly Candidate[], site: Site): number[]
  speech(features: readonly number[], site: Site): number
  pronoun(candidates: readonly Antecedent[], site: Site, mention: Mention): number[]
}

/** Confidence in a pronoun for the one person with whom its paragraph begins. */
const LEADING = 0.7

/** Confidence in a pronoun for a person without a name. */
const UNNAMED = 0.8

/** Confidence in a speaker whom the sentence tells, or whose quotation goes on over several paragraphs. */
const TOLD = 0.9

/** How sure words are speech that are said outright. */
const OUTRIGHT = 0.97

const NOBODY: Attribution = {
  name: null,
  kind: 'none',
  asWritten: null,
  role: null,
  entity: null,
  person: null,
  mention: null,
  paragraph: null,
  confidence: 0,
  evidence: null,
  cue: null,
}

function argmax(shares: readonly number[]): number {
  let best = -1
  shares.forEach((share, i) => {
    if (best < 0 || share > (shares[best] ?? 0)) best = i
  })
  return best
}

/** Reads one article: names first, then quote by quote in text order, each with its likeliest speaker. */
export class Engine {
  readonly paragraphs: Paragraphs
  readonly inventory: Inventory
  readonly found: Found[] = []
  readonly reported: Reported[] = []
  private readonly echo: Echo
  private last: { attribution: Attribution; site: Site } | null = null

  constructor(
    readonly text: string,
    private readonly lexicon: L.Lexicon,
    private readonly judge: Judge,
    private readonly headings: readonly Span[] = [],
    private readonly indirect = false,
  ) {
    this.paragraphs = new Paragraphs(text, lexicon)
    this.inventory = new Inventory(text, lexicon)
    this.echo = new Echo(this.paragraphs)
  }

  /** The work in small steps: one paragraph between two yields. */
  *run(): Generator<void, Found[]> {
    const { paragraphs, inventory } = this
    for (let i = 0; i < paragraphs.length; i++) {
      paragraphs.learn(i)
      yield
    }
    paragraphs.settle()
    for (let i = 0; i < paragraphs.length; i++) {
      const p = paragraphs.at(i)
      if (p) inventory.learn(p)
      yield
    }
    inventory.settle()
    for (let i = 0; i < paragraphs.length; i++) {
      const p = paragraphs.at(i)
      if (!p) continue
      inventory.note(p)
      for (let token = 0; token < p.tokens.length; token++) {
        const t = p.tokens[token]
        if (t?.kind === 'quote') this.read(p, token, t.region)
      }
      if (this.indirect) this.report(p)
      yield
    }
    return this.found
  }

  private report(p: Paragraph): void {
    for (const { start, end, mention, cue } of reportedSpeech(p)) {
      const site: Site = { paragraph: p, region: -1, token: cue, inner: this.text.slice(start, end) }
      const token = p.tokens[cue]
      const said = token ? this.text.slice(token.start, token.end) : null
      const who = this.whoIs(p, mention, site, cue)
      this.reported.push({
        start,
        end,
        attribution: { ...who, mention, paragraph: p, evidence: this.evidence(p, mention, cue), cue: said },
      })
    }
  }

  isHeading(start: number, end: number): boolean {
    return this.headings.some((h) => h.start <= start && end <= h.end)
  }

  private read(p: Paragraph, token: number, index: number): void {
    const region = p.regions[index]
    if (!region) return
    const site: Site = { paragraph: p, region: index, token, inner: this.text.slice(region.innerStart, region.innerEnd) }
    const candidates = candidatesFor(site, this.previous(), this.paragraphs.at(p.index - 1), this.paragraphs.at(p.index + 1), (q, m) =>
      this.inventory.resolve(q, m),
    )
    const shares = this.judge.speaker(candidates, site)
    // Marks left open at a paragraph's end and opened again go on with their speaker.
    const goesOn = this.reopens(site) ? candidates.findIndex(({ mention }) => !mention) : -1
    const who = goesOn < 0 ? framed(site) : null
    const told = who === null ? goesOn : candidates.findIndex(({ mention }) => mention === who)
    const nobody = who !== null && told < 0
    const at = told < 0 ? argmax(shares) : told
    const best = candidates[at] ?? null
    const share = told < 0 ? (shares[at] ?? 0) : Math.max(shares[at] ?? 0, TOLD)
    const judged = this.judge.speech(
      speechFeatures(site, best, share, this.isHeading(region.start, region.end), this.echo.repeats(p.index, site.inner), this.lexicon),
      site,
    )
    const speech = goesOn >= 0 || region.spoken || isOutright(site, best) ? Math.max(judged, OUTRIGHT) : judged
    if (speech < this.judge.threshold || isName(site, best)) return
    const attribution = best && !nobody ? this.attribute(best, share, site) : NOBODY
    this.found.push({ site, attribution, speech })
    this.last = { attribution, site }
  }

  private reopens({ paragraph: p, token }: Site): boolean {
    const before = this.last?.site
    return token === 0 && !p.tokens[0]?.comma && before?.paragraph.index === p.index - 1 && !before.paragraph.regions[before.region]?.closed
  }

  private previous(): Previous | null {
    const last = this.last
    if (!last) return null
    const { site, attribution } = last
    return {
      paragraph: site.paragraph.index,
      sentence: site.paragraph.tokens[site.token]?.sentence ?? 0,
      token: site.token,
      open: !(site.paragraph.regions[site.region]?.closed ?? true),
      isSpeaker: (p, m) => this.means(p, m, attribution),
    }
  }

  private means(p: Paragraph, m: Mention, who: Attribution): boolean {
    if (m === who.mention) return true
    if (m.kind === 'name') return who.entity !== null && this.inventory.resolve(p, m) === who.entity
    const word = this.textOf(p, m.from, m.to).toLowerCase()
    if (m.kind === 'phrase') return who.kind === 'unnamed' && word === who.name?.toLowerCase()
    if (who.mention?.kind === 'pronoun' && word === who.asWritten?.toLowerCase()) return true
    const gender = genderOf(word, this.lexicon)
    return gender !== null && who.entity?.gender === gender
  }

  textOf(p: Paragraph, from: number, to: number): string {
    return this.text.slice(p.tokens[from]?.start ?? 0, p.tokens[to - 1]?.end ?? 0)
  }

  /** Turns a chosen candidate into whom the article means. */
  private attribute(candidate: Candidate, share: number, site: Site): Attribution {
    const { mention, paragraph: p, link } = candidate
    if (!mention) return this.last ? { ...this.last.attribution, confidence: share } : NOBODY
    const who = this.whoIs(p, mention, site, link?.cue)
    const cue = link ? (p.tokens[link.cue] ?? null) : null
    const cueText = cue?.kind === 'word' ? this.text.slice(cue.start, cue.end) : null
    const evidence = cue ? this.evidence(p, mention, link?.cue ?? mention.from) : this.textOf(p, mention.from, mention.to)
    return { ...who, mention, paragraph: p, confidence: share * who.confidence, evidence, cue: cueText }
  }

  private evidence(p: Paragraph, m: Mention, cue: number): string {
    const from = Math.min(m.from, cue)
    const to = Math.max(m.to, cue + 1)
    const words = this.textOf(p, from, to)
    return words.length < 120 && !p.tokens.slice(from, to).some((t) => t.kind === 'quote') ? words : this.textOf(p, m.from, m.to)
  }

  /** The words that name somebody, with office and a party or place in parentheses behind. */
  private naming(p: Paragraph, m: Mention): string {
    if (m.kind !== 'name') return this.textOf(p, m.from, m.to)
    const { tokens, mentions } = p
    const office = lastWhere(
      mentions,
      m.from,
      (other) => !other.attached && other.phraseTo === m.from - 1 && apposedName(tokens, mentions, other) === m,
    )
    const { from, to } = this.joined(p, office?.from ?? m.from, this.lexicon.language.capitalNouns ? Math.max(m.to, m.phraseTo) : m.to)
    return this.textOf(p, from, to) + this.aside(p, to)
  }

  /** The whole of "the members Anna Keller und Paul Brandt", where a language's nouns tell that a noun stands beside "und". */
  private joined({ tokens, mentions }: Paragraph, from: number, to: number): { from: number; to: number } {
    if (!this.lexicon.language.capitalNouns) return { from, to }
    const sentence = tokens[from]?.sentence
    const left =
      tokens[from - 1]?.low === 'und' ? lastWhere(mentions, from, (o) => o.kind !== 'pronoun' && o.phraseTo === from - 1) : undefined
    const after = tokens[to]?.low === 'und' ? mentions[firstFrom(mentions, to + 1)] : undefined
    const right = after?.from === to + 1 && after.kind !== 'pronoun' ? after : undefined
    return {
      from: left && tokens[left.from]?.sentence === sentence ? left.from : from,
      to: right && tokens[right.from]?.sentence === sentence ? right.phraseTo : to,
    }
  }

  private phraseOf(p: Paragraph, m: Mention, cue?: number): string {
    const { from, to } = this.joined(p, m.from, this.lexicon.language.capitalNouns ? m.phraseTo : wholePhrase(p.tokens, m, cue))
    return this.textOf(p, from, to)
  }

  /** The short parenthesis that the tokens leave out after token `to - 1`, with the space before it. */
  private aside(p: Paragraph, to: number): string {
    const last = p.tokens[to - 1]
    if (!last?.aside) return ''
    return /^\s*[([][^)\]]{1,90}[)\]]/.exec(this.text.slice(last.end, last.end + 95))?.[0] ?? ''
  }

  /** Fullest name for a name in the text, or the whole phrase. */
  called(p: Paragraph, m: Mention, cue?: number): string {
    const apposed = m.kind === 'phrase' ? (apposedName(p.tokens, p.mentions, m) ?? explainedName(p.tokens, p.mentions, m)) : null
    if (m.kind === 'phrase' && !apposed) return this.phraseOf(p, m, cue)
    return this.nameOf(p, apposed ?? m)
  }

  private nameOf(p: Paragraph, m: Mention): string {
    return this.inventory.resolve(p, m)?.name ?? this.textOf(p, m.headFrom, m.headTo)
  }

  whoIs(p: Paragraph, m: Mention, site: Site, cue?: number): Attribution {
    const asWritten = this.naming(p, m)
    const base = { ...NOBODY, asWritten, confidence: 1 }
    if (isHolders(p, m, cue, this.lexicon.language.code))
      return { ...base, kind: 'unnamed', name: asWritten, person: { paragraph: p, mention: m } }
    if (m.kind === 'name') {
      const entity = this.inventory.resolve(p, m)
      return { ...base, kind: 'named', entity, name: this.nameOf(p, m), role: entity?.role ?? null }
    }
    const apposed = m.kind === 'phrase' ? apposedName(p.tokens, p.mentions, m) : null
    if (apposed) return { ...this.whoIs(p, apposed, site), asWritten: this.textOf(p, m.from, apposed.to) + this.aside(p, apposed.to) }
    const explained = m.kind === 'phrase' ? explainedName(p.tokens, p.mentions, m) : null
    if (explained) return this.whoIs(p, explained, site)
    if (m.kind === 'phrase') {
      const phrase = this.phraseOf(p, m, cue)
      const holder = m.phraseTo === m.to && isDefinite(p.tokens, m) ? this.inventory.holderOf(p.tokens[m.headTo - 1]?.low ?? '') : null
      if (holder)
        return { ...base, kind: 'named', asWritten: phrase, entity: holder, name: holder.name, role: holder.role, confidence: 0.8 }
      const person = isUnnamedPerson(p, m) ? { paragraph: p, mention: m } : null
      return { ...base, kind: 'unnamed', asWritten: phrase, name: phrase, person }
    }
    const given = givenName(p.tokens, p.mentions, m)
    if (given) return { ...base, kind: 'pronoun', entity: this.inventory.resolve(p, given), name: this.nameOf(p, given) }
    const gender = genderOf(asWritten.toLowerCase(), this.lexicon)
    const last = this.last?.attribution ?? null
    const person =
      gender && unnamedFor({ paragraph: p, mention: m, gender, last }, this.paragraphs.at(p.index - 1), this.inventory, this.lexicon)
    if (person) {
      const name = person === last?.person ? last.name : this.textOf(person.paragraph, person.mention.from, person.mention.phraseTo)
      return { ...base, kind: 'unnamed', name, person, confidence: UNNAMED }
    }
    const found = this.antecedentsOf(p, m)
    // Rather nobody than a woman for "he", or Keller for her spokesman.
    const shares = this.judge.pronoun(found, site, m).map((share, i) => {
      const antecedent = found[i]
      return !antecedent || clash(gender, antecedent.entity.gender) || antecedent.tied ? 0 : share
    })
    const leading = found.findIndex((candidate) => candidate.leads)
    const at = leading >= 0 ? leading : argmax(shares)
    const entity = (shares[at] ?? 0) > 0 ? (found[at]?.entity ?? null) : null
    const confidence = entity ? Math.max(shares[at] ?? 0, leading >= 0 ? LEADING : 0) : 0
    return { ...base, kind: 'pronoun', entity, name: entity?.name ?? null, role: entity?.role ?? null, confidence }
  }

  antecedentsOf(p: Paragraph, m: Mention): Antecedent[] {
    const token = p.tokens[m.headFrom]
    if (!token || token.classes & L.FIRST) return []
    const gender = genderOf(token.low, this.lexicon)
    const last = this.last
    return antecedents(
      {
        at: token.start,
        paragraph: p.index,
        sentence: token.sentence,
        gender,
        neuter: (token.classes & L.THEY) !== 0 || gender === null,
        last: last?.attribution.entity ?? null,
        lastAgo: last ? p.index - last.site.paragraph.index : 99,
      },
      this.inventory,
    )
  }
}

import type { Entity } from '../speakers/inventory'
import * as L from './lexicon'
import type { Mention } from './mentions'
import { isTitle, linksOf, within } from './nearby'
import type { Paragraph } from './paragraphs'
import { governs, type Link, RELATION, RELATIONS } from './relations'
import type { Token } from './tokens'

/** A quoted stretch in its surroundings. */
export interface Site {
  paragraph: Paragraph
  region: number
  /** Index of the quotation among the paragraph's tokens. */
  token: number
  inner: string
}

/** Somebody who may have said the words: a mention near them, or whoever said the previous quote. */
export interface Candidate {
  paragraph: Paragraph
  /** null: the speaker of the previous quote. */
  mention: Mention | null
  link: Link | null
  /** Whom the article means by a name. */
  entity: Entity | null
  features: number[]
}

/** What is known of the quote before, for stretches that go on with its speaker. */
export interface Previous {
  paragraph: number
  sentence: number
  token: number
  /** Was its mark left open at the paragraph's end? */
  open: boolean
  /** Tells whether a mention means the previous speaker. */
  isSpeaker(paragraph: Paragraph, mention: Mention): boolean
}

/** Adds `size` places, 1 at `at` and 0 elsewhere. */
function hot(to: number[], size: number, at: number): void {
  for (let i = 0; i < size; i++) to.push(i === at ? 1 : 0)
}
const bucket = (n: number, edges: readonly number[]): number => edges.findIndex((edge) => n <= edge)
const flag = (b: unknown): number => (b ? 1 : 0)

function kindOf(p: Paragraph, m: Mention): number {
  const head = p.tokens[m.headFrom]
  const classes = head?.classes ?? 0
  if (m.kind === 'pronoun') {
    if (m.possessive) return 5
    if (classes & (L.SHE | L.HE)) return 2
    return classes & L.FIRST ? 4 : 3
  }
  if (m.kind === 'name') return m.headTo - m.headFrom > 1 ? 0 : 1
  const last = p.tokens[m.headTo - 1]?.classes ?? 0
  return last & L.ROLE ? 6 : last & L.BODY ? 7 : 8
}

const DISTANCES = [0, 1, 3, 8, 16, 1e9]

/** Which of a mention's links speaks best for this site: the nearest word of saying, plain relations first. */
function bestLink(links: readonly Link[], at: number, tokens: readonly Token[]): Link | null {
  let best: Link | null = null
  let least = Number.POSITIVE_INFINITY
  for (const link of links) {
    const distance = link.cue < at ? at - link.cue : (link.cue - at) * 1.2
    const weak = link.relation === RELATION.clause || link.relation === RELATION.object ? 6 : 0
    const cost = distance + weak + ((tokens[link.cue]?.classes ?? 0) & L.CORE ? 0 : 2)
    if (cost < least) {
      least = cost
      best = link
    }
  }
  return best
}

/** Counts between two tokens of a paragraph: quotations, words of saying, mentions of somebody. */
function between(p: Paragraph, a: number, b: number): { quotes: number; cues: number; stops: number } {
  let quotes = 0
  let cues = 0
  let stops = 0
  for (let k = Math.min(a, b) + 1; k < Math.max(a, b); k++) {
    const t = p.tokens[k]
    if (!t) continue
    if (t.kind === 'quote') quotes++
    else if (t.classes & L.SAY && !t.capital) cues++
    else if (t.kind === 'mark' && t.low !== ',') stops++
  }
  return { quotes, cues, stops }
}

/** Features of the quotation itself, the same for each of its candidates. */
export function siteFeatures(site: Site): number[] {
  const { paragraph: p, token, inner } = site
  const before = p.tokens[token - 1]
  const after = p.tokens[token + 1]
  const sentence = p.tokens[token]?.sentence
  const words = inner.split(/\s+/, 30).length
  const opensSentence = !before || before.sentence !== sentence
  return [
    flag(p.tokens[token]?.comma),
    flag(/[.!?…]$/.test(inner)),
    flag(opensSentence),
    flag(token === 0),
    flag(!after),
    flag(!after || after.sentence !== sentence || (after.kind === 'mark' && !p.tokens[token + 2])),
    flag(before?.low === ':'),
    flag(before?.low === ','),
    flag(before && before.classes & L.CUE),
    flag(/^\p{Lu}/u.test(inner)),
    flag(words <= 3),
    flag(words <= 8),
    flag(reports(p, token)),
  ]
}

/** Tokens of a sentence looked at on either side: bounds the work in endless ones. */
const REACH = 30

/** Does a verb in the sentence say by its form that somebody else's words are told (German "sei", "könne")? */
function reports(p: Paragraph, token: number): boolean {
  const sentence = p.tokens[token]?.sentence
  for (let k = Math.max(0, token - REACH); k < token + REACH; k++)
    if (p.tokens[k]?.sentence === sentence && isSubjunctive(p.tokens[k])) return true
  return false
}

const isSubjunctive = (t: Token | undefined): boolean => t !== undefined && !t.capital && (t.classes & L.SUBJUNCTIVE) !== 0

function locationOf(site: Site, p: Paragraph, m: Mention): number {
  if (p.index < site.paragraph.index) return 5
  if (p.index > site.paragraph.index) return 6
  const here = site.paragraph.tokens[site.token]?.sentence ?? 0
  const there = p.tokens[m.from]?.sentence ?? 0
  if (there === here) return m.from < site.token ? 0 : 1
  if (there === here - 1) return 2
  return there < here ? 3 : 4
}

export function mentionFeatures(
  site: Site,
  base: readonly number[],
  p: Paragraph,
  n: number,
  previous: Previous | null,
  entity: Entity | null,
): Candidate | null {
  const m = p.mentions[n]
  if (!m) return null
  const same = p.index === site.paragraph.index
  const at = same ? site.token : p.index < site.paragraph.index ? p.tokens.length : -1
  const link = bestLink(linksOf(p)[n] ?? [], at, p.tokens)
  const cue = link ? p.tokens[link.cue] : undefined
  const gap = link ? Math.abs(at - link.cue) - 1 : 0
  const onWay = link ? between(p, link.cue, at) : { quotes: 0, cues: 0, stops: 0 }
  const far = between(p, m.from, at)
  const before = p.tokens[m.from - 1]
  const sentence = p.tokens[m.from]?.sentence
  const opens = !before || before.sentence !== sentence || before.kind === 'quote'
  const beside = link && link.cue < at ? p.tokens[at - 1] : undefined
  const cueClass = !cue ? -1 : cue.classes & L.CORE ? 0 : cue.classes & L.SAY ? 1 : cue.classes & L.LABEL ? 2 : 3
  const location = locationOf(site, p, m)
  const features: number[] = []
  hot(features, 8, location)
  hot(features, 10, kindOf(p, m))
  hot(features, RELATIONS, link?.relation ?? -1)
  hot(features, 4, cueClass)
  hot(features, 6, link ? bucket(gap, DISTANCES) : -1)
  features.push(
    flag(link && link.cue < at),
    flag(link && link.cue > at),
    flag(link && p.tokens[link.cue]?.sentence === p.tokens[at]?.sentence),
    flag(cue && /ing$/.test(cue.low)),
    Math.min(3, onWay.quotes) / 3,
    Math.min(3, onWay.cues) / 3,
    Math.min(3, onWay.stops) / 3,
    flag(beside?.low === ','),
    flag(beside?.low === ':'),
    flag(beside && beside.classes & L.RELATIVE),
  )
  hot(features, 6, bucket(Math.abs(at - m.from) - 1, [1, 3, 8, 16, 30, 1e9]))
  features.push(
    Math.min(3, far.quotes) / 3,
    Math.min(3, far.cues) / 3,
    Math.min(3, far.stops) / 3,
    flag(m.attached),
    flag(m.possessive),
    flag(before && before.sentence === sentence && governs(before)),
    flag(opens),
    flag(before && before.classes & L.RELATIVE),
    flag(before && before.classes & L.CONJ),
    flag(p.tokens[m.phraseTo]?.low === ','),
    flag(link && link.relation === RELATION.clause && n > 0 && leads(p, n)),
    flag(before?.low === ','),
    flag(dashed(p, site, m)),
    flag((p.tokens[m.headTo - 1]?.classes ?? 0) & L.REPORT),
    flag((p.tokens[m.from]?.classes ?? 0) & L.OBLIQUE),
    flag(isTitle(p)),
    flag(isTitle(p) && n === 0),
    flag(p.index === 0),
    flag(isSubjunctive(p.tokens[m.phraseTo])),
    flag(before?.kind === 'word' && before.sentence === sentence && !before.capital && (before.classes === 0 || /ing$/.test(before.low))),
    flag(link && before?.low === 'with'),
  )
  hot(features, 4, Math.min(3, rivals(p, m, at)))
  features.push(
    flag(previous?.isSpeaker(p, m)),
    flag(previous && previous.paragraph === site.paragraph.index),
    flag(previous && previous.paragraph === site.paragraph.index && previous.sentence === site.paragraph.tokens[site.token]?.sentence),
    ...base,
  )
  return { paragraph: p, mention: m, link, entity, features: [...features, 0, 0, 0, 0, 0, ...entityFeatures(entity)] }
}

const ruled = (p: Paragraph, m: Mention): boolean => {
  const before = p.tokens[m.from - 1]
  return before !== undefined && governs(before)
}

/** Is this the first mention of its sentence that no preposition governs? */
function leads(p: Paragraph, n: number): boolean {
  const sentence = p.tokens[p.mentions[n]?.from ?? 0]?.sentence
  for (let k = n - 1; k >= 0; k--) {
    const m = p.mentions[k]
    if (!m || p.tokens[m.from]?.sentence !== sentence) return true
    if (!m.attached && !m.possessive && !ruled(p, m)) return false
  }
  return true
}

/** `“…” — Keller`: a dash alone between the quotation and the name, which may stand in a line of its own. */
function dashed(p: Paragraph, site: Site, m: Mention): boolean {
  const next = p.index === site.paragraph.index + 1
  const at = p === site.paragraph ? site.token + 1 : next && site.token === site.paragraph.tokens.length - 1 ? 0 : -1
  return at >= 0 && m.from === at + 1 && /^[-–—―]+$/.test(p.tokens[at]?.low ?? '')
}

/** Other mentions that could be subjects between this one and the quotation. */
function rivals(p: Paragraph, m: Mention, at: number): number {
  let count = 0
  const low = Math.min(m.to, at)
  const high = Math.max(m.from, at)
  for (const k of within(p, low, high)) {
    const other = p.mentions[k]
    if (other && other !== m && !other.attached && !other.possessive && !ruled(p, other)) count++
    if (count > 3) break
  }
  return count
}

/** What the whole article tells of somebody named: speaks elsewhere, a person, a body, a place. */
export function entityFeatures(entity: Entity | null): number[] {
  if (!entity) return [0, 0, 0, 0, 0, 0, 0]
  const { said, placed, count } = entity
  return [1, flag(said > 1), Math.min(4, said) / 4, placed / count, flag(placed > 0 && said === 0), flag(entity.person), flag(entity.body)]
}

/** Length of a candidate's features. */
const OWN = 8 + 10 + RELATIONS + 4 + 6 + 10 + 6 + 10 + 13 + 2 + 3

export function previousCandidate(site: Site, base: readonly number[], previous: Previous): Candidate {
  const features = new Array<number>(OWN).fill(0)
  features[7] = 1
  features[17] = 1
  const apart = site.paragraph.index - previous.paragraph
  const inner = apart === 0 ? between(site.paragraph, previous.token, site.token) : { quotes: 0, cues: 0, stops: 0 }
  features[features.length - 1] = flag(apart === 0 && previous.sentence === site.paragraph.tokens[site.token]?.sentence)
  features[features.length - 2] = flag(apart === 0)
  const tail = [
    flag(previous.open && apart === 1),
    flag(apart === 1),
    flag(apart > 1),
    Math.min(3, inner.cues) / 3,
    flag(apart === 0 && newSubject(site.paragraph, previous.token, site.token)),
  ]
  return {
    paragraph: site.paragraph,
    mention: null,
    link: null,
    entity: null,
    features: [...features, ...base, ...tail, ...entityFeatures(null)],
  }
}

/** Does somebody else begin to speak between two quotations: a subject with its own word of saying? */
function newSubject(p: Paragraph, from: number, to: number): boolean {
  for (const n of within(p, from, to))
    if (linksOf(p)[n]?.some((l) => l.relation === RELATION.subject && l.cue > from && l.cue < to && to - l.cue < 4)) return true
  return false
}

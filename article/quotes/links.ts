import { explainedName } from './beside'
import * as L from './lexicon'
import type { Mention } from './mentions'
import type { Token } from './tokens'

/** How a mention hangs on a word of saying. The numbers are places in the feature vector: keep them when adding. */
export const RELATION = {
  /** "Keller said" */
  subject: 0,
  /** "Keller, the mayor, said" */
  apposition: 1,
  /** "Keller took the stage and said": stands before, in the same sentence. */
  clause: 2,
  /** "said Keller" */
  inverted: 3,
  /** "Reuter told Keller" */
  object: 4,
  /** "according to Keller" */
  source: 5,
  /** "Keller zufolge" */
  sourceAfter: 6,
  /** "Keller, who said" */
  relative: 7,
  /** "Keller's statement" */
  owner: 8,
  /** "a statement from Keller" */
  from: 9,
  /** "Keller:" */
  colon: 10,
} as const
export const RELATIONS = 11

export interface Link {
  relation: number
  /** Token index of the word of saying. */
  cue: number
}

const REACH = 40
/** Mentions between a name and the phrase that explains it: few, as both are within reach. */
const LONGEST_LIST = 40
const PAUSE = new Set([',', '—', '–', '--', '-', ')'])

/** Is the word with a cue's form really used as one here, not as a noun ("a call", "the report")? */
export function isCue(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  if (t?.kind !== 'word' || !(t.classes & L.CUE)) return false
  if (t.classes & L.CORE) return true
  if (t.capital && i > 0 && tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.sentence === t.sentence && !tokens[i - 1]?.capital)
    return false
  const before = tokens[i - 1]
  if (before && before.sentence === t.sentence && (before.classes & (L.DET | L.POSSESSIVE) || before.low === "'s" || before.low === 'to')) {
    return before.low === 'to'
  }
  // After "of", "in" and the like stands a noun ("secretary of state"), unless it is "by saying".
  if (
    before &&
    !before.capital &&
    before.sentence === t.sentence &&
    governs(before) &&
    before.low !== 'to' &&
    !/(?:ing|en|ndo|ant)$/.test(t.low)
  )
    return false
  return true
}

/** Is this a preposition, so that what follows is no subject? ("as" may open a clause as well.) */
export const governs = (t: Token): boolean => (t.classes & L.PREP) !== 0 && (t.classes & L.CONJ) === 0

const skips = (t: Token | undefined): boolean =>
  t?.kind === 'word' && ((t.classes & L.AUX) !== 0 || /ly$/.test(t.low)) && !(t.classes & L.CUE)

/** "Keller Wednesday said", "Keller today said": a time between the subject and its verb. */
const isDay = (tokens: readonly Token[], { endAt }: Places, i: number): boolean =>
  ((tokens[i]?.classes ?? 0) & L.TIME) !== 0 && !endAt.has(i + 1)

/** Verbs whose object speaks, and whose subject passes it on ("Der Elbkurier zitiert Keller"). */
const CITES = new Set(['zitiert', 'zitierte', 'zitieren', 'zitierten'])
/** With these the verb of saying stands at the clause's end, and its subject beside them ("gestern hatte Keller im Rat gesagt"). */
const BRACKET = new Set(['hat', 'hatte', 'haben', 'hatten', 'habe'])
/** With these whoever is cited is the subject ("Keller wird im Elbkurier zitiert"). */
const PASSIVE = new Set(['wird', 'wurde', 'werden', 'wurden'])

/** Index of the mentions by where they begin and end. */
class Places {
  readonly startAt = new Map<number, number[]>()
  readonly endAt = new Map<number, number[]>()
  constructor(readonly mentions: readonly Mention[]) {
    mentions.forEach((m, n) => {
      add(this.startAt, m.from, n)
      add(this.endAt, m.to, n)
      if (m.phraseTo !== m.to) add(this.endAt, m.phraseTo, n)
    })
  }
}

function add(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Links of every mention of one paragraph to its words of saying, mention by mention. */
export function linkMentions(tokens: readonly Token[], mentions: readonly Mention[]): Link[][] {
  const links: Link[][] = mentions.map(() => [])
  const places = new Places(mentions)
  /** The last word of saying that has its speaker beside it, and that speaker. */
  let [told, teller] = [-1, -1]
  const link = (n: number, relation: number, cue: number) => {
    if ((relation === RELATION.subject || relation === RELATION.inverted) && (tokens[cue]?.classes ?? 0) & L.CORE) [told, teller] = [cue, n]
    links[n]?.push({ relation, cue })
  }
  tokens.forEach((t, i) => {
    if (t.kind !== 'word') return
    if (isCue(tokens, i)) {
      if (goesOn(tokens, told, i)) link(teller, RELATION.subject, i)
      linkVerb(tokens, places, i, link)
    }
    if (t.classes & (L.SOURCE | L.REPORT)) linkNoun(tokens, places, i, isRelayed(tokens, told, i), link)
    if (t.low === 'für') linkView(tokens, places, i, link)
    if (t.classes & L.SOURCE_AFTER) for (const n of places.endAt.get(i) ?? []) link(n, RELATION.sourceAfter, i)
  })
  mentions.forEach((m, n) => {
    if (tokens[m.phraseTo]?.low !== ':' || saidBefore(tokens, m.from) || isMeans(tokens, m)) return
    link(n, RELATION.colon, m.phraseTo)
    const named = explainedName(tokens, mentions, m)
    const owner = named ? mentions.indexOf(named, Math.max(0, n - LONGEST_LIST)) : -1
    if (owner >= 0) link(owner, RELATION.colon, m.phraseTo)
  })
  tokens.forEach((t, i) => {
    if (t.low !== ':' || (tokens[i + 1] && tokens[i + 1]?.kind !== 'quote')) return
    const labelled = places.endAt.get(i)?.some((n) => isLabel(tokens, mentions[n]))
    if (!labelled && !saidBefore(tokens, i, L.SAY)) linkLead(tokens, places, i, links)
  })
  return links
}

/** "Keller said it was late, adding that …": the participle has the subject of what was said before it. */
function goesOn(tokens: readonly Token[], told: number, i: number): boolean {
  if (told < 0 || i - told > REACH || tokens[told]?.sentence !== tokens[i]?.sentence) return false
  return tokens[i - 1]?.low === ',' && /ing$/.test(tokens[i]?.low ?? '')
}

/** "mit Kritik: “…”": how somebody speaks, not who. */
const isMeans = (tokens: readonly Token[], m: Mention): boolean =>
  m.kind === 'phrase' && isRuled(tokens, m) && ((tokens[m.headTo - 1]?.classes ?? 0) & L.REPORT) !== 0

/** "Keller said, according to the paper": the sentence's own speaker stands before the source, which passes it on. */
function isRelayed(tokens: readonly Token[], told: number, source: number): boolean {
  if (told < 0 || source - told > REACH || tokens[told]?.sentence !== tokens[source]?.sentence) return false
  return !tokens.slice(told, source).some((t) => t.kind === 'quote')
}

/** "Elm Bridge floods again - Anna Keller: “…”": a name by itself before the colon. */
function isLabel(tokens: readonly Token[], m: Mention | undefined): boolean {
  const before = m ? tokens[m.from - 1] : undefined
  return m?.kind === 'name' && (before?.kind !== 'word' || before.sentence !== tokens[m.from]?.sentence)
}

/** "Keller makes her case: “…”", "Keller on the tunnel: “…”": whoever the sentence is about, where no word of saying tells. */
function linkLead(tokens: readonly Token[], places: Places, colon: number, links: Link[][]): void {
  const sentence = tokens[colon]?.sentence
  for (let k = colon - 1; k >= 0 && colon - k < REACH && tokens[k]?.sentence === sentence && tokens[k]?.kind !== 'quote'; k--)
    for (const n of places.startAt.get(k) ?? []) {
      const m = places.mentions[n]
      if (!m || m.possessive || m.attached || links[n]?.length || isRuled(tokens, m)) continue
      links[n]?.push({ relation: RELATION.clause, cue: colon })
    }
}

/** Has the sentence its own word of saying before a token, as that of the mention at its colon ("Reuter described the work of the pupils: …")? */
function saidBefore(tokens: readonly Token[], at: number, classes = L.CUE): boolean {
  for (let k = at - 1; k >= 0 && at - k < REACH && tokens[k]?.sentence === tokens[at]?.sentence; k--)
    if ((tokens[k]?.classes ?? 0) & classes && isCue(tokens, k)) return true
  return false
}

type Add = (mention: number, relation: number, cue: number) => void

function linkVerb(tokens: readonly Token[], places: Places, i: number, link: Add): void {
  const sentence = tokens[i]?.sentence
  let left = i - 1
  while (left >= 0 && tokens[left]?.sentence === sentence && (skips(tokens[left]) || isDay(tokens, places, left))) left--
  const quoted = tokens[left]?.low === 'as' && /ing$/.test(tokens[i]?.low ?? '')
  // "quoted Keller as saying": Keller speaks.
  const direct = tokens[left]?.sentence === sentence ? (places.endAt.get(quoted ? left : left + 1) ?? []) : []
  const absolute = /ing$/.test(tokens[i]?.low ?? '')
  const subjects = direct.filter((n) => isSubject(tokens, places.mentions[n]) || (absolute && stands(tokens, places.mentions[n])))
  const cites = CITES.has(tokens[i]?.low ?? '') && tokens[i + 1]?.kind === 'word'
  for (const n of subjects) link(n, cites ? RELATION.object : RELATION.subject, i)
  if (subjects.length === 0 && (tokens[i]?.classes ?? 0) & L.SAY) linkBracket(tokens, places, i, link)
  if ((tokens[i]?.classes ?? 0) & L.LABEL) linkAgent(tokens, places, i, link)
  if (subjects.length === 0) linkReduced(tokens, places, i, link)
  const weak = subjects.every((n) => isReleased(tokens, places.mentions[n]))
  const behind = weak && linkClause(tokens, places, i, left, link)
  let right = i + 1
  for (let k = 0; k < 4 && skips(tokens[right]); k++) right++
  if (tokens[right]?.sentence !== sentence) return
  const relation = (subjects.length > 0 || behind) && !cites ? RELATION.object : RELATION.inverted
  for (const n of places.startAt.get(right) ?? []) if (!places.mentions[n]?.possessive) link(n, relation, i)
}

/** "Gestern hatte Keller im Rat gesagt", "Keller wird im Elbkurier zitiert": the subject stands beside the auxiliary, the verb at the end. */
function linkBracket(tokens: readonly Token[], places: Places, i: number, link: Add): void {
  const auxiliaries = CITES.has(tokens[i]?.low ?? '') ? PASSIVE : BRACKET
  const sentence = tokens[i]?.sentence
  for (let k = i - 1; k >= 0 && i - k < REACH && tokens[k]?.sentence === sentence && tokens[k]?.kind !== 'quote'; k--) {
    if (!auxiliaries.has(tokens[k]?.low ?? '') || !((tokens[k]?.classes ?? 0) & L.AUX)) continue
    let right = k + 1
    while (right < i && skips(tokens[right])) right++
    const subjects = (list: readonly number[] = []) => list.filter((n) => isSubject(tokens, places.mentions[n]))
    const before = subjects(places.endAt.get(k))
    for (const n of before.length > 0 ? before : subjects(places.startAt.get(right))) link(n, RELATION.subject, i)
    return
  }
}

/** "the order released on Friday said": a paper with what describes it before its verb. */
function linkReduced(tokens: readonly Token[], places: Places, i: number, link: Add): void {
  for (let k = i - 1; k > 0 && i - k < LONGEST_LIST / 4 && tokens[k]?.sentence === tokens[i]?.sentence; k--) {
    const t = tokens[k]
    if (t?.kind !== 'word' || t.classes & (L.CONJ | L.RELATIVE | L.PRONOUN)) return
    if (!/(?:ed|written|sent)$/.test(t.low)) continue
    for (const n of places.endAt.get(k) ?? []) {
      const m = places.mentions[n]
      if (m?.kind === 'phrase' && (tokens[m.from]?.classes ?? 0) & L.DET && isSubject(tokens, m)) link(n, RELATION.subject, i)
    }
    return
  }
}

/** "called “a gift” by Keller", "wird von Keller als „Geschenk“ bezeichnet": whoever the passive names says it. */
function linkAgent(tokens: readonly Token[], places: Places, i: number, link: Add): void {
  const sentence = tokens[i]?.sentence
  const quote = [i + 1, i + 2, i + 3].find((k) => tokens[k]?.kind === 'quote')
  if (quote !== undefined && tokens[quote + 1]?.low === 'by' && tokens[quote + 1]?.sentence === sentence)
    for (const n of places.startAt.get(quote + 2) ?? []) link(n, RELATION.subject, i)
  let agents: readonly number[] = []
  let passive = PASSIVE.has(tokens[i + 1]?.low ?? '')
  for (let k = i - 1; k >= 0 && i - k < REACH && tokens[k]?.sentence === sentence; k--) {
    passive ||= PASSIVE.has(tokens[k]?.low ?? '')
    if (tokens[k]?.low === 'von') agents = (places.startAt.get(k + 1) ?? []).filter((n) => !places.mentions[n]?.attached)
  }
  if (passive) for (const n of agents) link(n, RELATION.subject, i)
}

/** "Keller released a statement | saying": the paper is an object, and whoever released it speaks. */
function isReleased(tokens: readonly Token[], m: Mention | undefined): boolean {
  const before = m ? tokens[m.from - 1] : undefined
  if (!m || !before || before.sentence !== tokens[m.from]?.sentence || before.kind !== 'word' || before.capital) return false
  return ((tokens[m.headTo - 1]?.classes ?? 0) & (L.REPORT | L.BODY)) !== 0 && !(before.classes & L.FUNCTION)
}

/** The subject stands further left: behind an apposition, a relative clause or another verb. */
function linkClause(tokens: readonly Token[], places: Places, i: number, left: number, link: Add): boolean {
  const sentence = tokens[i]?.sentence
  const pause = PAUSE.has(tokens[left]?.low ?? '')
  const relative = (tokens[left]?.classes ?? 0) & L.RELATIVE
  let behind = -1
  const lead: number[] = []
  for (let k = left; k >= 0 && i - k < REACH && tokens[k]?.sentence === sentence && tokens[k]?.kind !== 'quote'; k--) {
    for (const n of places.startAt.get(k) ?? []) {
      const m = places.mentions[n]
      const before = tokens[k - 1]
      if (!m || m.possessive || m.attached || (before && before.sentence === sentence && governs(before))) continue
      if (before?.low === ',' && isPlace(tokens, places, m)) continue
      const after = tokens[m.phraseTo]
      if (relative && (m.phraseTo === left || (m.phraseTo === left - 1 && PAUSE.has(tokens[left - 1]?.low ?? '')))) {
        link(n, RELATION.relative, i)
        return true
      }
      if (pause && after && m.phraseTo < left && PAUSE.has(after.low)) behind = n
      lead.push(n)
    }
  }
  const apposed = (n: number) => n === behind || (behind >= 0 && explains(tokens, places.mentions[behind], places.mentions[n], left))
  for (const n of lead) link(n, apposed(n) ? RELATION.apposition : RELATION.clause, i)
  return behind >= 0
}

/** "a third, Anna Keller, said": the name fills what stands between the phrase and the word of saying. */
const explains = (tokens: readonly Token[], phrase: Mention | undefined, m: Mention | undefined, left: number): boolean =>
  phrase !== undefined && m?.kind === 'name' && m.to === left && m.from - 1 === phrase.phraseTo && tokens[phrase.phraseTo]?.low === ','

/** "in Elm Bridge, Iowa, Keller said": the second name tells more of a place, as the first stands after a preposition. */
function isPlace(tokens: readonly Token[], places: Places, m: Mention): boolean {
  if (m.kind !== 'name' || m.to - m.from > 2 || tokens[m.to]?.low !== ',') return false
  return (places.endAt.get(m.from - 1) ?? []).some((n) => {
    const first = places.mentions[n]
    return first?.kind === 'name' && isRuled(tokens, first)
  })
}

/** Can this phrase be what the verb after it says: no owner, in no oblique case? */
function isSubject(tokens: readonly Token[], m: Mention | undefined): boolean {
  if (!m || m.possessive) return false
  const first = tokens[m.from]
  return !isRuled(tokens, m) && !(first && first.classes & L.OBLIQUE)
}

/** "with a spokesman saying": what "with" governs is a subject after all. */
const stands = (tokens: readonly Token[], m: Mention | undefined): boolean =>
  m !== undefined && !m.possessive && tokens[m.from - 1]?.low === 'with'

/** Does a preposition stand before it? */
function isRuled(tokens: readonly Token[], m: Mention | undefined): boolean {
  const before = m ? tokens[m.from - 1] : undefined
  return m !== undefined && before !== undefined && before.sentence === tokens[m.from]?.sentence && governs(before)
}

const COPULA = new Set(['ist', 'sind', 'war', 'waren', 'sei', 'wäre', 'bleibt'])

/** "Für Keller ist der Plan „absurd“", "was für Keller „absurd“ ist": as somebody sees it. */
function linkView(tokens: readonly Token[], places: Places, i: number, link: Add): void {
  const before = tokens[i - 1]
  const opens = !before || before.sentence !== tokens[i]?.sentence
  for (const n of places.startAt.get(i + 1) ?? []) {
    const after = tokens[places.mentions[n]?.phraseTo ?? 0]
    if (before?.low === 'was' || (opens && COPULA.has(after?.low ?? ''))) link(n, RELATION.source, i)
  }
}

/** "according to Keller", "Keller's statement", "a statement from Keller". */
function linkNoun(tokens: readonly Token[], places: Places, i: number, relayed: boolean, link: Add): void {
  const t = tokens[i]
  if (!t) return
  let right = i + 1
  while (right < i + 3 && skips(tokens[right])) right++
  const impersonal = (t.classes & L.SOURCE) !== 0 && (t.classes & L.SAY) !== 0
  if (impersonal) {
    const before = places.endAt.get(i) ?? []
    for (const n of before) if (isRuled(tokens, places.mentions[n])) link(n, RELATION.source, i)
    const after = tokens[right]
    if (after && governs(after)) right++
  }
  const source = relayed && !impersonal ? RELATION.object : RELATION.source
  if (t.classes & L.SOURCE) for (const n of places.startAt.get(right) ?? []) link(n, source, i)
  if (!(t.classes & L.REPORT)) return
  const means = [i - 1, i - 2, i - 3].find((k) => tokens[k]?.low === 'mit' && tokens[k]?.sentence === t.sentence)
  if (means !== undefined && !saidBefore(tokens, means)) linkClause(tokens, places, i, means - 1, link)
  for (const n of places.endAt.get(i - 1) ?? []) if (places.mentions[n]?.possessive) link(n, RELATION.owner, i)
  if (tokens[i - 1]?.classes && (tokens[i - 1]?.classes ?? 0) & L.POSSESSIVE)
    for (const n of places.endAt.get(i) ?? []) if (places.mentions[n]?.possessive) link(n, RELATION.owner, i)
  if ((tokens[i + 1]?.classes ?? 0) & (L.ATTACH | L.PREP)) for (const n of places.startAt.get(i + 2) ?? []) link(n, RELATION.from, i)
  if (tokens[i + 1]?.classes && (tokens[i + 1]?.classes ?? 0) & L.DET)
    for (const n of places.startAt.get(i + 1) ?? []) link(n, RELATION.from, i)
}

import * as L from './lexicon'
import type { Mention } from './mentions'
import { type Add, governs, isRuled, LONGEST_LIST, type Places, REACH, RELATION, skips } from './relations'
import type { Token } from './tokens'

const PAUSE = new Set([',', '—', '–', '--', '-', ')'])

/** Verbs whose object speaks, and whose subject passes it on ("Der Elbkurier zitiert Keller"). */
const CITES = new Set(['zitiert', 'zitierte', 'zitieren', 'zitierten'])
/** With these the verb of saying stands at the clause's end, and its subject beside them ("gestern hatte Keller im Rat gesagt"). */
const BRACKET = new Set(['hat', 'hatte', 'haben', 'hatten', 'habe'])
/** With these whoever is cited is the subject ("Keller wird im Elbkurier zitiert"). */
const PASSIVE = new Set(['wird', 'wurde', 'werden', 'wurden'])

/** "Keller Wednesday said", "Keller today said": a time between the subject and its verb. */
const isDay = (tokens: readonly Token[], { endAt }: Places, i: number): boolean =>
  ((tokens[i]?.classes ?? 0) & L.TIME) !== 0 && !endAt.has(i + 1)

/** Links of a verb of saying: to its subject on either side, to whoever is told, to whoever a passive names. */
export function linkVerb(tokens: readonly Token[], places: Places, i: number, link: Add): void {
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
export function linkClause(tokens: readonly Token[], places: Places, i: number, left: number, link: Add): boolean {
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

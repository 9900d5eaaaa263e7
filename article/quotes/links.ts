import { explainedName } from './beside'
import * as L from './lexicon'
import type { Mention } from './mentions'
import { type Add, governs, isCue, isRuled, type Link, LONGEST_LIST, Places, REACH, RELATION, skips } from './relations'
import type { Token } from './tokens'
import { linkClause, linkVerb } from './verbs'

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

/** Ties mentions of one paragraph together: "of …" to the phrase before it, two offices to their holder. */
import * as L from './lexicon'
import type { Mention } from './mentions'
import { isPlain, isQuotedName, isWord, type Token } from './tokens'

const LONGEST_CHAIN = 22
const LONGEST_TRADE = 4
/** What ties a place or body to somebody's name. */
const NAME_TIES = new Set(['of', 'von', 'vom', 'aus'])

/**
 * The mentions with what belongs to them: the phrases after "of", "for" and the like are tied to the one before, so that the whole can be a
 * subject.
 *
 * @param found         in text order; changed in place
 * @param capitalNouns  the language writes every noun with a capital
 */
export function tied(tokens: readonly Token[], found: readonly Mention[], capitalNouns: boolean): Mention[] {
  const mentions = joinOffices(tokens, found)
  if (!capitalNouns) for (const [n, m] of mentions.entries()) takeTrade(tokens, m, mentions[n - 1])
  const starts = new Map<number, Mention>()
  for (const m of mentions) if (!starts.has(m.from)) starts.set(m.from, m)
  for (let n = mentions.length - 1; n >= 0; n--) {
    const m = mentions[n]
    if (!m || m.possessive || m.kind === 'pronoun') continue
    const link = tokens[m.to]
    const titled = capitalNouns ? quotedName(tokens, m) : 0
    if (titled) m.phraseTo = titled
    if (link?.low === 'and') tieSecond(tokens, m)
    if (titled || !link || !(link.classes & L.ATTACH) || link.capital) continue
    const inner = starts.get(m.to + 1) ?? (link.classes & L.DET ? starts.get(m.to) : undefined) ?? described(tokens, m.to + 1, starts)
    if (!inner) tieNoun(tokens, m)
    if (!inner || inner.kind === 'pronoun' || inner.phraseTo - m.from > LONGEST_CHAIN) continue
    if (m.kind === 'name' && !(NAME_TIES.has(link.low) || link.classes & L.DET)) continue
    inner.attached = true
    m.phraseTo = Math.max(m.phraseTo, inner.phraseTo)
    if (m.kind === 'name' && inner.kind === 'name') tiePlace(tokens, m, starts)
  }
  return mentions
}

/** "sobbed | mum-of-two Gemma Pike", "according to | conservative presenter Paul Reuter": plain words after the word of saying belong to the name. */
function takeTrade(tokens: readonly Token[], m: Mention, before: Mention | undefined): void {
  if (m.kind !== 'name' || m.possessive) return
  let from = m.from
  while (m.from - from < LONGEST_TRADE && isPlain(tokens[from - 1]) && !/(?:ed|ing|ly)$/.test(tokens[from - 1]?.low ?? '')) from--
  const cue = tokens[from - 1]
  const says = cue && (cue.classes & L.SAY || (cue.classes & L.AUX && (tokens[from - 2]?.classes ?? 0) & L.SOURCE))
  if (from < m.from && says && cue.sentence === tokens[m.from]?.sentence && (before?.to ?? 0) <= from) m.from = from
}

/** "Anna Keller of Elm Bridge, Carrow, said": the second name tells more of the place. */
function tiePlace(tokens: readonly Token[], m: Mention, starts: ReadonlyMap<number, Mention>): void {
  const further = tokens[m.phraseTo]?.low === ',' ? starts.get(m.phraseTo + 1) : undefined
  const after = further ? tokens[further.to] : undefined
  if (further?.kind !== 'name' || further.from !== further.headFrom || !after) return
  if (after.low !== ',' && !(after.classes & (L.CUE | L.AUX))) return
  further.attached = true
  m.phraseTo = further.to
}

/** Makes one mention of two offices and their holder: "former governor and party chairman | Martin Brandt". */
function joinOffices(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  return mentions.filter((office, n) => {
    const m = mentions[n + 1]
    const head = tokens[office.to - 1]
    if (!m || office.kind !== 'phrase' || m.kind !== 'name' || m.headFrom === m.from || office.to !== m.from - 1) return true
    if (tokens[office.to]?.low !== 'and' || !head || !(head.classes & (L.TITLE | L.ROLE)) || /s$/.test(head.low)) return true
    if ((tokens[m.from]?.classes ?? 0) & (L.DET | L.POSSESSIVE)) return true
    m.from = office.from
    return false
  })
}

/** The phrase that plain words at `i` describe: "52 percent of | registered voters". */
function described(tokens: readonly Token[], i: number, starts: ReadonlyMap<number, Mention>): Mention | undefined {
  for (let k = i; k < i + 2; k++) {
    if (!isPlain(tokens[k])) return undefined
    const inner = starts.get(k + 1)
    if (inner) return inner.kind === 'phrase' && !((tokens[k + 1]?.classes ?? 0) & (L.DET | L.POSSESSIVE)) ? inner : undefined
  }
  return undefined
}

/** "chief of staff", "head of operations": a plain noun belongs to the phrase before "of". */
function tieNoun(tokens: readonly Token[], m: Mention): void {
  const noun = tokens[m.to + 1]
  const after = tokens[m.to + 2]
  if (m.kind !== 'phrase' || !isWord(noun) || noun.capital || noun.sentence !== tokens[m.from]?.sentence) return
  // "secretary of state": behind "of" stands a noun, whatever verb it looks like.
  if (noun.classes && (tokens[m.to]?.low !== 'of' || noun.classes & L.FUNCTION)) return
  if (!after || after.kind === 'mark' || after.sentence !== noun.sentence || after.classes & (L.CUE | L.AUX | L.ATTACH))
    m.phraseTo = m.to + 2
}

/** "many marchers and spectators chanting": a plain noun after "and" shares what the first says. */
function tieSecond(tokens: readonly Token[], m: Mention): void {
  const [noun, after] = [tokens[m.to + 1], tokens[m.to + 2]]
  if (m.kind !== 'phrase' || !isPlain(noun) || !/s$/.test(noun.low) || noun.sentence !== tokens[m.from]?.sentence) return
  if (after && after.sentence === noun.sentence && after.classes & (L.CUE | L.AUX)) m.phraseTo = m.to + 2
}

/** Where a phrase ends whose last part is a name in marks: "die Zeitung „Elbkurier“", "ein Sprecher der „Elbkurier AG“"; 0 for others. */
function quotedName(tokens: readonly Token[], m: Mention): number {
  const link = tokens[m.to]?.classes ?? 0
  // "Keller von der „Elbkurier AG“", but "sagte Keller der „Elbzeitung“": to her, not of her.
  const attached = link & L.ATTACH && !(m.kind === 'name' && link & L.DET)
  const at = attached ? m.to + 1 : m.to
  const head = tokens[m.to - 1]?.classes ?? 0
  if (!isQuotedName(tokens[at]) || !(attached || (m.kind === 'phrase' && head & (L.BODY | L.TERM)))) return 0
  return tokens[at + 1]?.sentence === tokens[at]?.sentence ? at + 1 : 0
}

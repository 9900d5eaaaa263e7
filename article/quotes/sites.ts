import type { Candidate, Site } from './candidates'
import { entityFeatures, siteFeatures } from './features'
import * as L from './lexicon'
import type { Paragraph } from './paragraphs'
import { RELATION } from './relations'

const flag = (b: unknown): number => (b ? 1 : 0)
const SMALL = /^\p{Ll}/u

/** What the sentence around tells of saying, whoever the likeliest speaker is. */
function sentenceFeatures({ paragraph: p, token }: Site): number[] {
  const sentence = p.tokens[token]?.sentence
  let before = 0
  let after = 0
  for (let k = token - 1; k >= 0 && token - k < REACH && p.tokens[k]?.sentence === sentence; k--) before |= p.tokens[k]?.classes ?? 0
  for (let k = token + 1; k - token < REACH && p.tokens[k]?.sentence === sentence; k++) after |= p.tokens[k]?.classes ?? 0
  return [
    flag(before & L.SAY),
    flag(after & L.SAY),
    flag(before & L.LABEL),
    flag(after & L.LABEL),
    flag(before & (L.SOURCE | L.REPORT)),
    flag(after & (L.SOURCE_AFTER | L.REPORT)),
    flag(before & L.SUBJUNCTIVE),
    flag(after & L.SUBJUNCTIVE),
    flag((before | after) & L.TERM),
  ]
}
const REACH = 30

/** Words of saying between two tokens of a paragraph. */
function between(p: Paragraph, a: number, b: number): number {
  let cues = 0
  for (let k = Math.min(a, b) + 1; k < Math.max(a, b) && k - Math.min(a, b) < REACH; k++) if ((p.tokens[k]?.classes ?? 0) & L.CUE) cues++
  return cues
}

/** Features for telling speech from scare quotes, titles of works and nicknames. `best` is the likeliest speaker, with its share; `told`: the words stand in another quotation too. */
export function speechFeatures(
  site: Site,
  best: Candidate | null,
  share: number,
  heading: boolean,
  told: boolean,
  lexicon: L.Lexicon,
): number[] {
  const { paragraph: p, token, inner } = site
  const words = inner.split(/\s+/, 40)
  const classes = words.map((w) => lexicon.classes(w.toLowerCase().replace(/[^\p{L}'-]/gu, '')))
  const small = classes.filter((c) => c & L.FUNCTION).length
  const verbs = classes.filter((c) => c & (L.AUX | L.PRONOUN)).length
  const capitals = words.filter((w) => /^\p{Lu}/u.test(w)).length
  const lower = words.filter((w) => SMALL.test(w)).length
  const before = p.tokens[token - 1]
  const before2 = p.tokens[token - 2]
  const after = p.tokens[token + 1]
  const sentence = p.tokens[token]?.sentence
  const n = words.length
  const link = best?.link
  const cue = link && best ? best.paragraph.tokens[link.cue] : undefined
  const gap = link && best?.paragraph === p ? Math.abs(link.cue - token) - 1 : 99
  const beforeClass = before && before.sentence === sentence ? before.classes : 0
  const titled = n > 1 && n < 10 && capitals > 1 && words.every((w, i) => !SMALL.test(w) || (classes[i] ?? 0) & L.FUNCTION)
  const opens = !before || before.sentence !== sentence
  const term = [before, before2, p.tokens[token - 3]].some((t) => t && t.sentence === sentence && t.classes & L.TERM)
  const nounBefore = before?.kind === 'word' && before.classes === 0 && before.sentence === sentence
  return [
    ...siteFeatures(site),
    flag(n === 1),
    flag(n === 2),
    flag(n === 3),
    flag(n > 3 && n <= 5),
    flag(n > 5 && n <= 9),
    flag(n > 14),
    small / n,
    Math.min(3, verbs) / 3,
    flag(small === 0),
    flag(capitals === n),
    flag(titled),
    flag(titled && (beforeClass & L.PREP || before?.low === "'s" || before?.low === ',')),
    flag(n === 1 && capitals === 1 && !opens),
    flag(before?.low === 'on' || before?.low === 'in'),
    flag(lower === n && n < 4 && beforeClass & (L.DET | L.POSSESSIVE)),
    flag(cue && gap === 0 && link && link.cue < token),
    flag(lower === n),
    share,
    flag(best?.mention === null),
    flag(link),
    flag(cue && cue.classes & L.CORE),
    flag(cue && cue.classes & L.SAY),
    flag(cue && cue.classes & L.LABEL),
    flag(cue && cue.classes & (L.REPORT | L.SOURCE)),
    flag(link && gap === 0),
    flag(link && gap <= 2),
    flag(link && gap <= 6),
    flag(link && gap <= 14),
    flag(link && link.cue > token),
    flag(link?.relation === RELATION.clause),
    flag(link?.relation === RELATION.object),
    flag(link?.relation === RELATION.owner),
    flag(best?.mention?.kind === 'pronoun'),
    flag(best?.mention?.possessive),
    flag(best && best.paragraph !== p),
    flag(beforeClass & L.DET),
    flag(beforeClass & L.POSSESSIVE || before?.low === "'s"),
    flag(beforeClass & L.PREP),
    flag(before?.low === 'as' || before?.low === 'als'),
    flag(beforeClass & L.REPORT),
    flag(beforeClass & L.BODY),
    flag(nounBefore && before && !before.capital),
    flag(before?.capital),
    flag(term),
    flag(before?.low === '(' || after?.low === ')'),
    flag(after?.kind === 'word' && after.sentence === sentence && !after.capital && after.classes === 0),
    flag(after?.kind === 'word' && after.sentence === sentence && after.capital),
    flag(after?.kind === 'word' && after.classes & L.FUNCTION),
    flag(after && after.classes & L.CUE),
    flag(p.regions[site.region]?.single),
    flag(!p.regions[site.region]?.closed),
    flag(heading),
    flag(p.index === 0),
    flag(p.regions.length > 1),
    flag(/[,;:.!?—–]\s/.test(inner)),
    flag(/\d/.test(inner)),
    flag(/^\p{Lu}+$/u.test(inner)),
    flag(/^[@#]/.test(inner)),
    ...sentenceFeatures(site),
    ...entityFeatures(best?.entity ?? null),
    flag(told),
    flag(told && p.index === 0),
    flag(link && best?.paragraph === p && between(p, link.cue, token) === 0),
    flag(link?.relation === RELATION.subject || link?.relation === RELATION.inverted),
    flag(/^(?:I|we|you|my|our|your|I[’'](?:m|ve|d|ll)|we[’']re|don[’']t|let[’']s)$/i.test(words[0] ?? '')),
    flag(/(?:^|[\s“‘"'(])(?:I|me|my|we|us|our|you|your|I[’'](?:m|ve|d|ll)|we[’']re|you[’']re)(?=[\s.,!?;’'”")]|$)/.test(inner)),
    flag(after?.kind === 'word' && after.sentence === sentence && !after.capital && (after.classes & (L.BODY | L.ROLE)) !== 0),
    flag(after?.kind === 'word' && after.low.length > 0 && before?.kind === 'word' && (beforeClass & (L.DET | L.POSSESSIVE)) !== 0),
    flag(n < 4 && after?.kind === 'quote'),
    flag(n < 4 && (p.tokens[token + 1]?.low === ',' || p.tokens[token + 1]?.low === 'and') && p.tokens[token + 2]?.kind === 'quote'),
  ]
}

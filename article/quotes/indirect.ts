import * as L from './lexicon'
import type { Mention } from './mentions'
import { linksOf } from './nearby'
import type { Paragraph } from './paragraphs'
import { RELATION } from './relations'

/** Words that open a reported clause, in the languages read here. */
const THAT = new Set(['that', 'dass', 'daß', 'que', "qu'", 'che', 'dat', 'że', 'iż', 'что', 'що'])
const LONGEST = 80

export interface ReportedClause {
  start: number
  end: number
  mention: Mention
  /** Token index of the word of saying. */
  cue: number
}

/** End of the clause that begins at token `from`: the sentence's last word; -1 where a quotation stands in it. */
function clauseEnd(p: Paragraph, from: number): number {
  const sentence = p.tokens[from]?.sentence
  let end = -1
  for (let k = from; k < p.tokens.length && k - from < LONGEST; k++) {
    const token = p.tokens[k]
    if (!token || token.sentence !== sentence) break
    if (token.kind === 'quote') return -1
    if (token.kind === 'word') end = token.end
  }
  return end
}

/** Clauses like "the mayor said that …" of a paragraph: a subject, its verb of saying, and "that". */
export function* reportedSpeech(p: Paragraph): Generator<ReportedClause> {
  const links = linksOf(p)
  for (let n = 0; n < p.mentions.length; n++) {
    const mention = p.mentions[n]
    const link = links[n]?.find((l) => l.relation === RELATION.subject || l.relation === RELATION.apposition)
    if (!mention || mention.attached || !link || !((p.tokens[link.cue]?.classes ?? 0) & L.SAY)) continue
    let opener = link.cue + 1
    while (opener < link.cue + 6 && p.tokens[opener] && !THAT.has(p.tokens[opener]?.low ?? '')) opener++
    const first = p.tokens[opener + 1]
    if (!THAT.has(p.tokens[opener]?.low ?? '') || first?.kind !== 'word' || first.sentence !== p.tokens[link.cue]?.sentence) continue
    const end = clauseEnd(p, opener + 1)
    if (end > first.start) yield { start: first.start, end, mention, cue: link.cue }
  }
}

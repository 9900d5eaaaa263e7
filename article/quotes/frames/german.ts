import * as L from '../lexicon'
import { isCue } from '../relations'
import { type Framed, type Stretch, startingAt } from './stretch'

const REJECTS = /^(?:wies|weist|wiesen|weisen)$/
const CLAIM = /^(?:behauptung|vorwurf|aussage|äußerung|darstellung|anschuldigung|unterstellung|kritik|these)(?:en)?$|^vorwürfe$/

/** "Merz wies die Behauptung von Scholz zurück, die Union habe „…“": whoever rejects it did not say it. */
export function rejectedClaim(s: Stretch): Framed {
  const noun = s.tokens.findIndex((t, k) => k >= s.from && k < s.to && CLAIM.test(t.low))
  const back = s.tokens.findIndex((t, k) => k > noun && k < s.to && t.low === 'zurück')
  if (noun < 0 || back < 0 || s.tokens[back + 1]?.low !== ',' || !s.tokens.slice(s.from, noun).some(({ low }) => REJECTS.test(low)))
    return null
  const reported = s.tokens.slice(back + 2, s.to).some((t) => t.classes & L.SUBJUNCTIVE || /^da(?:ss|ß)$/.test(t.low))
  if (!reported || s.tokens.slice(back, s.to).some((t, k) => t.low === ':' || (isCue(s.tokens, back + k) && !(t.classes & L.SUBJUNCTIVE))))
    return null
  return s.paragraph.mentions.find((m) => m.kind === 'name' && m.attached && m.from === noun + 2 && m.to <= back) ?? 'nobody'
}

const PROMPT = /^(?:gefragt|befragt|angesprochen|konfrontiert)$/

/** "Auf die Frage, ob er zurücktrete, antwortete Scholz: „…“": behind what the sentence begins with stand the verb and then its subject. */
export function answered(s: Stretch): Framed {
  const first = s.tokens[s.from]
  const asks =
    PROMPT.test(first?.low ?? '') || (first?.low === 'auf' && s.tokens.slice(s.from + 1, s.from + 4).some((t) => /frage$/.test(t.low)))
  if (!asks || s.tokens[s.to - 1]?.low !== ':') return null
  for (let k = s.to - 2; k > s.from; k--) {
    if (!isCue(s.tokens, k) || !((s.tokens[k]?.classes ?? 0) & L.SAY)) continue
    return s.tokens[k - 1]?.low === ',' ? startingAt(s.paragraph, k + 1) : null
  }
  return null
}

import * as L from '../lexicon'
import { governs, isCue } from '../relations'
import { endingAt, type Framed, isQuiet, type Stretch, startingAt } from './stretch'

const BE = /^(?:is|are|was|were|be|been|being|got|gets)$/
const DONE_TO =
  /^(?:told|asked|warned|informed|reminded|advised|urged|accused|criticized|criticised|attacked|blamed|mocked|ridiculed|denounced|praised|described|branded|dubbed|labeled|labelled|rebuked|scolded|admonished)$/
const HIM = /^(?:him|her|them)$/
const RECALLED = /^(?:recalled?|recalls|recalling|remember(?:s|ed|ing)?|heard|hears|hearing|quotes?|quoted|quoting)$/
const QUOTED = /^(?:quotes?|quoted|quoting|cites?|cited|citing)$/
/** What one does with what somebody else said. */
const TAKES_UP =
  /^(?:reject|den(?:y|ie)|dismiss|disput|rebut|refut|contest|ridicul|mock|critici[sz]|attack|condemn|denounc|challeng|question|contradict|cit|quot|repeat|echo|recall)\w*$/
const SAYING = /^(?:calling|describing|branding|labell?ing|dubbing|comparing|likening)$/
const SAYING_NOUN =
  /^(?:accusation|allegation|argument|assertion|assurance|charge|claim|comment|complaint|contention|declaration|description|insistence|promise|remark|statement|suggestion|threat|warning)s?$/

const SAID = /^(?:said|says|added|adds|wrote|writes)$/

/** "“…,” said Keller". */
export function saidRightBehind(s: Stretch): Framed {
  return s.behind && s.tokens[s.from - 1]?.comma && SAID.test(s.tokens[s.from]?.low ?? '') ? startingAt(s.paragraph, s.from + 1) : null
}

/** "Keller was told by Brandt that “…”". */
export function doneBy(s: Stretch): Framed {
  for (let k = s.to - 1; k > s.from + 1; k--) {
    if (s.tokens[k]?.low !== 'by' || !DONE_TO.test(s.tokens[k - 1]?.low ?? '')) continue
    const agent = startingAt(s.paragraph, k + 1)
    if (s.behind && !isQuiet(s, s.from, k - 1)) return null
    if (agent && [k - 2, k - 3].some((b) => b >= s.from && BE.test(s.tokens[b]?.low ?? '')) && isQuiet(s, agent.phraseTo)) return agent
  }
  return null
}

/** "Keller rejected Brandt's claim that “…”", "answered to Brandt's claim that …": as a subject the claim is what the words are about. */
export function claimOf(s: Stretch): Framed {
  // "rejected Brandt's claim that … as “a lie”": what Keller calls it.
  if (s.tokens[s.to - 1]?.low === 'as') return null
  for (const m of s.paragraph.mentions) {
    const before = s.tokens[m.from - 1]
    if (m.from <= s.from || m.to >= s.to || !m.possessive || m.kind === 'pronoun') continue
    if (!before || !(TAKES_UP.test(before.low) || governs(before))) continue
    for (let k = m.to + 1; k < Math.min(s.to - 1, m.to + 4); k++)
      if (SAYING_NOUN.test(s.tokens[k]?.low ?? '') && s.tokens[k + 1]?.low === 'that' && isQuiet(s, k + 2)) return m
  }
  return null
}

/** "Keller criticised Brandt for saying “…”". */
export function reproachedFor(s: Stretch): Framed {
  for (let k = s.from + 2; k < s.to - 1; k++) {
    const verb = s.tokens[k + 1]
    if (s.tokens[k]?.low !== 'for' || !verb || !(SAYING.test(verb.low) || (/ing$/.test(verb.low) && verb.classes & L.SAY))) continue
    if (!isQuiet(s, k + 2)) continue
    if (HIM.test(s.tokens[k - 1]?.low ?? '') && isCue(s.tokens, k - 2)) return 'nobody'
    const m = endingAt(s.paragraph, k)
    if (m && m.from > s.from && isCue(s.tokens, m.from - 1)) return m
  }
  return null
}

/** "Keller told Brandt, who answered: “…”". */
export function whoSaid(s: Stretch): Framed {
  for (let k = s.to - 1; k > s.from; k--) {
    if (s.tokens[k]?.low !== 'who' || s.tokens[k - 1]?.low !== ',') continue
    let verb = k + 1
    while (verb < s.to && (s.tokens[verb]?.classes ?? 0) & L.AUX && !isCue(s.tokens, verb)) verb++
    if (verb >= s.to || !isCue(s.tokens, verb) || !((s.tokens[verb]?.classes ?? 0) & L.SAY)) return null
    const closed = s.tokens.slice(verb + 1, s.to - 1).some((t) => t.low === ',')
    return closed || !isQuiet(s, verb + 1) ? null : endingAt(s.paragraph, k - 1)
  }
  return null
}

/** "“…,” Keller recalled Brandt saying", "quoted him as saying “…”". */
export function recalledSaying(s: Stretch): Framed {
  for (let k = s.to - 1; k > s.from + 1; k--) {
    if (!/ing$/.test(s.tokens[k]?.low ?? '') || !isCue(s.tokens, k)) continue
    if (!isQuiet(s, k + 1)) return null
    const as = s.tokens[k - 1]?.low === 'as'
    const end = as ? k - 1 : k
    const verbs = as ? QUOTED : RECALLED
    const him = as && HIM.test(s.tokens[end - 1]?.low ?? '')
    const m = him ? null : endingAt(s.paragraph, end)
    const verb = him ? end - 2 : m?.kind === 'name' ? m.from - 1 : -1
    if (verb < s.from || !verbs.test(s.tokens[verb]?.low ?? '')) continue
    return s.behind && !isQuiet(s, s.from, verb) ? null : (m ?? 'nobody')
  }
  return null
}

import type { Quote, QuoteKind, Span, SpeakerMention } from '../types'
import type { Attribution, Engine, Found } from './engine'
import * as L from './lexicon'
import { within } from './nearby'

/** Most words of the writer between two parts of one split quote ("…," said the mayor of Elm Bridge on Monday, "…"). */
const LONGEST_BREAK = 22
/** People agree on indirect speech in two cases of three. */
const INDIRECT_CERTAINTY = 0.65

/** The words between the marks: a final comma goes, a full stop, question or exclamation mark stays. */
function spanOf(text: string, found: Found): Span {
  const region = found.site.paragraph.regions[found.site.region]
  const start = region?.innerStart ?? 0
  let end = region?.innerEnd ?? 0
  while (end > start + 1 && /[,\s]/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function sameSpeaker(a: Attribution, b: Attribution): boolean {
  if (a.mention === b.mention) return true
  return a.entity !== null && a.entity === b.entity
}

/** "“…,” said Keller. Brandt disagreed. “…”": does a sentence between the stretches begin with somebody else's name? */
function interrupted(engine: Engine, before: Found, here: Found): boolean {
  const { paragraph: p, token } = before.site
  for (const n of within(p, token + 1, here.site.token)) {
    const m = p.mentions[n]
    if (m?.kind !== 'name' || m.possessive || m.attached) continue
    const begins = m.from > token + 1 && p.tokens[m.from - 1]?.sentence !== p.tokens[m.from]?.sentence
    if (begins && engine.inventory.resolve(p, m) !== before.attribution.entity) return true
  }
  return false
}

/** Does this stretch go on with the quote before it: over "he said", or from a paragraph whose quotation was left open? */
function goesOn(engine: Engine, before: Found, here: Found): boolean {
  if (!sameSpeaker(before.attribution, here.attribution)) return false
  const a = before.site
  const b = here.site
  const left = a.paragraph.regions[a.region]
  if (b.paragraph.index === a.paragraph.index + 1) return left?.closed === false && b.token === 0
  if (b.paragraph !== a.paragraph) return false
  const between = a.paragraph.tokens.slice(a.token + 1, b.token)
  if (between.length > LONGEST_BREAK || between.some((t) => t.kind === 'quote') || interrupted(engine, before, here)) return false
  const saying = between.some((t) => t.classes & L.SAY)
  if (left?.spoken && b.paragraph.regions[b.region]?.spoken) return saying
  const last = b.paragraph.tokens[b.token - 1]
  const broken = a.paragraph.tokens[a.token]?.comma || /[.!?…—–-]$/.test(a.inner) || /^[,—–-]/.test(between[0]?.low ?? '')
  return saying && broken && last?.kind === 'mark' && /^[,.:—–]+$/.test(last.low) && b.inner.length > 3
}

function kindOf(found: Found): QuoteKind {
  const { paragraph: p, token, inner } = found.site
  const before = p.tokens[token - 1]
  const opens = !before || before.sentence !== p.tokens[token]?.sentence || before.kind === 'mark'
  const words = inner.split(/\s+/, 4).length
  const whole = /[.!?…—–-]$/.test(inner) || p.tokens[token]?.comma || !p.tokens[token + 1] || words > 3
  return opens && whole && /^\P{L}*[\p{Lu}\p{Lo}]/u.test(inner) ? 'direct' : 'mixed'
}

function speakerOf(attribution: Attribution, certainty: number): SpeakerMention {
  const { name, kind, asWritten, role, confidence, evidence } = attribution
  return { name, kind, asWritten, role, confidence: Math.min(confidence, certainty), evidence }
}

/** Reported speech without marks, as quotes of kind `indirect`. */
function reported(engine: Engine, language: string): Quote[] {
  return engine.reported.map(({ start, end, attribution }) => ({
    start,
    end,
    spans: [{ start, end }],
    text: engine.text.slice(start, end),
    kind: 'indirect',
    speaker: speakerOf(attribution, INDIRECT_CERTAINTY),
    cue: attribution.cue,
    language,
    headline: engine.isHeading(start, end),
  }))
}

/** Stretches put together between two places where the work may be interrupted. */
const IN_A_STEP = 200

/** The engine's stretches as quotes: parts of one split or several-paragraph quote together, in text order. */
export function* assemble(engine: Engine, language: string): Generator<void, Quote[]> {
  const quotes: Quote[] = []
  let last: Found | null = null
  for (const [n, found] of engine.found.entries()) {
    if (n % IN_A_STEP === 0) yield
    const span = spanOf(engine.text, found)
    const open = quotes.at(-1)
    if (last && open && goesOn(engine, last, found)) {
      open.spans.push(span)
      open.end = span.end
    } else {
      quotes.push({
        ...span,
        spans: [span],
        text: engine.text.slice(span.start, span.end),
        kind: kindOf(found),
        speaker: speakerOf(found.attribution, found.speech),
        cue: found.attribution.cue,
        language,
        headline: engine.isHeading(span.start, span.end),
      })
    }
    last = found
  }
  for (const quote of quotes) if (quote.spans.length > 1) quote.text = quote.spans.map((s) => engine.text.slice(s.start, s.end)).join(' … ')
  return engine.reported.length ? [...quotes, ...reported(engine, language)].sort((a, b) => a.start - b.start) : quotes
}

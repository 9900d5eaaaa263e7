/**
 * approx-string-match as Hypothesis's client uses it (`src/annotator/anchoring/match-quote.ts`): every exact hit, else the matcher over the
 * whole text with up to half the quote in errors; quote, prefix, suffix and position weigh 50, 20, 20 and 2. No floor.
 */
import search from 'approx-string-match'

export interface Quote {
  exact: string
  prefix: string
  suffix: string
  position: number
}

interface Match {
  start: number
  end: number
  errors: number
}

function matches(text: string, exact: string, maxErrors: number): Match[] {
  const found: Match[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push({ start: at, end: at + exact.length, errors: 0 })
  return found.length > 0 ? found : search(text, exact, maxErrors)
}

function likeness(text: string, part: string): number {
  if (part === '' || text === '') return 0
  const [best] = matches(text, part, part.length)
  return best ? 1 - best.errors / part.length : 0
}

/** @returns offsets of the best match with its score; null when there is none */
export function matchQuote(text: string, { exact, prefix, suffix, position }: Quote): (Match & { score: number }) | null {
  const scored = matches(text, exact, Math.min(256, exact.length / 2)).map((match) => {
    const quoteScore = 1 - match.errors / exact.length
    const prefixScore = prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1
    const suffixScore = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1
    const positionScore = 1 - Math.abs(match.start - position) / text.length
    return { ...match, score: (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * positionScore) / 92 }
  })
  return scored.sort((a, b) => b.score - a.score)[0] ?? null
}

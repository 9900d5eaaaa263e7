import { lexiconOf } from '../language'
import type { Lexicon } from '../language/lexicon'
import { type Label, readLabels } from '../text/label'
import { type Moment, readMoments } from '../text/moment'
import { type Quantity, readQuantities } from '../text/quantity'
import { readWords, type Word } from '../text/words'
import type { Claim, Span } from '../types'
import { ordersIn } from './addressed'
import { splitClauses } from './clauses'
import { ownWords } from './reporting'

/** A claim, read: everything that evidence and brakes look at. Offsets are into `claim.text`. */
export interface Reading {
  claim: Claim
  lexicon: Lexicon
  words: Word[]
  /** Words of the speaker's own that carry matter. */
  content: Word[]
  stems: ReadonlySet<string>
  own: Span[]
  clauses: Span[]
  /** Numbers that are names: "Article 5". */
  labels: Label[]
  quantities: Quantity[]
  moments: Moment[]
}

/** No statement that can be kept is longer. UTF-16 code units. */
const LONGEST = 20_000
const cache = new WeakMap<Claim, Reading>()

const inside = (spans: readonly Span[], word: Word) => spans.some((span) => word.start >= span.start && word.end <= span.end)

/** Reads a claim once: words, clauses, figures, times. The same claim object gives the same reading. */
export function read(claim: Claim): Reading {
  const known = cache.get(claim)
  if (known) return known
  const lexicon = lexiconOf(claim.language)
  const text = claim.text.slice(0, LONGEST)
  const orders = ordersIn(text)
  const words = readWords(text, lexicon.stem).filter((word) => !inside(orders, word))
  const own = ownWords(text, lexicon)
  const content = words.filter((word) => !lexicon.stop.has(word.lower) && !lexicon.negatedWord.test(word.lower) && inside(own, word))
  const labels = readLabels(text, words, lexicon)
  const quantities = readQuantities(text, words, labels, lexicon)
  const reading: Reading = {
    claim,
    lexicon,
    words,
    content,
    stems: new Set(content.map((word) => word.stem)),
    own,
    clauses: splitClauses(text, own),
    labels,
    quantities,
    moments: readMoments(words, quantities, claim.date, lexicon),
  }
  cache.set(claim, reading)
  return reading
}

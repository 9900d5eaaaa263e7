/** Reads the figures that the quotes' own scorer wrote (`score.mjs --json`). */
import * as v from 'valibot'
import type { Figure } from './types'

const Rates = v.object({ P: v.number(), R: v.number(), F1: v.number() })
const Ratio = v.tuple([v.number(), v.number()])
const Scores = v.object({
  goldUnits: v.number(),
  overlap80: Rates,
  joint80: Rates,
  nonQuotes: v.object({ quotedStretchesGoldDoesNotMark: v.number(), rejected: v.nullable(v.number()) }),
  speaker: v.object({ named: Ratio, pronounWithCanonical: Ratio, nominal: Ratio }),
})

const ratio = (name: string, [right, of]: [number, number]): Figure => ({ name, value: right / Math.max(1, of), of })

/** @throws when the scorer's file has another shape */
export function quoteFigures(json: unknown): Figure[] {
  const { goldUnits, overlap80, joint80, nonQuotes, speaker } = v.parse(Scores, json)
  return [
    { name: 'joint F1', value: joint80.F1, of: goldUnits },
    { name: 'span F1', value: overlap80.F1, of: goldUnits },
    ratio('speaker right, named', speaker.named),
    ratio('speaker right, pronoun', speaker.pronounWithCanonical),
    ratio('speaker right, unnamed', speaker.nominal),
    { name: 'scare quotes left alone', value: nonQuotes.rejected ?? 0, of: nonQuotes.quotedStretchesGoldDoesNotMark },
  ]
}

/** How far a pair that was given, not retrieved, may be trusted: pairs of one speaker that do not contradict say where it ends. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Encoder, Judge, Pair } from '../../contradiction'
import type { Calibration } from '../../contradiction/calibrate/calibration'
import { scoreOf } from '../../contradiction/calibrate/verdict'
import { pairUp } from '../../contradiction/evidence/signal'
import { scoreByClause } from '../../contradiction/judge/by-clause'
import { detect } from '../../contradiction/signals'
import { read } from '../../contradiction/understand'
import { readLines } from './sets'

/** Rows that are judged, spread over the whole file. */
const ROWS = 800
/** At most this share may be called a contradiction: less than the 1 in 100 that is stated, for rows that are not here. */
const MOST = 0.0075
const RANGE = { from: 0.6, to: -3, step: 0.05 }

/** The same-speaker pairs of the development data, or null where there are none. */
function pairsOf(): Pair[] | null {
  const file = join(resolve(process.env.ON_RECORD_DATA ?? '../shared/data'), 'contradiction/same-speaker-dev.jsonl.gz')
  if (!existsSync(file)) return null
  const rows = readLines<{ a: string; b: string }>(file)
  return Array.from({ length: Math.min(ROWS, rows.length) }, (_, i) => {
    const row = rows[Math.floor((i * rows.length) / ROWS)]
    const side = (which: string, text = '') => ({ id: `${i}${which}`, text, date: null })
    return { earlier: side('a', row?.a), later: side('b', row?.b) }
  })
}

/** The largest `given` with which so few are called a contradiction; null where the data is absent. */
export async function fitGiven(
  calibration: Calibration,
  judge: Judge,
  encoder: Encoder | null,
): Promise<{ given: number; share: number; of: number } | null> {
  const pairs = pairsOf()
  if (!pairs) return null
  const scores = await scoreByClause(pairs, judge, encoder)
  const cases = pairs.flatMap((pair, i) => {
    const judged = scores[i]?.score
    if (!judged) return []
    const sides = pairUp(read(pair.earlier), read(pair.later))
    return [{ judged, seen: detect(sides), pair: sides, nearness: null, clauses: null }]
  })
  const shareWith = (given: number) =>
    cases.filter((one) => scoreOf({ ...calibration, given }, one) >= calibration.thresholds.contradiction).length / cases.length
  let given = RANGE.from
  while (given > RANGE.to && shareWith(given) > MOST) given -= RANGE.step
  return { given: Number(given.toFixed(2)), share: shareWith(given), of: cases.length }
}

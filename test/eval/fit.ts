/** Fits the bundled judge's calibration and prints the figures behind it, cross-validated by speaker. See calibration/README.md. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Calibration, openDirect, rulesJudge } from '../../contradiction'
import { type Candidate, candidatesOf } from './candidates'
import { modelsFolder, readModelFile } from './engine'
import { fitGiven } from './given'
import { heldOutTimelines, timelinesIn } from './held-out'
import { averagePrecision } from './ranking'
import { UNTOLD, variantsOf, WHOLE } from './small-archives'
import { rememberingEncoder, storedJudge } from './stored-judge'
import { type AtThreshold, chooseThresholds, sweep, withoutCapped } from './thresholds'
import { calibrationFrom, crossValidated, fitOn } from './weights'

const OWN = 'test/eval/calibration'
const WRITTEN = 'contradiction/calibrate/bundled.ts'

const inWords = ({ precision, recall, near, falseFlags }: AtThreshold) =>
  `precision ${precision.toFixed(2)} at recall ${recall.toFixed(2)}, ${near} near misses, ${falseFlags.toFixed(1)} false flags per 1,000 pairs`

/** How the thresholds hold in archives of one kind: hits among what is flagged, of all that retrieval brought. */
function inSmall(
  rows: readonly Candidate[],
  scores: readonly number[],
  { contradiction, tension }: ReturnType<typeof chooseThresholds>,
): string {
  const positives = rows.filter(({ label }) => label === 1).length
  const from = ({ threshold }: AtThreshold, counted = scores) => {
    const flagged = rows.filter((_, i) => (counted[i] ?? 0) >= threshold)
    const hits = flagged.filter(({ label }) => label === 1).length
    return `${(hits / Math.max(1, flagged.length)).toFixed(2)} at ${(hits / Math.max(1, positives)).toFixed(2)}`
  }
  const expected = scores.reduce((sum, score) => sum + score, 0)
  return `contradiction ${from(contradiction, withoutCapped(rows, scores))}, with tension ${from(tension)}; ${positives} of ${rows.length} expected ${expected.toFixed(0)}`
}

function write(calibration: Calibration): void {
  const head =
    '/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */\n'
  const body = JSON.stringify(calibration, null, 2)
  writeFileSync(WRITTEN, `import type { Calibration } from './calibration'\n\n${head}export const bundled: Calibration = ${body}\n`)
  console.log(`written: ${WRITTEN}`)
}

/**
 * @param args timelines with their gold, JSON Lines (default: those of ours that no judge is trained on), and `--write` to put the result where it ships
 */
export async function fitCalibration(args: readonly string[]): Promise<void> {
  const given = args.filter((arg) => !arg.startsWith('--'))
  const own = readdirSync(OWN).filter((name) => name.endsWith('.jsonl'))
  const timelines =
    given.length > 0 ? given.flatMap(timelinesIn) : [...own.map((name) => join(OWN, name)).flatMap(timelinesIn), ...heldOutTimelines()]
  const there = existsSync(join(modelsFolder(), 'judge', 'manifest.json'))
  const models = there ? await openDirect(readModelFile) : { judge: rulesJudge, encoder: null }
  const name = `${models.judge.id}@${models.judge.version}`
  const judge = storedJudge(models.judge, `.output/fit/${name}.jsonl`)
  const encoder = models.encoder && rememberingEncoder(models.encoder)
  const seen = new Map<string, Candidate[]>()
  for (const timeline of timelines) {
    for (const { name: kind, timelines: variants } of variantsOf(timeline)) {
      const found = seen.get(kind) ?? []
      for (const one of variants) found.push(...(await candidatesOf(one, judge, encoder)))
      seen.set(kind, found)
    }
  }
  const all = seen.get(WHOLE) ?? []
  const untold = [...seen].flatMap(([kind, rows]) => (kind.endsWith(UNTOLD) ? rows : []))
  const planted = timelines.reduce((sum, { contradictions }) => sum + contradictions.length, 0)
  const misses = timelines.reduce((sum, { near_misses }) => sum + near_misses.length, 0)
  const pairs = timelines.reduce((sum, { statements }) => sum + (statements.length * (statements.length - 1)) / 2, 0)
  const scores = crossValidated(all, all, untold)
  const ranked = (list: readonly number[]) =>
    averagePrecision(all.map(({ label }, i) => ({ score: list[i] ?? 0, positive: label === 1 }))).toFixed(2)
  const set = `${timelines.length} timelines, ${pairs} pairs, ${planted} contradictions`
  console.log(`${name}: ${set}, ${all.length} pairs judged, of the contradictions ${all.filter(({ label }) => label === 1).length}`)
  const alone = ranked(all.map(({ judged }) => judged.contradiction))
  console.log(`average precision: judge alone ${alone}, calibrated ${ranked(scores)}`)
  for (const row of sweep(all, scores, { planted, misses, pairs })) console.log(`  ${row.threshold.toFixed(2)}: ${inWords(row)}`)
  const chosen = chooseThresholds(all, scores, { planted, misses, pairs })
  const found = `contradiction ${inWords(chosen.contradiction)}; with tension ${inWords(chosen.tension)}`
  for (const [kind, rows] of seen) console.log(`  ${kind}: ${inSmall(rows, crossValidated(rows, all, untold), chosen)}`)
  const source = `${set}, by speaker: average precision ${ranked(scores)} (judge alone ${alone}); ${found}`
  const thresholds = { contradiction: chosen.contradiction.threshold, tension: chosen.tension.threshold }
  const fitted = calibrationFrom(name, fitOn(all, untold), thresholds, source)
  const trusted = await fitGiven(fitted, judge, encoder)
  const calibration = trusted ? { ...fitted, given: trusted.given } : fitted
  console.log(found)
  if (trusted)
    console.log(`same-speaker pairs called contradiction: ${(100 * trusted.share).toFixed(2)} % of ${trusted.of}, given ${trusted.given}`)
  else console.log(`no same-speaker pairs here: given stays ${fitted.given}`)
  if (args.includes('--write')) write(calibration)
  else console.log(JSON.stringify(calibration, null, 2))
}

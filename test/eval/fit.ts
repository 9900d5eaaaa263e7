/** Fits a calibration: score, thresholds and the figures behind them, cross-validated by speaker. Its output goes into `contradiction/calibrate/calibrations.ts`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDirect, rulesJudge } from '../../contradiction'
import { type Candidate, candidatesOf, featuresOf, type Timeline } from './candidates'
import { modelsFolder, readModelFile } from './engine'
import { type Fit, fitLogistic, predict } from './logistic'
import { averagePrecision } from './ranking'

/** Evidence and brakes that count beside a model; the rest only explains. */
const KINDS = ['denial', 'hedge', 'condition', 'other-view', 'period', 'lapsed', 'update', 'same-figure']
/** Few positives: weights are pulled towards the judge's own word, mild brakes, and nothing else. */
const PRIOR = [1, 3, -0.3, 0.3, 0.3, -0.3, -0.3, -0.3, -0.3, -1, -0.3, -0.3]
const RIDGE = 10
/** Folds are speakers. */
const BASE_NAMES = ['contradiction', 'cosine', 'rank', 'topic']

function crossValidated(all: readonly Candidate[]): number[] {
  const rows = all.map((one) => featuresOf(one, KINDS))
  const scores = new Array<number>(all.length).fill(0)
  for (const speaker of new Set(all.map((one) => one.speaker))) {
    const train = all.flatMap((one, i) => (one.speaker === speaker ? [] : [i]))
    const fit = fitLogistic(
      train.map((i) => rows[i] ?? []),
      train.map((i) => all[i]?.label ?? 0),
      RIDGE,
      PRIOR,
    )
    all.forEach((one, i) => {
      if (one.speaker === speaker) scores[i] = predict(fit, rows[i] ?? [])
    })
  }
  return scores
}

function atThreshold(all: readonly Candidate[], scores: readonly number[], threshold: number) {
  const flagged = all.filter((_, i) => (scores[i] ?? 0) >= threshold)
  const hits = flagged.filter(({ label }) => label === 1).length
  return { flagged: flagged.length, hits, near: flagged.filter(({ near }) => near).length }
}

function printTable(all: readonly Candidate[], scores: readonly number[], planted: number, pairs: number): void {
  console.log('threshold  precision  recall  near misses  false flags per 1,000 pairs')
  for (const threshold of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const { flagged, hits, near } = atThreshold(all, scores, threshold)
    const cells = [threshold, hits / Math.max(1, flagged), hits / planted].map((x) => x.toFixed(2).padStart(9))
    console.log(`${cells.join('  ')}  ${String(near).padStart(11)}  ${((1000 * (flagged - hits)) / pairs).toFixed(2).padStart(10)}`)
  }
}

function printFit(fit: Fit): void {
  const names = [...BASE_NAMES, ...KINDS]
  console.log(
    JSON.stringify(
      { bias: fit.bias, ...Object.fromEntries(fit.weights.map((weight, i) => [names[i], Number(weight.toFixed(3))])) },
      null,
      2,
    ),
  )
}

/** @param files timelines with their gold, JSON Lines */
export async function fitCalibration(files: readonly string[]): Promise<void> {
  const shipped = existsSync(join(modelsFolder(), 'judge', 'manifest.json'))
  const { judge, encoder } = shipped ? await openDirect(readModelFile) : { judge: rulesJudge, encoder: null }
  const timelines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Timeline),
  )
  const all: Candidate[] = []
  for (const timeline of timelines) all.push(...(await candidatesOf(timeline, judge, encoder)))
  const planted = timelines.reduce((sum, { contradictions }) => sum + contradictions.length, 0)
  const pairs = timelines.reduce((sum, { statements }) => sum + (statements.length * (statements.length - 1)) / 2, 0)
  const scores = crossValidated(all)
  console.log(
    `${judge.id}@${judge.version}: ${timelines.length} timelines, ${pairs} pairs, ${all.length} candidates, ${planted} contradictions`,
  )
  console.log(`retrieved: ${all.filter(({ label }) => label === 1).length}`)
  const ranked = (list: readonly number[]) =>
    averagePrecision(all.map(({ label }, i) => ({ score: list[i] ?? 0, positive: label === 1 }))).toFixed(3)
  console.log(`average precision: judge alone ${ranked(all.map(({ judged }) => judged.contradiction))}, calibrated ${ranked(scores)}`)
  printTable(all, scores, planted, pairs)
  printFit(
    fitLogistic(
      all.map((one) => featuresOf(one, KINDS)),
      all.map(({ label }) => label),
      RIDGE,
      PRIOR,
    ),
  )
}

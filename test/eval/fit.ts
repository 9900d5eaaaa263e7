/** Fits the bundled judge's calibration and prints the figures behind it, cross-validated by speaker. See calibration/README.md. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Calibration, openDirect, rulesJudge } from '../../contradiction'
import { bundled as shipped } from '../../contradiction/calibrate/bundled'
import { type Candidate, COSINE_MEAN, candidatesOf, featuresOf, type Timeline } from './candidates'
import { modelsFolder, readModelFile } from './engine'
import { fitGiven } from './given'
import { fitLogistic, predict } from './logistic'
import { averagePrecision } from './ranking'
import { rememberingEncoder, storedJudge } from './stored-judge'
import { type AtThreshold, chooseThresholds, sweep } from './thresholds'

const OWN = 'test/eval/calibration'
const WRITTEN = 'contradiction/calibrate/bundled.ts'

/** Few positives: weights are pulled towards these, the judge's own word, its nearness, and brakes that are mild unless rules are sure. */
const PRIOR: Readonly<Record<string, number>> = {
  contradiction: 1,
  cosine: 3,
  rank: -0.3,
  topic: 0.3,
  plain: 2.2,
  denial: 0.3,
  hedge: -0.3,
  condition: -0.3,
  'other-view': -0.3,
  period: -0.3,
  lapsed: -1,
  update: -0.3,
  'same-figure': -0.3,
  counterpart: -0.8,
  'for-now': -0.5,
  referent: -0.25,
  irony: -0.3,
}
const NAMES = Object.keys(PRIOR)
const KINDS = NAMES.slice(5)
const PULL = Object.values(PRIOR)
const RIDGE = 10

function fitOn(candidates: readonly Candidate[]) {
  return fitLogistic(
    candidates.map((one) => featuresOf(one, KINDS)),
    candidates.map(({ label }) => label),
    RIDGE,
    PULL,
  )
}

/** Scores of each speaker by a fit on the others. */
function crossValidated(all: readonly Candidate[]): number[] {
  const fits = new Map(
    [...new Set(all.map(({ speaker }) => speaker))].map((name) => [name, fitOn(all.filter(({ speaker }) => speaker !== name))]),
  )
  return all.map((one) => {
    const own = fits.get(one.speaker)
    return own ? predict(own, featuresOf(one, KINDS)) : 0
  })
}

const inWords = ({ precision, recall, near, falseFlags }: AtThreshold) =>
  `precision ${precision.toFixed(2)} at recall ${recall.toFixed(2)}, ${near} near misses, ${falseFlags.toFixed(1)} false flags per 1,000 pairs`

const timelinesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Timeline)

function calibrationFrom(judge: string, all: readonly Candidate[], thresholds: Calibration['thresholds'], source: string): Calibration {
  const { bias, weights } = fitOn(all)
  const weight = Object.fromEntries(NAMES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))]))
  const { contradiction = 1, cosine = 0, rank = 0, topic = 0, plain = 0, ...kinds } = weight
  const { topicAlone, given } = shipped
  const main = { contradiction, entailment: 0, cosine, cosineMean: COSINE_MEAN, rank, topic, topicAlone, given, plain }
  return { judge, bias: Number(bias.toFixed(2)), ...main, kinds, thresholds, source }
}

function write(calibration: Calibration): void {
  const head =
    '/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */\n'
  const body = JSON.stringify(calibration, null, 2)
  writeFileSync(WRITTEN, `import type { Calibration } from './calibration'\n\n${head}export const bundled: Calibration = ${body}\n`)
  console.log(`written: ${WRITTEN}`)
}

/**
 * @param args timelines with their gold, JSON Lines (default: all of ours), and `--write` to put the result where it ships
 */
export async function fitCalibration(args: readonly string[]): Promise<void> {
  const given = args.filter((arg) => !arg.startsWith('--'))
  const own = readdirSync(OWN).filter((name) => name.endsWith('.jsonl'))
  const timelines = (given.length > 0 ? given : own.map((name) => join(OWN, name))).flatMap(timelinesIn)
  const there = existsSync(join(modelsFolder(), 'judge', 'manifest.json'))
  const models = there ? await openDirect(readModelFile) : { judge: rulesJudge, encoder: null }
  const name = `${models.judge.id}@${models.judge.version}`
  const judge = storedJudge(models.judge, `.output/fit/${name}.jsonl`)
  const encoder = models.encoder && rememberingEncoder(models.encoder)
  const all: Candidate[] = []
  for (const timeline of timelines) all.push(...(await candidatesOf(timeline, judge, encoder)))
  const planted = timelines.reduce((sum, { contradictions }) => sum + contradictions.length, 0)
  const pairs = timelines.reduce((sum, { statements }) => sum + (statements.length * (statements.length - 1)) / 2, 0)
  const scores = crossValidated(all)
  const ranked = (list: readonly number[]) =>
    averagePrecision(all.map(({ label }, i) => ({ score: list[i] ?? 0, positive: label === 1 }))).toFixed(2)
  const set = `${timelines.length} timelines, ${pairs} pairs, ${planted} contradictions`
  console.log(`${name}: ${set}, ${all.length} pairs judged, of the contradictions ${all.filter(({ label }) => label === 1).length}`)
  const alone = ranked(all.map(({ judged }) => judged.contradiction))
  console.log(`average precision: judge alone ${alone}, calibrated ${ranked(scores)}`)
  for (const row of sweep(all, scores, { planted, pairs })) console.log(`  ${row.threshold.toFixed(2)}: ${inWords(row)}`)
  const chosen = chooseThresholds(all, scores, { planted, pairs })
  const found = `contradiction ${inWords(chosen.contradiction)}; with tension ${inWords(chosen.tension)}`
  const source = `${set}, by speaker: average precision ${ranked(scores)} (judge alone ${alone}); ${found}`
  const thresholds = { contradiction: chosen.contradiction.threshold, tension: chosen.tension.threshold }
  const fitted = calibrationFrom(name, all, thresholds, source)
  const trusted = await fitGiven(fitted, judge, encoder)
  const calibration = trusted ? { ...fitted, given: trusted.given } : fitted
  console.log(found)
  if (trusted)
    console.log(`same-speaker pairs called contradiction: ${(100 * trusted.share).toFixed(2)} % of ${trusted.of}, given ${trusted.given}`)
  else console.log(`no same-speaker pairs here: given stays ${fitted.given}`)
  if (args.includes('--write')) write(calibration)
  else console.log(JSON.stringify(calibration, null, 2))
}

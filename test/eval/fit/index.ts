/** Fits the weights of article/quotes on the development data: see README.md. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Judge } from '../../../article/quotes/engine'
import { fittedJudge } from '../../../article/quotes/judge'
import { de } from '../../../article/quotes/languages/de'
import { en } from '../../../article/quotes/languages/en'
import { type Model, packModel } from '../../../article/quotes/model'
import { en as english } from '../../../article/quotes/weights/en'
import type { Weights } from '../../../article/quotes/weights/types'
import { foldOf, type GoldArticle, loadScorer, readGold, type Scorer } from './gold'
import { predict } from './predict'
import { record } from './record'
import { type Choice, trainTogether } from './train'

const LANGUAGES = {
  en: {
    language: en,
    file: 'dev.jsonl',
    threshold: 0.84,
    folds: 2,
    members: 3,
    speaker: { hidden: 8, epochs: 10, decay: 0.1 },
    speech: { hidden: 5, epochs: 40, decay: 0.1 },
  },
  // Little gold: more of it to fit on in each fold, and weights that stray less.
  de: {
    language: de,
    file: 'dev.de.jsonl',
    threshold: 0.3,
    folds: 5,
    members: 6,
    speaker: { hidden: 5, epochs: 8, decay: 0.1 },
    speech: { hidden: 3, epochs: 14, decay: 0.3 },
  },
}
type Fitting = (typeof LANGUAGES)[keyof typeof LANGUAGES]
const even: Judge = {
  threshold: 0.5,
  speaker: (c) => c.map((_, i) => 1 / (2 + i)),
  speech: () => 1,
  pronoun: (c) => c.map((_, i) => 1 / (2 + i)),
}

/** Cases of another language that help out where there are few: the features speak of word classes, not of words. */
interface Help {
  speaker: Choice[]
  speech: Choice[]
}

/** A model of a language's own cases and of those that help out, told apart by one more input, which then goes into the bias. */
function fitModel(own: Choice[], help: Choice[], settings: { hidden: number; decay: number; epochs: number }, members: number): string {
  const inputs = own[0]?.rows[0]?.length
  if (inputs === undefined) return '0 0 1|Q'
  const full = { ...settings, rate: 0.01, seed: 7 }
  if (help.length === 0) return packModel(trainTogether(own, inputs, full, members))
  const all = [...[own, own, own].flat().map((choice) => marked(choice, 1)), ...help.map((choice) => marked(choice, 0))]
  return packModel(withoutMark(trainTogether(all, inputs + 1, full, members)))
}

const marked = ({ rows, right }: Choice, mark: number): Choice => ({ rows: rows.map((row) => [...row, mark]), right })

function withoutMark({ inputs, hidden, weights }: Model): Model {
  const kept: number[] = []
  for (let h = 0; h < hidden; h++) {
    const row = Array.from(weights.subarray(h * (inputs + 1), (h + 1) * (inputs + 1)))
    const [mark = 0, bias = 0] = row.splice(-2)
    kept.push(...row, mark + bias)
  }
  kept.push(...weights.subarray(hidden * (inputs + 1)))
  return { inputs: inputs - 1, hidden, weights: Float32Array.from(kept) }
}

function fitWeights(
  articles: GoldArticle[],
  { language, threshold, members, speaker, speech }: Fitting,
  scorer: Scorer,
  help: Help,
): Weights {
  const forced = record(articles, language, scorer, even, true)
  const weights = {
    speaker: fitModel(forced.speaker, help.speaker, speaker, members),
    speech: '0 0 1|m',
    threshold,
    // Where gold has no pronouns to fit on, English serves: the features are of no language.
    pronoun: forced.pronoun.length ? fitModel(forced.pronoun, [], { hidden: 3, decay: 0.03, epochs: 30 }, members) : english.pronoun,
  }
  const free = record(articles, language, scorer, fittedJudge(weights), false)
  return { ...weights, speech: fitModel(free.speech, help.speech, speech, members) }
}

function report(name: string, articles: GoldArticle[], lines: object[], scorer: Scorer): void {
  const s = scorer.score(articles, lines)
  const pc = (x: number) => (100 * x).toFixed(1)
  const share = ([a, b]: [number, number]) => `${pc(a / Math.max(1, b))} (${b})`
  const { named, pronounWithCanonical, nominal } = s.speaker
  process.stdout.write(
    `${name}: joint F1 ${pc(s.joint80.F1)} (P ${pc(s.joint80.P)} R ${pc(s.joint80.R)}), span F1 ${pc(s.overlap80.F1)}, named ${share(named)}, pronoun ${share(pronounWithCanonical)}, unnamed ${share(nominal)}, left alone ${pc(s.nonQuotes.rejected)}\n`,
  )
}

async function main(): Promise<void> {
  const folder = resolve(process.env.ON_RECORD_DATA ?? '../shared/data', 'quotes')
  const out = process.env.FIT_OUT
  const scorer = await loadScorer(folder)
  const wanted = process.argv[2]
  for (const [code, fitting] of Object.entries(LANGUAGES)) {
    if (wanted && wanted !== code) continue
    const { language, file, folds } = fitting
    const articles = readGold(join(folder, file))
    const english_ = code === 'en' ? null : readGold(join(folder, LANGUAGES.en.file))
    const help = english_
      ? {
          speaker: record(english_, LANGUAGES.en.language, scorer, even, true).speaker,
          speech: record(english_, LANGUAGES.en.language, scorer, fittedJudge(english), false).speech,
        }
      : { speaker: [], speech: [] }
    const crossed: object[] = []
    for (let fold = 0; fold < folds; fold++) {
      const held = articles.filter(({ id }) => foldOf(id, folds) === fold)
      const others = articles.filter((article) => !held.includes(article))
      const lines = predict(held, language, fittedJudge(fitWeights(others, fitting, scorer, help)))
      report(`${code} fitted on the others, fold ${fold + 1} of ${folds}`, held, lines, scorer)
      crossed.push(...lines)
    }
    report(`${code} crossed, all`, articles, crossed, scorer)
    if (out) {
      mkdirSync(out, { recursive: true })
      writeFileSync(join(out, `${code}.crossed.jsonl`), crossed.map((l) => JSON.stringify(l)).join('\n'))
    }
    if (process.argv.includes('--write')) {
      const weights = fitWeights(articles, fitting, scorer, help)
      const { threshold: at, ...models } = weights
      const text = Object.entries(models)
        .map(([k, v]) => `  ${k}:\n    '${v.replaceAll("'", "\\'")}',`)
        .join('\n')
      writeFileSync(
        `article/quotes/weights/${code}.ts`,
        `import type { Weights } from './types'\n\n/** Fitted by test/eval/fit on the development articles. */\nexport const ${code}: Weights = {\n${text}\n  threshold: ${at},\n}\n`,
      )
      report(`${code} fitted on all, all`, articles, predict(articles, language, fittedJudge(weights)), scorer)
    }
  }
}

await main()

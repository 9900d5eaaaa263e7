/** Fits the weights of article/quotes on the development data: see README.md. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Judge } from '../../../article/quotes/engine'
import { fittedJudge } from '../../../article/quotes/judge'
import { de } from '../../../article/quotes/languages/de'
import { en } from '../../../article/quotes/languages/en'
import type { QuoteLanguage } from '../../../article/quotes/languages/types'
import { packModel } from '../../../article/quotes/model'
import { en as english } from '../../../article/quotes/weights/en'
import type { Weights } from '../../../article/quotes/weights/types'
import { type GoldArticle, halfOf, loadScorer, readGold, type Scorer } from './gold'
import { predict } from './predict'
import { record } from './record'
import { type Choice, trainTogether } from './train'

const LANGUAGES = { en: { language: en, file: 'dev.jsonl', threshold: 0.76 }, de: { language: de, file: 'dev.de.jsonl', threshold: 0.35 } }
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

function fitWeights(articles: GoldArticle[], language: QuoteLanguage, scorer: Scorer, help: Help, threshold: number): Weights {
  const times = (choices: Choice[], n: number) => Array.from({ length: n }, () => choices).flat()
  const one = (choices: Choice[], hidden: number, decay: number, epochs: number) =>
    choices.length
      ? packModel(trainTogether(choices, choices[0]?.rows[0]?.length ?? 0, { hidden, epochs, rate: 0.01, decay, seed: 7 }, 3))
      : '0 0 1|Q'
  const forced = record(articles, language, scorer, even, true)
  const weights = {
    speaker: one([...times(forced.speaker, help.speaker.length ? 3 : 1), ...help.speaker], 5, 0.1, 8),
    speech: '0 0 1|m',
    threshold,
    // Where gold has no pronouns to fit on, English serves: the features are of no language.
    pronoun: forced.pronoun.length ? one(forced.pronoun, 3, 0.03, 30) : english.pronoun,
  }
  const free = record(articles, language, scorer, fittedJudge(weights), false)
  return {
    ...weights,
    speech: one([...times(free.speech, help.speech.length ? 3 : 1), ...help.speech], 3, 0.1, 20),
  }
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
  for (const [code, { language, file, threshold }] of Object.entries(LANGUAGES)) {
    if (wanted && wanted !== code) continue
    const articles = readGold(join(folder, file))
    const halves = { a: articles.filter((x) => halfOf(x.id) === 'a'), b: articles.filter((x) => halfOf(x.id) === 'b') }
    const english_ = code === 'en' ? null : readGold(join(folder, LANGUAGES.en.file))
    const help = english_
      ? {
          speaker: record(english_, LANGUAGES.en.language, scorer, even, true).speaker,
          speech: [],
        }
      : { speaker: [], speech: [] }
    const crossed: object[] = []
    for (const [on, other] of [
      ['b', 'a'],
      ['a', 'b'],
    ] as const) {
      const weights = fitWeights(halves[on], language, scorer, help, threshold)
      const lines = predict(halves[other], language, fittedJudge(weights))
      report(`${code} fitted on ${on}, half ${other}`, halves[other], lines, scorer)
      crossed.push(...lines)
    }
    report(`${code} crossed, all`, articles, crossed, scorer)
    if (out) {
      mkdirSync(out, { recursive: true })
      writeFileSync(join(out, `${code}.crossed.jsonl`), crossed.map((l) => JSON.stringify(l)).join('\n'))
      writeFileSync(join(out, `${code}.a.gold.jsonl`), halves.a.map((l) => JSON.stringify(l)).join('\n'))
    }
    if (process.argv.includes('--write')) {
      const weights = fitWeights(articles, language, scorer, help, threshold)
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

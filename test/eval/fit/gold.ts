/** The gold articles of the development data and how they judge the engine's candidates, by the data's own scorer. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export interface GoldQuote {
  start: number
  end: number
  type: 'direct' | 'mixed' | 'indirect'
  speaker: string | null
  speaker_name?: string | null
  speaker_kind?: 'name' | 'pronoun' | 'nominal' | 'none'
  speaker_canonical?: string | null
  aliases?: string[]
  group?: string
  quoted?: [number, number][]
}

export interface GoldArticle {
  id: string
  text: string
  source: string
  quotes: GoldQuote[]
  ignore?: [number, number][]
}

export interface Scorer {
  speakerRight(gold: GoldQuote, name: string | null): { right: boolean }
  trim(text: string, start: number, end: number): [number, number]
  quoteRegions(text: string): { start: number; end: number }[]
  units(text: string, regions: { start: number; end: number }[], spans: [number, number][], view: string): { units: [number, number][] }
  score(gold: GoldArticle[], pred: object[], options?: object): Score
}

export interface Score {
  overlap80: { P: number; R: number; F1: number }
  joint80: { P: number; R: number; F1: number }
  nonQuotes: { rejected: number }
  speaker: { named: [number, number]; pronounWithCanonical: [number, number]; nominal: [number, number] }
}

export const readGold = (file: string): GoldArticle[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): GoldArticle => JSON.parse(line))

export const loadScorer = (folder: string): Promise<Scorer> => import(pathToFileURL(`${folder}/score.mjs`).href)

/** Which fold of the development set an article belongs to, by a hash of its id. */
export function foldOf(id: string, folds: number): number {
  let hash = 2166136261
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  return (hash >>> 7) % folds
}

/** What gold says of a quoted stretch. */
export type Verdict = { kind: 'quote'; quote: GoldQuote } | { kind: 'none' } | { kind: 'skip' }

const overlap = (a: readonly [number, number], b: readonly [number, number]): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0])

export function verdicts(article: GoldArticle, scorer: Scorer): (start: number, end: number) => Verdict {
  const regions = scorer.quoteRegions(article.text)
  const units = article.quotes.flatMap((quote) => {
    const spans: [number, number][] = quote.quoted ?? [[quote.start, quote.end]]
    return scorer.units(article.text, regions, spans, 'quoted').units.map((unit) => ({ unit, quote }))
  })
  return (start, end) => {
    const here = scorer.trim(article.text, start, end)
    for (const { unit, quote } of units) {
      const shared = overlap(unit, here)
      const iou = shared / (Math.max(unit[1], here[1]) - Math.min(unit[0], here[0]))
      if (iou >= 0.8) return quote.type === 'indirect' ? { kind: 'skip' } : { kind: 'quote', quote }
    }
    for (const range of article.ignore ?? []) if (overlap(range, here) > 0) return { kind: 'skip' }
    for (const quote of article.quotes) if (overlap([quote.start, quote.end], here) > 0) return { kind: 'skip' }
    return { kind: 'none' }
  }
}

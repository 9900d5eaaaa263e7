import { Engine, type Judge } from '../../../article/quotes/engine'
import type { QuoteLanguage } from '../../../article/quotes/languages/types'
import { lexiconOf } from '../../../article/quotes/lexicon'
import { fullest } from '../quotes'

/** The engine's found stretches with their speakers as the scorer reads them. */
export function predict(articles: readonly { id: string; text: string }[], language: QuoteLanguage, judge: Judge): object[] {
  return articles.map(({ id, text }) => {
    const engine = new Engine(text, lexiconOf(language), judge)
    const work = engine.run()
    while (!work.next().done);
    return {
      id,
      quotes: engine.found.map(({ site, attribution, speech }) => {
        const region = site.paragraph.regions[site.region]
        return {
          start: region?.innerStart,
          end: region?.innerEnd,
          speaker: fullest(attribution),
          kind: attribution.kind,
          as: attribution.asWritten,
          ev: attribution.evidence,
          c: attribution.confidence,
          speech,
        }
      }),
    }
  })
}

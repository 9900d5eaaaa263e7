/**
 * Runs the engine over gold articles and keeps every decision as a case to fit on. First speakers and pronouns, with gold choosing (so that
 * "the previous speaker" is the right one); then speech, with the fitted speakers choosing, whose shares are features there.
 */
import type { Candidate } from '../../../article/quotes/candidates'
import { Engine, type Judge } from '../../../article/quotes/engine'
import type { QuoteLanguage } from '../../../article/quotes/languages/types'
import { lexiconOf } from '../../../article/quotes/lexicon'
import type { GoldArticle, GoldQuote, Scorer } from './gold'
import { verdicts } from './gold'
import type { Choice } from './train'

export interface Cases {
  speaker: Choice[]
  speech: Choice[]
  pronoun: Choice[]
}

export function record(articles: readonly GoldArticle[], language: QuoteLanguage, scorer: Scorer, guide: Judge, forced: boolean): Cases {
  const cases: Cases = { speaker: [], speech: [], pronoun: [] }
  const lexicon = lexiconOf(language)
  for (const article of articles) recordOne(article)
  return cases

  function recordOne(article: GoldArticle): void {
    const verdict = verdicts(article, scorer)
    let lastGold: GoldQuote | null = null
    const sameAsLast = (gold: GoldQuote) =>
      lastGold !== null &&
      ((gold.group !== undefined && gold.group === lastGold.group) ||
        (gold.speaker_kind === 'pronoun' && gold.speaker?.toLowerCase() === lastGold.speaker?.toLowerCase()) ||
        scorer.speakerRight(gold, lastGold.speaker_canonical ?? lastGold.speaker_name ?? lastGold.speaker).right)
    const pending: { gold: GoldQuote | null } = { gold: null }
    const judge: Judge = {
      threshold: 0.5,
      speaker(candidates, site) {
        const region = site.paragraph.regions[site.region]
        const v = region ? verdict(region.start, region.end) : { kind: 'skip' as const }
        pending.gold = v.kind === 'quote' ? v.quote : null
        const gold = pending.gold
        const guess = guide.speaker(candidates, site)
        if (!gold || gold.speaker_kind === 'none') return guess
        const right = candidates.map((c) => isRight(c, gold))
        if (candidates.length > 1 && right.includes(true)) cases.speaker.push({ rows: candidates.map((c) => c.features), right })
        if (!forced || !right.includes(true)) return guess
        return guess.map((share, i) => (right[i] ? 1 + share : 0))
      },
      speech(features, site) {
        const region = site.paragraph.regions[site.region]
        const v = region ? verdict(region.start, region.end) : { kind: 'skip' as const }
        if (v.kind === 'skip') return 0
        cases.speech.push({ rows: [[...features]], right: [v.kind === 'quote'] })
        if (v.kind === 'quote') lastGold = v.quote
        return v.kind === 'quote' ? 1 : 0
      },
      pronoun(candidates, site, mention) {
        const gold = pending.gold
        const guess = guide.pronoun(candidates, site, mention)
        const written = engine.textOf(site.paragraph, mention.from, mention.to).toLowerCase()
        if (gold?.speaker_kind !== 'pronoun' || !gold.speaker_canonical || !gold.speaker?.toLowerCase().startsWith(written)) return guess
        const right = candidates.map((c) => scorer.speakerRight(gold, c.entity.name).right)
        if (candidates.length > 1 && right.includes(true)) cases.pronoun.push({ rows: candidates.map((c) => c.features), right })
        return forced && right.includes(true) ? guess.map((share, i) => (right[i] ? 1 + share : 0)) : guess
      },
    }
    const engine = new Engine(article.text, lexicon, judge)
    const isRight = (c: Candidate, gold: GoldQuote): boolean => {
      if (!c.mention) return sameAsLast(gold)
      const written = engine.textOf(c.paragraph, c.mention.from, c.mention.to)
      if (c.mention.kind === 'pronoun')
        return gold.speaker_kind === 'pronoun' && gold.speaker?.toLowerCase().split(/['’\s]/)[0] === written.toLowerCase()
      const name = engine.called(c.paragraph, c.mention, c.link?.cue)
      return scorer.speakerRight(gold, name).right
    }
    const work = engine.run()
    while (!work.next().done);
  }
}

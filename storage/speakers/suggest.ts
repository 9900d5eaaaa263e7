import Dexie from 'dexie'
import type { Sameness } from '../../article'
import type { OnRecordDatabase } from '../database'
import type { Speaker } from '../types'
import { keptApart, keyOf } from './apart'

export interface MergeSuggestion {
  a: Speaker
  b: Speaker
  /** `same`: nothing in the names speaks against it; `likely`: the names leave something open. */
  sameness: Exclude<Sameness, 'different'>
}

/**
 * Pairs of speakers that may be the same, to be offered and never done: those that reading an article would take for one person by their
 * names, the surest first, but for those of whom the user said otherwise (`keepApart`). Compared only where two names share a word's beginning, so that thousands of speakers stay quick.
 *
 * @param of  a speaker's id: only pairs with that one
 */
export async function suggestMerges(db: OnRecordDatabase, limit = 50, of?: string): Promise<MergeSuggestion[]> {
  const names = await namesRule()
  const all = await db.speakers.toArray()
  const apart = keptApart(all)
  const speakers = all.filter((one) => one.mergedInto === null)
  const pairs = new Map<string, MergeSuggestion>()
  for (const group of grouped(speakers, names)) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (of !== undefined && a.id !== of && b.id !== of) continue
        const key = keyOf(a.id, b.id)
        const sameness = pairs.has(key) || apart.has(key) ? 'different' : samenessOf(a, b, names)
        if (sameness !== 'different') pairs.set(key, { a, b, sameness })
      }
    }
  }
  return [...pairs.values()].sort((a, b) => Number(a.sameness === 'likely') - Number(b.sameness === 'likely')).slice(0, limit)
}

/** Loaded when asked for, since it knows the titles and offices of many languages. Dexie's own promise keeps a live query's view of what is read. */
function namesRule() {
  return Dexie.Promise.resolve(import('../../article').then(({ foldSpeakerName, sameSpeaker }) => ({ foldSpeakerName, sameSpeaker })))
}
type NamesRule = Awaited<ReturnType<typeof namesRule>>

/** The surest that any name of the one and any of the other give. */
function samenessOf(a: Speaker, b: Speaker, { sameSpeaker }: NamesRule): Sameness {
  const found = namesOf(a).flatMap((x) => namesOf(b).map((y) => sameSpeaker(x, y)))
  return found.find((one) => one === 'same') ?? found.find((one) => one === 'likely') ?? 'different'
}

function namesOf(speaker: Speaker): string[] {
  return [speaker.name, ...speaker.aliases]
}

function grouped(speakers: readonly Speaker[], { foldSpeakerName }: NamesRule): Iterable<Speaker[]> {
  const groups = new Map<string, Speaker[]>()
  for (const speaker of speakers) {
    for (const key of groupKeys(speaker, foldSpeakerName)) {
      const group = groups.get(key)
      if (group) group.push(speaker)
      else groups.set(key, [speaker])
    }
  }
  return groups.values()
}

/**
 * Beginnings of a name's words but the first, which many share: "Lukashenko" and "Lukashenka" meet, "Keller-Brandt" and "Keller" too, and
 * are then compared in full. Letters that transliterations take for each other are one.
 */
function groupKeys(speaker: Speaker, fold: (name: string) => string): Set<string> {
  const keys = namesOf(speaker).flatMap((name) => {
    const words = fold(name).split(' ')
    return words.slice(words.length > 1 ? 1 : 0).map((word) => word.replace(/[yj]/g, 'i').replace(/w/g, 'v').slice(0, 3))
  })
  return new Set(keys)
}

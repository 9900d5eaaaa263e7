import type { OnRecordDatabase } from '../database'
import { foldWords } from '../fold'
import type { Speaker } from '../types'
import { similarNames } from './similar'

export interface MergeSuggestion {
  a: Speaker
  b: Speaker
}

/** Says whether two names may be one person's. */
export type SameName = (a: string, b: string) => boolean

/**
 * Pairs of speakers that may be the same, to be offered and never done. Compared only within groups that share a word's beginning, so that
 * thousands of speakers stay quick.
 *
 * @param same  by default: equal once folded, or one name's words all in the other's, or words that differ by spelling alone
 */
export async function suggestMerges(db: OnRecordDatabase, same: SameName = similarNames, limit = 50): Promise<MergeSuggestion[]> {
  const speakers = await db.speakers.filter((one) => one.mergedInto === null).toArray()
  const groups = new Map<string, Speaker[]>()
  for (const speaker of speakers) {
    for (const key of groupKeys(speaker)) groups.set(key, [...(groups.get(key) ?? []), speaker])
  }
  const pairs = new Map<string, MergeSuggestion>()
  for (const group of groups.values()) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        const key = [a.id, b.id].sort().join()
        if (a.id !== b.id && !pairs.has(key) && namesOf(a).some((x) => namesOf(b).some((y) => same(x, y)))) pairs.set(key, { a, b })
      }
    })
    if (pairs.size >= limit) break
  }
  return [...pairs.values()].slice(0, limit)
}

function namesOf(speaker: Speaker): string[] {
  return [speaker.name, ...speaker.aliases]
}

/** First four letters of the last word: "Lukashenko" and "Lukashenka" meet, "Keller" and "Kelly" too, and are then compared in full. */
function groupKeys(speaker: Speaker): Set<string> {
  return new Set(namesOf(speaker).map((name) => foldWords(name).split(' ').at(-1)?.slice(0, 4) ?? ''))
}

/** The corpus's speakers that the judge has never seen: those that training keeps aside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Timeline } from './candidates'

const Split = v.object({ timelines: v.array(v.string()) })
const SidesOfPair = v.strictTuple([v.string(), v.string()])
const Row = v.object({
  speaker: v.string(),
  statements: v.array(v.object({ id: v.string(), date: v.string(), topic: v.exactOptional(v.string()), text: v.string() })),
  contradictions: v.array(SidesOfPair),
  near_misses: v.array(SidesOfPair),
})

/**
 * The timelines of a file of JSON Lines.
 *
 * @throws ValiError where a line lacks something
 */
export const timelinesIn = (file: string): Timeline[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(Row, JSON.parse(line)))

/**
 * @param training the folder that holds the corpus and how it is split
 * @returns the timelines of the speakers that `split.json` names
 * @throws Error where one of them has none, ValiError where a file lacks something
 */
export function heldOutTimelines(training = 'training'): Timeline[] {
  const split = join(training, 'split.json')
  const { timelines: aside } = v.parse(Split, JSON.parse(readFileSync(split, 'utf8')))
  const files = ['', 'timelines'].flatMap((folder) =>
    readdirSync(join(training, 'corpus', folder))
      .filter((name) => name.startsWith('timelines') && name.endsWith('.jsonl'))
      .map((name) => join(training, 'corpus', folder, name)),
  )
  const found = files.flatMap(timelinesIn).filter(({ speaker }) => aside.includes(speaker))
  const missing = aside.filter((name) => !found.some(({ speaker }) => speaker === name))
  if (missing.length > 0) throw new Error(`No timeline of ${missing.join(', ')}, whom ${split} keeps aside`)
  return found
}

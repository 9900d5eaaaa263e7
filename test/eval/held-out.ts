/** The corpus's speakers that the judge has never seen: those that training keeps aside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Timeline } from './candidates'

const CORPUS = 'training/corpus'
const SPLIT = 'training/split.json'

/** The timelines of a file of JSON Lines. */
export const timelinesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Timeline)

/** @returns the timelines of the speakers that `training/split.json` names */
export function heldOutTimelines(): Timeline[] {
  const { timelines: aside } = JSON.parse(readFileSync(SPLIT, 'utf8')) as { timelines: string[] }
  const files = ['', 'timelines'].flatMap((folder) =>
    readdirSync(join(CORPUS, folder))
      .filter((name) => name.startsWith('timelines') && name.endsWith('.jsonl'))
      .map((name) => join(CORPUS, folder, name)),
  )
  return files.flatMap(timelinesIn).filter(({ speaker }) => aside.includes(speaker))
}

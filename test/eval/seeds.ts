/** The seed articles with their gold: `NNN.gold.json` beside the text that it names. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** Offsets count code points. */
const Quote = v.object({
  id: v.string(),
  text: v.string(),
  start: v.number(),
  end: v.number(),
  kind: v.string(),
  speaker: v.nullable(v.string()),
  speaker_as_written: v.nullable(v.string()),
  /** Words in marks inside the writer's sentence. */
  fragment: v.optional(v.boolean(), false),
  headline: v.optional(v.boolean(), false),
})
const Gold = v.object({ seed: v.string(), published: v.nullable(v.string()), quotes: v.array(Quote) })

export type SeedQuote = v.InferOutput<typeof Quote>

export interface SeedArticle {
  /** Name of the text's file. */
  id: string
  text: string
  /** ISO 8601 day, where the text tells it. */
  published: string | null
  quotes: SeedQuote[]
}

/** @throws ValiError where a gold file lacks something */
export const readSeeds = (folder: string): SeedArticle[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const { seed, ...gold } = v.parse(Gold, JSON.parse(readFileSync(join(folder, name), 'utf8')))
      return { id: seed, text: readFileSync(join(folder, seed), 'utf8'), ...gold }
    })

/** UTF-16 offset of every code point, and of the end. */
export function codeUnitOffsets(text: string): number[] {
  const offsets: number[] = []
  let offset = 0
  for (const point of text) {
    offsets.push(offset)
    offset += point.length
  }
  return [...offsets, offset]
}

/** A judge whose scores are kept in a file: a fit that was broken off goes on, and a second one with the same judge takes seconds. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Encoder, Judge, JudgeScore } from '../../contradiction'

/** Pairs that are judged between two writes. */
const AT_ONCE = 64

/** An encoder that encodes each text once: a timeline is searched anew for every statement. */
export function rememberingEncoder(encoder: Encoder): Encoder {
  const known = new Map<string, Int8Array>()
  return {
    ...encoder,
    async encode(texts, signal) {
      const open = [...new Set(texts)].filter((text) => !known.has(text))
      const made = open.length > 0 ? await encoder.encode(open, signal) : []
      open.forEach((text, i) => {
        const vector = made[i]
        if (vector) known.set(text, vector)
      })
      return texts.map((text) => known.get(text) ?? new Int8Array(encoder.dimensions))
    },
  }
}

/** @param file JSON Lines of text pair and score; made where it is not there. One file a version of the judge. */
export function storedJudge(judge: Judge, file: string): Judge {
  mkdirSync(dirname(file), { recursive: true })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []
  const known = new Map(lines.map((line) => JSON.parse(line) as [string, JudgeScore | null]))
  return {
    ...judge,
    async score(pairs, signal) {
      const keys = pairs.map(({ earlier, later }) => JSON.stringify([earlier.text, later.text]))
      const open = [...new Map(keys.map((key, i) => [key, i])).values()].filter((i) => !known.has(keys[i] ?? ''))
      for (let at = 0; at < open.length; at += AT_ONCE) {
        const part = open.slice(at, at + AT_ONCE)
        const scores = await judge.score(
          part.map((i) => pairs[i]).filter((pair) => pair !== undefined),
          signal,
        )
        for (const [k, i] of part.entries()) known.set(keys[i] ?? '', scores[k] ?? null)
        appendFileSync(file, part.map((i) => `${JSON.stringify([keys[i], known.get(keys[i] ?? '')])}\n`).join(''))
        console.error(`judged ${at + part.length} of ${open.length}`)
      }
      return keys.map((key) => known.get(key) ?? null)
    },
  }
}

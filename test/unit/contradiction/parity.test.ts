import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDirect } from '../../../contradiction'
import { readModel } from '../../../contradiction/judge/model/files'
import { type JudgeSession, openJudge, prepareRuntime } from '../../../contradiction/judge/model/session'
import { createTokenReader } from '../../../contradiction/judge/model/tokens'
import { readModelFile } from '../../eval/engine'

interface Reference {
  id: string
  a: string
  b: string
  ids: number[]
  logits: number[]
}

/** Written by the training's stage `reference`: our pairs with the token ids and logits that Python gives. */
const FILE = 'training/reference/pairs-500.jsonl'
const there = existsSync(FILE) && existsSync('public/models/judge/model.onnx')
const rows = there
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reference)
  : []

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.max(...Array.from(a, (x, i) => Math.abs(x - (b[i] ?? 0))))

/** Pairs whose logits are further from Python's than this. */
async function apart(session: JudgeSession, limit: number): Promise<string[]> {
  const found: string[] = []
  for (const { id, a, b, logits } of rows) {
    const [given] = await session.logits([[a, b]])
    if (!given || furthest(given, logits) > limit) found.push(id)
  }
  return found
}

describe.skipIf(!there)('the judge that ships', () => {
  test('is read in the same tokens as in training', async () => {
    const { tokenizer, config } = await readModel('judge', readModelFile)
    const tokens = createTokenReader(tokenizer, config.maxLength)
    expect(rows.filter(({ a, b, ids }) => tokens.pair(a, b).join() !== ids.join()).map(({ id }) => id)).toEqual([])
  })

  test('gives the same logits as in Python, to 1e-2', { timeout: 600_000 }, async () => {
    prepareRuntime({ threads: 1 })
    const parts = await readModel('judge', readModelFile)
    // The temperature is the engine's: the reference holds what the graph gives.
    const session = await openJudge({ ...parts, config: { ...parts.config, temperature: 1 } })
    expect(rows).toHaveLength(500)
    expect(await apart(session, 1e-2)).toEqual([])
  })

  test('ships with an encoder', async () => expect((await openDirect(readModelFile)).encoder?.dimensions).toBe(384))
})

import type { Encoder, Judge } from '../types'
import { type ReadFile, readEncoderSettings, readModel } from './model/files'
import { scorePairs } from './model/judging'
import { PairCache } from './model/pair-cache'
import { openEncoder, openJudge, prepareRuntime } from './model/session'

/**
 * The models that ship, in this thread: for Node, where there is no worker to be had. The same files, checks, sessions and averaging.
 *
 * @throws ModelProblem as `readModel` does for the judge, and for an encoder that is there but damaged
 */
export async function openDirect(readFile: ReadFile): Promise<{ judge: Judge; encoder: Encoder | null }> {
  prepareRuntime({ threads: 1 })
  const judgeParts = await readModel('judge', readFile)
  const judgeSession = await openJudge(judgeParts)
  const encoderParts = (await readEncoderSettings(readFile)) && (await readModel('encoder', readFile))
  const encoderSession = encoderParts && (await openEncoder(encoderParts))
  const cache = new PairCache()
  const stop = (signal?: AbortSignal) => async () => signal?.throwIfAborted()
  return {
    judge: {
      id: 'judge',
      version: judgeParts.version,
      languages: judgeParts.manifest.languages,
      score: (pairs, signal) => scorePairs(pairs, (texts, s) => judgeSession.logits(texts, stop(s)), cache, signal),
      destroy() {},
    },
    encoder: encoderSession &&
      encoderParts && {
        id: 'encoder',
        version: encoderParts.version,
        dimensions: encoderSession.dimensions,
        encode: (texts, signal) => encoderSession.vectors(texts, stop(signal)),
        destroy() {},
      },
  }
}

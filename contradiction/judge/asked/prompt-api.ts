import type { Judge, JudgeScore, Pair } from '../../types'
import { LANGUAGES } from '../languages'
import { dataOf, INSTRUCTIONS, REPLY_SCHEMA, scoreFromReply } from './question'

/** The part of Chrome's Prompt API that is used (https://developer.chrome.com/docs/ai/prompt-api). */
export interface LanguageModelApi {
  availability(options?: object): Promise<string>
  create(options: { initialPrompts: { role: 'system'; content: string }[]; signal?: AbortSignal }): Promise<LanguageModelSession>
}

interface LanguageModelSession {
  prompt(text: string, options: { responseConstraint: object; signal?: AbortSignal }): Promise<string>
  clone(options?: { signal?: AbortSignal }): Promise<LanguageModelSession>
  destroy(): void
}

const EXPECTED = {
  expectedInputs: [{ type: 'text', languages: [...LANGUAGES.browser] }],
  expectedOutputs: [{ type: 'text', languages: [...LANGUAGES.browser] }],
}

/** A model on the device answers within seconds; one that does not is not waited for. */
const LONGEST_MS = 30_000

/**
 * What the browser says of its own model: `available` can be used now, `downloadable` only after the user agreed to the download.
 *
 * @param api the global `LanguageModel`, undefined where the browser has none
 */
export async function browserModelState(
  api: LanguageModelApi | undefined,
): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'> {
  const state = await api?.availability(EXPECTED).catch(() => 'unavailable')
  return state === 'available' || state === 'downloadable' || state === 'downloading' ? state : 'unavailable'
}

/**
 * The browser's own language model as a judge. Never downloads: where the model is not there already, every pair is "can't tell".
 * Each pair is asked in a fresh copy of the session, so that no statement is read beside another's answer.
 */
export function browserJudge(api: LanguageModelApi): Judge {
  let base: Promise<LanguageModelSession | null> | null = null

  async function start(): Promise<LanguageModelSession | null> {
    if ((await browserModelState(api)) !== 'available') return null
    return api.create({ ...EXPECTED, initialPrompts: [{ role: 'system', content: INSTRUCTIONS }] })
  }

  /** A session that is lost, or takes too long, can't tell; the next pair begins with a new one. */
  async function ask(session: LanguageModelSession, pair: Pair, signal?: AbortSignal): Promise<JudgeScore | null> {
    const late = AbortSignal.timeout(LONGEST_MS)
    const either = signal ? AbortSignal.any([signal, late]) : late
    let copy: LanguageModelSession | null = null
    try {
      copy = await session.clone({ signal: either })
      return scoreFromReply(await copy.prompt(dataOf(pair), { responseConstraint: REPLY_SCHEMA, signal: either }))
    } catch {
      signal?.throwIfAborted()
      if (copy === null) base = null
      return null
    } finally {
      copy?.destroy()
    }
  }

  return {
    id: 'browser-model',
    version: '1',
    languages: LANGUAGES.browser,
    async score(pairs, signal) {
      const scores: (JudgeScore | null)[] = []
      for (const pair of pairs) {
        signal?.throwIfAborted()
        base ??= start().catch(() => null)
        const session = await base
        if (!session) {
          base = null
          return pairs.map((_, i) => scores[i] ?? null)
        }
        scores.push(await ask(session, pair, signal))
      }
      return scores
    },
    destroy() {
      base?.then((session) => session?.destroy())
      base = null
    },
  }
}

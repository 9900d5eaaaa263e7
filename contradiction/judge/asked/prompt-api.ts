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
  let gone = false

  async function create(signal: AbortSignal): Promise<LanguageModelSession | null> {
    if ((await browserModelState(api)) !== 'available' || signal.aborted) return null
    return api.create({ ...EXPECTED, initialPrompts: [{ role: 'system', content: INSTRUCTIONS }], signal })
  }

  /** A session, or null where none comes in time; one that comes later all the same is ended. */
  function start(): Promise<LanguageModelSession | null> {
    const late = AbortSignal.timeout(LONGEST_MS)
    // Its signal would end a session that is long there, too, and so is none that runs on by itself.
    const creation = new AbortController()
    return new Promise((resolve) => {
      const giveUp = () => {
        resolve(null)
        creation.abort()
      }
      late.addEventListener('abort', giveUp)
      create(creation.signal)
        .catch(() => null)
        .then((session) => {
          late.removeEventListener('abort', giveUp)
          if (creation.signal.aborted) session?.destroy()
          resolve(session)
        })
    })
  }

  /** Ends a session that is lost, so that the next pair begins with a new one. */
  function drop(lost: LanguageModelSession, begun: Promise<LanguageModelSession | null>): void {
    if (base !== begun) return
    base = null
    lost.destroy()
  }

  /** A session that is lost, or takes too long, can't tell. */
  async function ask(
    session: LanguageModelSession,
    begun: Promise<LanguageModelSession | null>,
    pair: Pair,
    signal?: AbortSignal,
  ): Promise<JudgeScore | null> {
    const late = AbortSignal.timeout(LONGEST_MS)
    const either = signal ? AbortSignal.any([signal, late]) : late
    let copy: LanguageModelSession | null = null
    try {
      copy = await session.clone({ signal: either })
      return scoreFromReply(await copy.prompt(dataOf(pair), { responseConstraint: REPLY_SCHEMA, signal: either }))
    } catch {
      signal?.throwIfAborted()
      if (copy === null) drop(session, begun)
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
        if (gone) break
        base ??= start()
        const begun = base
        const session = await begun
        if (!session || gone) {
          if (base === begun) base = null
          break
        }
        scores.push(await ask(session, begun, pair, signal))
      }
      return pairs.map((_, i) => scores[i] ?? null)
    },
    destroy() {
      gone = true
      base?.then((session) => session?.destroy())
      base = null
    },
  }
}

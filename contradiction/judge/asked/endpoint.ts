import * as v from 'valibot'
import type { Judge, JudgeScore, Pair } from '../../types'
import { LANGUAGES } from '../languages'
import { dataOf, INSTRUCTIONS, REPLY_SCHEMA, scoreFromReply } from './question'

export interface EndpointOptions {
  /** Base address of an OpenAI-compatible server, e.g. "http://localhost:11434/v1". */
  url: string
  model: string
  /** Longest wait for one answer, milliseconds. */
  timeoutMs?: number
  /** Test seam. */
  fetch?: typeof fetch
}

/** A server that fails so often in a row is left alone for a while. */
const MOST_FAILURES = 3
const REST_MS = 60_000
const TIMEOUT_MS = 30_000
/** An answer is a small object: more than this is not read. Bytes. */
const LARGEST_REPLY = 65_536
const AT_ONCE = 2

const Completion = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.pipe(v.string(), v.maxLength(2000)) }) })), v.minLength(1)),
})

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * The address that is asked. Only https, or http on this machine: statements are not sent in the clear over a network.
 *
 * @throws TypeError for any other address
 */
export function completionsUrl(base: string): URL {
  const url = new URL(`${base.replace(/\/+$/, '')}/chat/completions`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname))) {
    throw new TypeError(`Not an https address, nor one of this machine: ${base}`)
  }
  if (url.username || url.password) throw new TypeError('An address with a name or password in it is not used')
  return url
}

async function readSmall(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > LARGEST_REPLY) {
      await reader.cancel()
      throw new Error('the reply is too large')
    }
    parts.push(value)
  }
  return new TextDecoder().decode(await new Blob(parts as BlobPart[]).arrayBuffer())
}

/**
 * A judge that the user runs or names: asked pair by pair, in words. Slow, wrong, hostile or offline, it says nothing ("can't tell") and
 * the bundled judge's word stands.
 */
export function endpointJudge(options: EndpointOptions): Judge {
  const url = completionsUrl(options.url)
  const send = options.fetch ?? fetch
  const stopped = new AbortController()
  let failures = 0
  let restUntil = 0

  async function ask(pair: Pair, signal?: AbortSignal): Promise<JudgeScore | null> {
    const limits = [stopped.signal, AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)]
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any(signal ? [...limits, signal] : limits),
      body: JSON.stringify({
        model: options.model,
        temperature: 0,
        max_tokens: 100,
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: dataOf(pair) },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'verdict', strict: true, schema: REPLY_SCHEMA } },
      }),
    })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const { choices } = v.parse(Completion, JSON.parse(await readSmall(response)))
    return scoreFromReply(choices[0]?.message.content ?? '')
  }

  async function guarded(pair: Pair, signal?: AbortSignal): Promise<JudgeScore | null> {
    if (Date.now() < restUntil) return null
    try {
      const score = await ask(pair, signal)
      failures = 0
      return score
    } catch {
      signal?.throwIfAborted()
      failures++
      if (failures >= MOST_FAILURES) {
        failures = 0
        restUntil = Date.now() + REST_MS
      }
      return null
    }
  }

  return {
    id: 'endpoint',
    version: options.model,
    languages: LANGUAGES.endpoint,
    async score(pairs, signal) {
      const scores: (JudgeScore | null)[] = []
      for (let at = 0; at < pairs.length; at += AT_ONCE) {
        signal?.throwIfAborted()
        scores.push(...(await Promise.all(pairs.slice(at, at + AT_ONCE).map((pair) => guarded(pair, signal)))))
      }
      return scores
    },
    destroy: () => stopped.abort(),
  }
}

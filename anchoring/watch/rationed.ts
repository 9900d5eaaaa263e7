import { Allowance, REREADING } from './allowance'

/**
 * Costly work that many changes ask for: done once for all that asked meanwhile, never twice at a time, not in a hidden page, and only as
 * often as its allowance lets it. Ends with `signal`.
 *
 * @param work  gives the milliseconds that are to be counted
 * @returns asks for the work
 */
export function rationed(document: Document, work: () => Promise<number>, signal: AbortSignal): () => void {
  const allowance = new Allowance(REREADING)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false
  let working = false

  const plan = () => {
    if (!asked || working || document.hidden || signal.aborted) return
    clearTimeout(timer)
    timer = setTimeout(() => void start(), allowance.wait())
  }
  const start = async () => {
    if (document.hidden || signal.aborted) return
    asked = false
    working = true
    try {
      allowance.spend(await work())
    } finally {
      working = false
    }
    plan()
  }
  document.addEventListener('visibilitychange', plan, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  return () => {
    asked = true
    plan()
  }
}

import { Allowance, REPAINTING } from './allowance'
import { isRelevant } from './relevant'

export interface WatchOptions {
  /** Quiet time after which a changed page counts as settled. Default 80 ms. */
  settle?: number
  /** A page that keeps changing is looked at after this long all the same. Default 1,000 ms. */
  longest?: number
  /** Working time for `onChange` in all, in milliseconds; then the watch ends. Default 5,000. */
  budget?: number
  /** Called once when the budget is spent and the page is no longer followed: say so to the user. */
  onBudgetSpent?: () => void
  /** Further trees to watch (`PageText.roots`: open shadow roots, frames), asked for after each change. */
  roots?: () => Iterable<Node>
}

const SETTLE_MS = 80
const LONGEST_MS = 1_000
const BUDGET_MS = 5_000

/**
 * Calls `onChange` when the page has changed and settled: nodes replaced, added late, text altered; not for On Record's own elements.
 *
 * Between the first change and the call the page is sampled, not followed, so that its mutations cost nothing. The work of `onChange` is
 * counted: after a burst, its share of the time goes to it; after the budget the watch ends and says so. Nothing is called while the page is
 * hidden; what was missed is called for when it is shown again. Ends with `signal`.
 *
 * @param onChange  gives the milliseconds that it worked on the page's thread, without those that it waited
 */
export function watchPage(
  root: Document | Element,
  onChange: () => number | Promise<number>,
  signal: AbortSignal,
  options: WatchOptions = {},
): void {
  if (!signal.aborted) new PageWatch(root, onChange, signal, options).start()
}

class PageWatch {
  private readonly observer = new MutationObserver((records) => this.heard(records))
  private readonly document: Document
  private readonly allowance: Allowance
  private timer: ReturnType<typeof setTimeout> | undefined
  private spent = 0
  /** When the first change since the last call was heard; null when there was none. */
  private changedAt: number | null = null
  private heardSince = false
  private working = false

  constructor(
    private readonly root: Document | Element,
    private readonly onChange: () => number | Promise<number>,
    private readonly signal: AbortSignal,
    private readonly options: WatchOptions,
  ) {
    this.document = root.nodeType === 9 ? (root as Document) : (root as Element).ownerDocument
    this.allowance = new Allowance(REPAINTING)
  }

  start(): void {
    this.signal.addEventListener('abort', () => this.stop())
    this.document.addEventListener('visibilitychange', this.shown, { signal: this.signal })
    this.listen()
  }

  private readonly shown = () => {
    if (!this.document.hidden && this.changedAt !== null) this.wait()
  }

  private listen(): void {
    for (const tree of [this.root, ...(this.options.roots?.() ?? [])]) {
      this.observer.observe(tree, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['hidden', 'open'],
      })
    }
  }

  private heard(records: MutationRecord[]): void {
    if (!records.some(isRelevant)) return
    this.observer.disconnect()
    this.heardSince = true
    if (this.changedAt !== null) return
    this.changedAt = performance.now()
    this.wait()
  }

  /** One quiet spell is waited for, listening again in it, up to the longest wait. */
  private wait(): void {
    if (this.document.hidden) return
    this.heardSince = false
    const quiet = this.options.settle ?? SETTLE_MS
    clearTimeout(this.timer)
    this.listen()
    this.timer = setTimeout(() => {
      const waited = performance.now() - (this.changedAt ?? 0)
      if (this.heardSince && waited < (this.options.longest ?? LONGEST_MS)) this.wait()
      else this.callWhenAllowed()
    }, quiet)
  }

  private callWhenAllowed(): void {
    clearTimeout(this.timer)
    const pause = this.working ? (this.options.settle ?? SETTLE_MS) : this.allowance.wait()
    if (pause === 0) {
      void this.call()
      return
    }
    this.observer.disconnect()
    this.timer = setTimeout(() => this.callWhenAllowed(), pause)
  }

  private async call(): Promise<void> {
    if (this.document.hidden) return
    this.observer.disconnect()
    this.changedAt = null
    // What the page does while `onChange` works is heard, and looked at next.
    this.listen()
    this.working = true
    try {
      const worked = await this.onChange()
      this.spent += worked
      this.allowance.spend(worked)
    } finally {
      this.working = false
    }
    if (this.signal.aborted) return
    if (this.spent >= (this.options.budget ?? BUDGET_MS)) {
      this.stop()
      this.options.onBudgetSpent?.()
    } else if (this.changedAt === null) this.listen()
  }

  private stop(): void {
    clearTimeout(this.timer)
    this.observer.disconnect()
    this.document.removeEventListener('visibilitychange', this.shown)
  }
}

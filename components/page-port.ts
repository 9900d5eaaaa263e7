import { browser } from 'wxt/browser'
import type { PageState, ReadFailure } from '../messages/page-state'
import { type QuoteDecision, type StepsTaken, sendMessage } from '../messages/protocol'
import { t } from './i18n'
import { toasts } from './toasts'

/** What a surface needs of the page in a tab. The one place where surfaces speak to pages. */
export interface PagePort {
  /** Reads the page if it is not yet under reading. Never rejects. */
  state(): Promise<PageState | ReadFailure>
  /** Keeps a found quote; null when it is no longer on the page. */
  keep(quoteKey: string): Promise<{ created: boolean; statementId: string; step: number | null } | null>
  /** The user's word on the conflict of a found quote; confirming keeps it. Null when it is no longer on the page. */
  decide(decision: QuoteDecision): Promise<StepsTaken | null>
  /** Scrolls the page there and marks it, and offers the way back; false when it is not found. */
  jump(target: { statementId?: string; quoteKey?: string }): Promise<boolean>
  /** Lets the user select the new words of a statement that is gone from the page. */
  reattach(statementId: string): Promise<boolean>
}

/** @param tabId  the browser's tab */
export function tabPort(tabId: number): PagePort {
  return {
    state: () => sendMessage('readTab', tabId).catch((error: unknown) => ({ ok: false, why: 'error', detail: String(error) })),
    keep: (quoteKey) => sendMessage('keepQuote', quoteKey, tabId),
    decide: (decision) => sendMessage('decideQuote', decision, tabId),
    jump: (target) => jumpAndBack(tabId, target),
    reattach: (statementId) => sendMessage('reattach', statementId, tabId).catch(() => false),
  }
}

async function jumpAndBack(tabId: number, target: { statementId?: string; quoteKey?: string }): Promise<boolean> {
  const from = await inTab(tabId, () => [scrollX, scrollY] as const, [])
  const found = await sendMessage('jumpTo', target, tabId).catch(() => false)
  if (found && from) {
    const back = () => void inTab(tabId, (x, y) => scrollTo(x, y), [...from])
    toasts.show({ text: t('jumped'), action: { label: t('jump_back'), run: back } })
  }
  return found
}

/** Runs in the page's top frame; null where the browser does not let us in. */
async function inTab<A extends number[], R>(tabId: number, func: (...args: A) => R, args: A): Promise<Awaited<R> | null | undefined> {
  return browser.scripting.executeScript({ target: { tabId }, func, args }).then(
    ([frame]) => frame?.result,
    () => null,
  )
}

/** Tells pages under reading that the record changed. A background that does not answer loses nothing: they read again when shown. */
export function tellReaders(): void {
  sendMessage('recordChanged', undefined).catch(() => undefined)
}

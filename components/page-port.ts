import type { PageState, ReadFailure } from '../messages/page-state'
import { sendMessage } from '../messages/protocol'

/** What a surface needs of the page in a tab. The one place where surfaces speak to pages. */
export interface PagePort {
  /** Reads the page if it is not yet under reading. Never rejects. */
  state(): Promise<PageState | ReadFailure>
  /** Keeps a found quote; null when it is no longer on the page. */
  keep(quoteKey: string): Promise<{ created: boolean; statementId: string } | null>
  /** Scrolls the page there and marks it; false when it is not found. */
  jump(target: { statementId?: string; quoteKey?: string }): Promise<boolean>
  /** Lets the user select the new words of a statement that is gone from the page. */
  reattach(statementId: string): Promise<boolean>
}

/** @param tabId  the browser's tab */
export function tabPort(tabId: number): PagePort {
  return {
    state: () => sendMessage('readTab', tabId).catch((error: unknown) => ({ ok: false, why: 'error', detail: String(error) })),
    keep: (quoteKey) => sendMessage('keepQuote', quoteKey, tabId),
    jump: (target) => sendMessage('jumpTo', target, tabId).catch(() => false),
    reattach: (statementId) => sendMessage('reattach', statementId, tabId).catch(() => false),
  }
}

/** Tells pages under reading that the record changed. A background that does not answer loses nothing: they read again when shown. */
export function tellReaders(): void {
  sendMessage('recordChanged', undefined).catch(() => undefined)
}

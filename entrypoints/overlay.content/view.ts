/** What the overlay shows: one thing at a time, so that Escape always closes the topmost. */

import type { PageFinding } from '../../messages/protocol'
import type { StatementDraft } from '../../storage/types'
import type { NoticeKind } from '../reader.content/overlay-port'
import type { Box } from './place'

export type View =
  | { kind: 'nothing' }
  /** `focus`: it was asked for by keyboard, and takes the focus. */
  | { kind: 'tip'; id: string; words: Box; focus?: true }
  | { kind: 'toolbar'; words: Box }
  | { kind: 'keep'; draft: StatementDraft; editing: string | null; words: Box; busy: boolean; error: string | null }
  | { kind: 'finding'; finding: PageFinding | null; quoteKey: string | null; words: Box }
  | { kind: 'list' }

export type Notice = { kind: NoticeKind } | KeptNotice | { kind: 'error'; message: string }

export interface KeptNotice {
  kind: 'kept'
  statementId: string
  created: boolean
  /** What its Undo takes back, in the order in which it was done. */
  steps: readonly number[]
}

/** A value that tells its listener when it changes. */
export class Cell<T> {
  #listener: () => void = () => undefined

  constructor(private current: T) {}

  get value(): T {
    return this.current
  }

  set value(next: T) {
    this.current = next
    this.#listener()
  }

  listen(listener: () => void): void {
    this.#listener = listener
  }
}

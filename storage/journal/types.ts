import type { RowTable } from '../rows'

/** What the user did, as the history names it. A new action is one word here and one message in each locale. */
export type Action =
  | 'keep'
  | 'edit'
  | 'edit-many'
  | 'edit-source'
  | 'delete'
  | 'restore'
  | 'rename-speaker'
  | 'edit-speaker'
  | 'merge-speakers'
  | 'split-speaker'
  | 'add-speaker'
  | 'rename-topic'
  | 'split-topic'
  | 'merge-topics'
  | 'add-topic'
  | 'delete-topic'
  | 'judge-finding'
  | 'add-finding'
  /** No longer written: a correction is learnt in the step that keeps or edits. Old steps can still be undone. */
  | 'correct-speaker'
  | 'dismiss-quote'
  | 'import'
  | 'restore-snapshot'
  | 'mend'

export type StepState =
  /** Its effect is in the record; the newest of these is undone next. */
  | 'done'
  /** Undone; the oldest of these is redone next. */
  | 'undone'
  /** Undone and then left behind by a newer step: no longer redone, but what it held can be restored. */
  | 'cut'

export interface Step {
  seq: number
  at: string
  action: Action
  /** For showing: a name, a count. */
  parameters: Record<string, string | number>
  state: StepState
  /** How many blocks of images it has. */
  parts: number
  /** Statements, topics and speakers that are out of the record and in this step. */
  removed: number
  /** Since when they are out: when it was done, or undone or redone last. Absent in steps of older versions. */
  removedAt?: string
}

/**
 * How to take a row back: `row: null` it wasn't there; `row` the whole row it was; `fields` what these fields were.
 * Applying images gives their opposites, so the same block serves undo and redo in turn.
 */
export type Image =
  | { table: RowTable; id: string; row: null }
  | { table: RowTable; id: string; row: { id: string } }
  | { table: RowTable; id: string; fields: Record<string, unknown> }

export interface ImageRow {
  seq: number
  part: number
  images: Image[]
}

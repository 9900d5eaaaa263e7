import type { OnRecordDatabase } from '../storage'
import { t } from './i18n'
import { errorWords } from './record-errors'
import { loadWrites } from './record-writes'
import { toasts } from './toasts'

/**
 * Makes a change of the record and tells pages under reading. A refusal is said in a toast and nothing was changed.
 *
 * @returns what `change` gave; undefined when it was refused
 */
export async function changing<T>(change: () => Promise<T>): Promise<T | undefined> {
  try {
    const result = await change()
    void import('./page-port').then((module) => module.tellReaders())
    return result
  } catch (error) {
    console.error(error)
    toasts.show({ text: errorWords(error) })
    return undefined
  }
}

/** Says what was done, with a button that takes it back: undo instead of "are you sure". */
export function undoable(db: OnRecordDatabase, text: string): void {
  toasts.show({ text, action: { label: t('undo'), run: () => void undoLast(db) } })
}

export async function undoLast(db: OnRecordDatabase): Promise<void> {
  const step = await changing(async () => (await loadWrites()).undo(db))
  if (step !== undefined) toasts.show({ text: step ? t('undone') : t('nothing_to_undo') })
}

export async function redoLast(db: OnRecordDatabase): Promise<void> {
  const step = await changing(async () => (await loadWrites()).redo(db))
  if (step !== undefined) toasts.show({ text: step ? t('redone') : t('nothing_to_redo') })
}

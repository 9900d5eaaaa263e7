import type { OnRecordDatabase } from '../storage'
import { type Stepped, withStep } from '../storage/journal/own-step'
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

/**
 * Makes a change as `changing` does and says what was done, with a button that takes this very change back: undo instead of "are you sure".
 * Where the record was so already that is said, and there is nothing to take back.
 *
 * @param text  what was done, or how to say it of what the change gave
 * @returns     whether it was done; false when it was refused
 */
export async function undoably<T>(
  db: OnRecordDatabase,
  text: string | ((result: T) => string),
  change: () => Promise<T>,
): Promise<boolean> {
  const done = await changing<Stepped<T>>(() => withStep(db, change))
  if (done === undefined) return false
  if (done.step === null) toasts.show({ text: t('unchanged') })
  else sayDone(db, typeof text === 'string' ? text : text(done.result), done.step)
  return true
}

/** Says what was done by steps, in the order in which they were written, with a button that takes back these and no others. */
export function sayDone(db: OnRecordDatabase, text: string, ...steps: readonly (number | null)[]): void {
  const taken = steps.filter((step) => step !== null)
  toasts.show(taken.length === 0 ? { text } : { text, action: { label: t('undo'), run: () => void undoThese(db, taken) } })
}

async function undoThese(db: OnRecordDatabase, steps: readonly number[]): Promise<void> {
  const back = await changing(async () => {
    const { undoStep } = await loadWrites()
    for (const seq of steps.toReversed()) if (!(await undoStep(db, seq))) return false
    return true
  })
  if (back !== undefined) toasts.show({ text: t(back ? 'undone' : 'undo_overtaken') })
}

export async function undoLast(db: OnRecordDatabase): Promise<void> {
  const step = await changing(async () => (await loadWrites()).undo(db))
  if (step !== undefined) toasts.show({ text: step ? t('undone') : t('nothing_to_undo') })
}

export async function redoLast(db: OnRecordDatabase): Promise<void> {
  const step = await changing(async () => (await loadWrites()).redo(db))
  if (step !== undefined) toasts.show({ text: step ? t('redone') : t('nothing_to_redo') })
}

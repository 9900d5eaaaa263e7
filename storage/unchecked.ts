import { array, object, safeParse, string } from 'valibot'
import { knowsLanguage } from '../contradiction'
import type { OnRecordDatabase } from './database'
import type { Statement } from './types'

/** Whether a statement is in a language that the judge does not know. */
export type IsUnchecked = (statement: Pick<Statement, 'text' | 'language'>) => boolean

/** Row in which the judge at work is noted, and what of it counts here. */
const KEY = 'judgeStatus'
const Status = object({ languages: array(string()) })

/** Tells by the judge that was at work last; null before the first. */
export async function uncheckedBy(db: OnRecordDatabase): Promise<IsUnchecked | null> {
  const status = safeParse(Status, (await db.settings.get(KEY))?.value)
  return status.success ? ({ text, language }) => !knowsLanguage(status.output.languages, text, language) : null
}

import { knowsLanguage } from '../contradiction'
import type { OnRecordDatabase } from './database'
import { readJudgeStatus } from './judge-status'
import type { Statement } from './types'

/** Whether a statement is in a language that the judge does not know. */
export type IsUnchecked = (statement: Pick<Statement, 'text' | 'language'>) => boolean

/** Tells by the judge that was at work last; null before the first. */
export async function uncheckedBy(db: OnRecordDatabase): Promise<IsUnchecked | null> {
  const languages = (await readJudgeStatus(db))?.languages
  return languages ? ({ text, language }) => !knowsLanguage(languages, text, language) : null
}

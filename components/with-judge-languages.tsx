import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { readJudgeStatus } from '../checks/status'
import { knowsLanguage } from '../contradiction/language/detect'
import type { OnRecordDatabase, Statement } from '../storage'
import { useLive } from './use-live'

const LanguagesContext = createContext<readonly string[] | null>(null)

/** Whether a statement is in a language that the judge at work does not know, live; false until a judge was at work. */
export function useUnchecked(): (statement: Pick<Statement, 'text' | 'language'>) => boolean {
  const languages = useContext(LanguagesContext)
  return ({ text, language }) => languages !== null && !knowsLanguage(languages, text, language)
}

/** Reads once for a whole surface which languages the judge knows. */
export function WithJudgeLanguages({ db, children }: { db: OnRecordDatabase; children: ComponentChildren }): VNode {
  const languages = useLive(() => readJudgeStatus(db), [db]).value?.languages ?? null
  return <LanguagesContext.Provider value={languages}>{children}</LanguagesContext.Provider>
}

import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { OnRecordDatabase } from '../storage'
import type { IsUnchecked, uncheckedBy } from '../storage/unchecked'
import { useLive } from './use-live'

const UncheckedContext = createContext<IsUnchecked | null>(null)

/** Whether a statement is in a language that the judge at work does not know, live; false until a judge was at work. */
export function useUnchecked(): IsUnchecked {
  const isUnchecked = useContext(UncheckedContext)
  return (statement) => isUnchecked?.(statement) ?? false
}

/** Reads once for a whole surface which languages the judge knows: after the first paint, since telling languages apart takes their words. */
export function WithJudgeLanguages({ db, children }: { db: OnRecordDatabase; children: ComponentChildren }): VNode {
  const [read, setRead] = useState<typeof uncheckedBy | null>(null)
  useEffect(() => {
    import('../storage/unchecked').then(
      (module) => setRead(() => module.uncheckedBy),
      (error: unknown) => console.error(error),
    )
  }, [])
  const isUnchecked = useLive(() => read?.(db) ?? null, [db, read]).value ?? null
  return <UncheckedContext.Provider value={isUnchecked}>{children}</UncheckedContext.Provider>
}

import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { OnRecordDatabase } from '../storage'
import { showsTensions } from './record-reads'
import { useLive } from './use-live'

const TensionsContext = createContext(false)

/** Whether the user wants to see tensions, live; false until it is known, so that none flashes up. */
export function useTensions(): boolean {
  return useContext(TensionsContext)
}

/** Reads the setting once for a whole surface. */
export function WithTensions({ db, children }: { db: OnRecordDatabase; children: ComponentChildren }): VNode {
  const shown = useLive(() => showsTensions(db), [db]).value ?? false
  return <TensionsContext.Provider value={shown}>{children}</TensionsContext.Provider>
}

import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { OnRecordDatabase, RecordErrorKind } from '../storage'
import { ErrorFrame, Failure } from './error-frame'
import { openRecord } from './record-reads'
import { WithJudgeLanguages } from './with-judge-languages'
import { WithTensions } from './with-tensions'

const RecordContext = createContext<OnRecordDatabase | null>(null)

/** The open record. @throws outside `WithRecord` */
export function useRecord(): OnRecordDatabase {
  const db = useContext(RecordContext)
  if (!db) throw new Error('useRecord is used inside WithRecord')
  return db
}

export interface WithRecordProps {
  children: ComponentChildren
  /** Test seam: opens another database. */
  open?: (onBlocked: () => void) => Promise<OnRecordDatabase>
  /** What is shown where it can't be opened. */
  failed?: (error: unknown) => VNode
}

/** Opens the record once a surface; where it can't be opened, or is lent out or taken away, says what happened and what is safe. */
export function WithRecord({
  children,
  open = openRecord,
  failed = (error) => <RecordFailed error={error} />,
}: WithRecordProps): VNode | null {
  const [db, setDb] = useState<OnRecordDatabase | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let opened: OnRecordDatabase | null = null
    let left = false
    const say = (kind: RecordErrorKind) => setError({ kind })
    open(() => say('blocked')).then(
      (next) => {
        opened = next
        setError(null)
        if (left) next.close()
        else setDb(next)
        next.on('versionchange', ({ newVersion }) => {
          if (newVersion) say('closed')
        })
      },
      (reason: unknown) => {
        console.error(reason)
        setError(reason)
      },
    )
    return () => {
      left = true
      opened?.close()
    }
  }, [])
  if (error) return failed(error)
  return (
    db && (
      <RecordContext.Provider value={db}>
        <ErrorFrame>
          <WithTensions db={db}>
            <WithJudgeLanguages db={db}>{children}</WithJudgeLanguages>
          </WithTensions>
        </ErrorFrame>
      </RecordContext.Provider>
    )
  )
}

/** Said where the record can't be opened, and what may be done there. */
export function RecordFailed({ error, children }: { error: unknown; children?: ComponentChildren }): VNode {
  return (
    <main class="failed">
      <Failure error={error} onRetry={() => location.reload()} />
      {children}
    </main>
  )
}

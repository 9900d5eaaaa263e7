import type { ComponentChildren, VNode } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Empty } from './empty'
import { t } from './i18n'
import { errorWords } from './record-errors'

/** A part of a surface. Where it can't be read or drawn, it alone says so, and trying again begins it anew. */
export function ErrorFrame({ children }: { children: ComponentChildren }): ComponentChildren {
  const [error, again] = useErrorBoundary()
  return error === undefined ? children : <Failure error={error} onRetry={again} />
}

/** What happened, in words, and the button to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }): VNode {
  return (
    <div role="alert">
      <Empty sign="!" title={errorWords(error)}>
        <button type="button" class="button" onClick={onRetry}>
          {t('try_again')}
        </button>
      </Empty>
    </div>
  )
}

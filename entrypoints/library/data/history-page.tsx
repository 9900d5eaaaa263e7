import type { VNode } from 'preact'
import { redoLast, undoLast } from '../../../components/changing'
import { Empty } from '../../../components/empty'
import { formatInstant } from '../../../components/format'
import { t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { history, type Step } from '../../../storage'
import { ACTION_WORDS } from './action-words'

/** What was done, newest first; each step back or forth in order. */
export function HistoryPage(): VNode {
  const db = useRecord()
  const steps = useRead(() => history(db, 200), [db])
  const canUndo = steps?.some((step) => step.state === 'done') ?? false
  const canRedo = steps?.some((step) => step.state === 'undone') ?? false
  return (
    <div class="place">
      <header class="place-head">
        <h1>{t('place_history')}</h1>
        <p class="quiet">{t('history_text')}</p>
        <div class="row">
          <button type="button" class="button" disabled={!canUndo} onClick={() => void undoLast(db)}>
            {t('undo')} <span class="kbd">z</span>
          </button>
          <button type="button" class="button" disabled={!canRedo} onClick={() => void redoLast(db)}>
            {t('redo')}
          </button>
        </div>
      </header>
      <div class="scroll">
        {steps?.length === 0 && <Empty sign="↶" title={t('history_none')} />}
        <ol class="name-list">
          {steps?.map((step) => (
            <li key={step.seq} class={step.state === 'undone' ? 'undone' : ''}>
              <time dateTime={step.at} class="quiet">
                {formatInstant(step.at)}
              </time>
              <span>{t(ACTION_WORDS[step.action])}</span>
              <span class="quiet" dir="auto">
                {about(step)}
              </span>
              {step.state === 'undone' && <span class="chip">{t('undone')}</span>}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

/** Names and beginnings of quotes that a step holds. */
function about({ parameters }: Step): string {
  return [parameters.name, parameters.speaker, parameters.text].filter((part) => typeof part === 'string' && part !== '').join(' · ')
}

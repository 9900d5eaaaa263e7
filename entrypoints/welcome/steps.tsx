import type { VNode } from 'preact'
import { type MessageKey, t } from '../../components/i18n'
import type { Progress } from './try-it'

interface Step {
  title: MessageKey
  text: MessageKey
  done: (progress: Progress) => boolean
}

const STEPS: readonly Step[] = [
  { title: 'step_read', text: 'step_read_text', done: (p) => p.read },
  { title: 'step_keep', text: 'step_keep_text', done: (p) => p.kept.length > 0 },
  { title: 'step_told', text: 'step_told_text', done: (p) => p.decided !== 'open' },
]

/** The three things to do, ticked off as they are done on the practice page. */
export function Steps({ progress, onRead }: { progress: Progress; onRead: () => void }): VNode {
  const current = STEPS.findIndex((step) => !step.done(progress))
  return (
    <ol class="steps">
      {STEPS.map((step, index) => (
        <li key={step.title} aria-current={index === current ? 'step' : undefined} class={step.done(progress) ? 'done' : ''}>
          <span class="number" aria-hidden="true">
            {step.done(progress) ? '✓' : index + 1}
          </span>
          <div>
            <h3>
              {t(step.title)}
              {step.done(progress) && <span class="visually-hidden"> ({t('step_done')})</span>}
            </h3>
            <p>{t(step.text)}</p>
            {index === 0 && !progress.read && (
              <button type="button" class="button primary" onClick={onRead}>
                {t('commandReadPage')}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

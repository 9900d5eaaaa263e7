import type { ComponentChildren, VNode } from 'preact'
import { rulesStandIn } from '../storage/judge-status'
import { t } from './i18n'
import { useLive } from './use-live'
import { useRecord } from './with-record'

/**
 * Says beside findings that rules alone judge though a model is wanted, so that nobody takes few of them for all. Nothing where the user chose the
 * rules, or while a model judges.
 *
 * @param children the way to the settings, which say why
 */
export function RulesAlone({ children }: { children: ComponentChildren }): VNode | null {
  const db = useRecord()
  const standIn = useLive(() => rulesStandIn(db), [db]).value ?? false
  if (!standIn) return null
  return (
    <p class="notice quiet" role="status">
      <span>
        {t('rules_alone')} {children}
      </span>
    </p>
  )
}

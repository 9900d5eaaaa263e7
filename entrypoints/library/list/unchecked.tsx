import type { VNode } from 'preact'
import { changing } from '../../../components/changing'
import { plural, t } from '../../../components/i18n'
import { toasts } from '../../../components/toasts'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { type OnRecordDatabase, pendingChecks, retryFailed } from '../../../storage'

/** Says how many statements could not be checked, so that none passes for one without a contradiction, and gives them another chance. */
export function Unchecked(): VNode | null {
  const db = useRecord()
  const failed = useLive(async () => (await pendingChecks(db)).failed, [db]).value ?? 0
  if (failed === 0) return null
  return (
    <p class="care quiet">
      {plural('unchecked', failed)}{' '}
      <button type="button" class="button subtle" onClick={() => void checkAgain(db)}>
        {t('check_again')}
      </button>
    </p>
  )
}

/** The background works the queue as soon as it hears of the change. */
async function checkAgain(db: OnRecordDatabase): Promise<void> {
  await changing(async () => {
    await retryFailed(db)
    toasts.show({ text: t('will_check') })
  })
}

import type { VNode } from 'preact'
import { readJudgeStatus, resetFeedback } from '../../../checks'
import { changing } from '../../../components/changing'
import { formatPercent } from '../../../components/format'
import { type MessageKey, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { useSetting } from './use-setting'

const NAMES: Record<'bundled' | 'browser' | 'endpoint' | 'rules', MessageKey> = {
  bundled: 'judge_bundled',
  browser: 'judge_browser',
  endpoint: 'judge_endpoint',
  rules: 'judge_rules',
}

/** Which judge gave the last verdicts, why rules stand in where they do, and how far the user's own verdicts moved the thresholds. */
export function JudgeAtWork(): VNode {
  const db = useRecord()
  const status = useRead(() => readJudgeStatus(db), [db])
  const [shift] = useSetting('thresholdShift')
  return (
    <>
      {status && (
        <p class="quiet">
          {t('judge_at_work', t(NAMES[status.judge]))} <code dir="ltr">{status.name}</code>
        </p>
      )}
      {status?.problem && (
        <p class="problem" role="status">
          {t('judge_problem', status.problem.file)}
        </p>
      )}
      {shift !== undefined && shift !== 0 && (
        <p>
          {t(shift > 0 ? 'threshold_stricter' : 'threshold_looser', formatPercent(Math.abs(shift)))}{' '}
          <button type="button" class="button subtle" onClick={() => void changing(() => resetFeedback(db))}>
            {t('threshold_reset')}
          </button>
        </p>
      )}
    </>
  )
}

import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import { copyText, findingAsText } from '../../../components/copy-quote'
import { FindingCard } from '../../../components/finding-card'
import type { FindingCardView } from '../../../components/finding-view'
import { t } from '../../../components/i18n'
import { openAtQuote } from '../../../components/open-surface'
import { toasts } from '../../../components/toasts'
import { useRecord } from '../../../components/with-record'
import { type DismissReason, type FindingStatus, setFindingStatus } from '../../../storage'
import { hashOf } from '../route'

/** A finding of the record that can be confirmed, dismissed, opened again, copied and taken into a brief. */
export function DecidableFinding({ finding, level }: { finding: FindingCardView; level?: 2 | 3 }): VNode {
  const db = useRecord()
  const decide = async (status: FindingStatus, reason: DismissReason | null = null) => {
    const { id } = finding
    if (id !== null) await undoably(db, t('decided'), () => setFindingStatus(db, id, status, reason))
  }
  const copy = async () => {
    toasts.show({ text: (await copyText(findingAsText(finding))) ? t('copied') : t('copy_refused') })
  }
  const ids = [finding.earlier.statementId, finding.later.statementId].filter((id) => id).join(',')
  return (
    <FindingCard
      finding={finding}
      level={level}
      onConfirm={() => void decide('confirmed')}
      onDismiss={(reason) => void decide('dismissed', reason)}
      onReopen={() => void decide('open')}
      onOpen={(side) => void openAtQuote(side.url, side.text)}
      onCopy={() => void copy()}
    >
      <a class="button subtle" href={hashOf('compare', null, { ids })}>
        {t('compare')}
      </a>
    </FindingCard>
  )
}

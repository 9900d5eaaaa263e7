import type { ComponentChildren, VNode } from 'preact'
import { type FindingKind, findingKind } from '../storage/findings/kind'
import type { DismissReason } from '../storage/types'
import { DismissMenu } from './dismiss-menu'
import { DISMISS_WORDS, type FindingCardView, type FindingSide, KIND_WORDS, reasonWords, STATUS_WORDS } from './finding-view'
import { formatDate, formatPercent, timeApart } from './format'
import { type MessageKey, t } from './i18n'
import { QuoteText } from './quote-text'

export interface FindingCardProps {
  finding: FindingCardView
  onConfirm?: () => void
  onDismiss?: (reason: DismissReason) => void
  /** Takes a confirm or dismiss back. */
  onReopen?: () => void
  /** Opens a side's page at the quote. */
  onOpen?: (side: FindingSide) => void
  onCopy?: () => void
  /** Leaves the card (in the page). */
  onClose?: () => void
  /** Level of its heading where it stands. Default 3. */
  level?: 2 | 3
  /** Further buttons. */
  children?: ComponentChildren
}

const HEADS: Record<FindingKind, MessageKey> = {
  contradiction: 'finding_conflicts_with',
  'changed-position': 'finding_changed_position',
  'broken-promise': 'finding_broken_promise',
  tension: 'finding_may_conflict',
}

/** Two statements of one speaker side by side, with what decided; confirm or dismiss. Calm, and no verdict on the person. */
export function FindingCard(props: FindingCardProps): VNode {
  const { finding, onClose, level = 3 } = props
  const Heading: 'h2' | 'h3' = `h${level}`
  const kind = findingKind(finding)
  const reason = reasonWords(finding.reason)
  const apart = timeApart(finding.earlier.date, finding.later.date)
  return (
    <article
      class={`finding-card ${finding.verdict} ${finding.status}`}
      aria-label={t(HEADS[kind], finding.speaker ?? t('speaker_unknown'))}
    >
      <header>
        <span class="sign" aria-hidden="true">
          {finding.verdict === 'tension' ? '≈' : '≠'}
        </span>
        <Heading class="heading">{t(HEADS[kind], finding.speaker ?? t('speaker_unknown'))}</Heading>
        {onClose && (
          <button type="button" class="button subtle icon" aria-label={t('close')} onClick={onClose}>
            ✕
          </button>
        )}
      </header>
      <div class="sides">
        <Side side={finding.earlier} onOpen={props.onOpen} />
        <Side side={finding.later} onOpen={props.onOpen} />
      </div>
      <p class="why">
        {finding.unkept && <strong>{t('not_kept_yet')}</strong>}
        {apart && <span>{apart}</span>}
        {kind === finding.verdict && <span>{t(KIND_WORDS[kind])}</span>}
        {reason && <span>{reason}</span>}
        {finding.doubt && <span>{t('evidence_brake')}</span>}
        {finding.score !== null && finding.origin === 'judge' && <span>{t('finding_score', formatPercent(finding.score))}</span>}
      </p>
      <Decision {...props} />
    </article>
  )
}

function Side({ side, onOpen }: { side: FindingSide; onOpen?: (side: FindingSide) => void }) {
  const where = side.here ? t('this_article') : (side.publisher ?? side.title ?? t('source_unknown'))
  return (
    <figure>
      <figcaption>
        <time dateTime={side.date ?? undefined}>{formatDate(side.date)}</time> · <bdi>{where}</bdi>
      </figcaption>
      <QuoteText text={side.text} spans={side.marks} />
      {onOpen && side.url && !side.here && (
        <button type="button" class="button subtle" onClick={() => onOpen(side)}>
          {t('open_source')}
        </button>
      )}
    </figure>
  )
}

function Decision({ finding, onConfirm, onDismiss, onReopen, onCopy, children }: FindingCardProps) {
  return (
    <footer>
      {finding.status === 'open' ? (
        <>
          {onConfirm && (
            <button type="button" class="button" data-confirm onClick={onConfirm}>
              {t('confirm')}
            </button>
          )}
          {onDismiss && <DismissMenu onDismiss={onDismiss} />}
        </>
      ) : (
        <>
          <span class={`decided ${finding.status}`}>
            {t(STATUS_WORDS[finding.status])}
            {finding.dismissReason && `: ${t(DISMISS_WORDS[finding.dismissReason])}`}
          </span>
          {onReopen && (
            <button type="button" class="button subtle" onClick={onReopen}>
              {t('reopen')}
            </button>
          )}
        </>
      )}
      {onCopy && (
        <button type="button" class="button subtle" onClick={onCopy}>
          {t('copy_both')}
        </button>
      )}
      {children}
    </footer>
  )
}

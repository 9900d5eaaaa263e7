import type { VNode } from 'preact'
import type { PageQuote, PageState } from '../messages/page-state'
import type { QuoteDecision } from '../messages/protocol'
import { stands } from '../storage/findings/shown'
import { sayDone } from './changing'
import { failureWords } from './failure-words'
import { currentQuote, FoundList, findingIdOf } from './found-list'
import { t } from './i18n'
import { KeptList } from './kept-list'
import { lazy } from './lazy'
import { openLibrary } from './open-surface'
import { findingsOfPage, statementsOfPage } from './record-reads'
import { Section } from './section'
import type { StatementActions } from './statement-actions'
import { toasts } from './toasts'
import { useKeys } from './use-keys'
import { useRead } from './use-live'
import type { Page } from './use-page'
import { useRecord } from './with-record'
import { useTensions } from './with-tensions'

export interface PageReviewProps {
  page: Page
  actions: StatementActions
}

const PageFindings = lazy(() => import('./page-findings').then((module) => module.PageFindings))
const RulesAlone = lazy(() => import('./rules-alone').then((module) => module.RulesAlone))
const ReadFailed = lazy(() => import('./failures').then((module) => module.ReadFailed))

const NONE: never[] = []

/** What this page holds: findings on top, then what is kept, then what is found and not kept. */
export function PageReview({ page, actions }: PageReviewProps): VNode {
  const db = useRecord()
  const { state, port, canonicalUrl, refresh } = page
  const kept = useRead(() => (canonicalUrl ? statementsOfPage(db, canonicalUrl) : NONE), [db, canonicalUrl])
  const findings = useRead(() => (canonicalUrl ? findingsOfPage(db, canonicalUrl) : NONE), [db, canonicalUrl]) ?? NONE
  const tensions = useTensions()
  const shown = findings.filter(({ finding }) => stands(finding, tensions))
  const found = state?.ok ? state.quotes.filter((quote) => quote.keptAs === null) : NONE

  const keep = async (quote: PageQuote | undefined) => {
    if (!quote || !port) return
    const result = await port.keep(quote.key).catch(() => null)
    if (!result) toasts.show({ text: t('keep_gone') })
    else if (result.step !== null) sayDone(db, t(result.created ? 'kept' : 'kept_joined'), result.step)
    else toasts.show({ text: t('kept_already') })
    refresh()
  }

  const decide = async (decision: QuoteDecision) => {
    try {
      const done = await port?.decide(decision)
      if (done) sayDone(db, t('decided'), ...done.steps)
      else toasts.show({ text: t('keep_gone') })
    } catch (error) {
      toasts.show({ text: failureWords(error) })
    }
    refresh()
  }

  const jump = (quote: PageQuote) => void port?.jump({ quoteKey: quote.key })

  useKeys({ k: () => void keep(currentQuote(found)) })
  const here = kept?.[0]?.source.id ?? null
  const conflicts = found.some(({ conflict }) => conflict !== null)

  return (
    <>
      {state && !state.ok && <ReadFailed failure={state} onRetry={refresh} />}
      {state?.ok && <PageNotes state={state} found={found.length} />}
      {(shown.length > 0 || found.length > 0 || (kept && kept.length > 0)) && (
        <RulesAlone>
          <button type="button" class="button subtle" onClick={() => void openLibrary('#/settings')}>
            {t('settings')}
          </button>
        </RulesAlone>
      )}
      {(shown.length > 0 || conflicts) && (
        <PageFindings
          findings={shown}
          quotes={found}
          here={here}
          onDecide={(quote, status, reason) => void decide({ quoteKey: quote.key, status, reason })}
          onKeep={(quote) => void keep(quote)}
          onJump={jump}
        />
      )}
      {kept && kept.length > 0 && (
        <Section sign="▮" title={t('kept_here')} count={kept.length}>
          <KeptList kept={kept} page={page} actions={actions} />
        </Section>
      )}
      {found.length > 0 && (
        <Section sign="❝" title={t('found_here')} count={found.length}>
          <p class="quiet key-hint">{t('found_hint')}</p>
          <FoundList quotes={found} onKeep={(quote) => void keep(quote)} onJump={jump} onFlag={showFinding} />
        </Section>
      )}
    </>
  )
}

/** Leads to the card of a found quote's conflict. */
function showFinding({ key }: PageQuote): void {
  const card = document.getElementById(findingIdOf(key))
  card?.scrollIntoView({ block: 'nearest' })
  card?.focus()
}

/** What a reader should know of the page before its lists. */
function PageNotes({ state, found }: { state: PageState; found: number }): VNode | null {
  const notes = [
    !state.isArticle && t('not_article'),
    state.isArticle && found === 0 && state.statements.length === 0 && t('no_quotes'),
    !state.following && t('not_following'),
  ].filter((note) => note !== false)
  if (notes.length === 0) return null
  return (
    <div class="notice" role="status">
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
    </div>
  )
}

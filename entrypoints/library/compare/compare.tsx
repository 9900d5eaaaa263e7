import type { VNode } from 'preact'
import { copyText } from '../../../components/copy-quote'
import { Empty } from '../../../components/empty'
import { timeApart } from '../../../components/format'
import { plural, t } from '../../../components/i18n'
import { quoteAddress } from '../../../components/open-surface'
import { toasts } from '../../../components/toasts'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { useTensions } from '../../../components/with-tensions'
import { getStatementViews, type StatementView } from '../../../storage'
import { type BriefPart, briefHtml, briefMarkdown, briefOf, conflictLine, sourceLine } from './brief'

/** A sheet of more is neither read nor printed. */
const MOST = 500

/** Picked statements as one sheet: to compare, to print, to copy into a story. */
export function Compare({ ids }: { ids: readonly string[] }): VNode {
  const db = useRecord()
  const tensions = useTensions()
  const first = ids.slice(0, MOST)
  const views = useRead(() => getStatementViews(db, first), [db, first.join()])
  if (views?.length === 0) {
    return (
      <Empty sign="❝" title={t('compare_none')}>
        {t('compare_none_text')}
      </Empty>
    )
  }
  const parts = briefOf(views ?? [], tensions)
  const say = (done: boolean) => toasts.show({ text: done ? t('brief_copied') : t('copy_refused') })
  return (
    <div class="place">
      <header class="place-head no-print">
        <h1>{t('compare')}</h1>
        <div class="row">
          <button type="button" class="button" onClick={() => void copyText(briefMarkdown(parts)).then(say)}>
            {t('copy_markdown')}
          </button>
          <button type="button" class="button" onClick={() => void copyRich(parts).then(say)}>
            {t('copy_rich')}
          </button>
          <button type="button" class="button" onClick={() => print()}>
            {t('print')}
          </button>
        </div>
      </header>
      <div class="scroll sheet-page">
        {ids.length > MOST && (
          <p role="status">
            {plural('picked', ids.length)}. {t('compare_first', MOST)}
          </p>
        )}
        {parts.map((part) => (
          <section key={part.views[0]?.statement.id}>
            <h2>
              <bdi>{part.speaker}</bdi>
              {part.role && (
                <span class="quiet">
                  {' '}
                  · <bdi>{part.role}</bdi>
                </span>
              )}
            </h2>
            {part.views.map((view, index) => (
              <Quoted key={view.statement.id} view={view} before={part.views[index - 1]} />
            ))}
            {part.conflicts.map((conflict) => (
              <p key={conflict.finding.id} class="brief-conflict">
                <span aria-hidden="true">≠</span> {conflictLine(conflict)}
              </p>
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}

function Quoted({ view, before }: { view: StatementView; before: StatementView | undefined }): VNode {
  const { statement, source } = view
  const address = quoteAddress(source.url, statement.text)
  const apart = before && timeApart(before.statement.date, statement.date)
  return (
    <figure class="brief-quote">
      {apart && <p class="quiet apart">{apart}</p>}
      <blockquote class="quote-text" dir="auto">
        “{statement.text}”
      </blockquote>
      <figcaption class="quiet">
        {address ? (
          <a href={address} target="_blank" rel="noreferrer">
            {sourceLine(view)}
          </a>
        ) : (
          sourceLine(view)
        )}
      </figcaption>
      {statement.note !== '' && (
        <p class="note" dir="auto">
          {statement.note}
        </p>
      )}
    </figure>
  )
}

/** With formatting, for editors that take it, and as Markdown for those that don't. */
async function copyRich(parts: readonly BriefPart[]): Promise<boolean> {
  const item = new ClipboardItem({
    'text/html': new Blob([briefHtml(parts)], { type: 'text/html' }),
    'text/plain': new Blob([briefMarkdown(parts)], { type: 'text/plain' }),
  })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}

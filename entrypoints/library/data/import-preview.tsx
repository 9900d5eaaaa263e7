import type { VNode } from 'preact'
import { formatNumber, type MessageKey, plural, t } from '../../../components/i18n'
import type { ImportAnswer, ImportSummary } from '../../../storage'
import { REFUSAL_WORDS } from './refusal-words'

export interface ImportPreviewViewProps {
  preview: ImportAnswer
  busy: boolean
  onApply: () => void
  onLeave: () => void
}

const COUNTS: readonly [keyof ImportSummary['counts'], MessageKey][] = [
  ['added', 'import_added'],
  ['updated', 'import_updated'],
  ['joined', 'import_joined'],
  ['unchanged', 'import_unchanged'],
]

const LEFT_OUT_SHOWN = 10

/** What a file would change, or where and why it is refused. */
export function ImportPreviewView({ preview, busy, onApply, onLeave }: ImportPreviewViewProps): VNode {
  if (!preview.ok) {
    return (
      <section class="notice problem-notice" role="alert">
        <h2>{t('import_refused')}</h2>
        <p>{t('import_refused_text')}</p>
        <ul class="stack">
          {preview.refusals.map(({ code, path, detail }) => (
            <li key={path + detail}>
              <strong>{t(REFUSAL_WORDS[code])}</strong> {path && <code dir="ltr">{path}</code>}
              <p class="quiet" dir="ltr">
                {detail}
              </p>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const { counts, changes, leaving, skipped } = preview.summary
  return (
    <section class="notice stack">
      <h2>{t('import_preview')}</h2>
      <table class="plain-table">
        <tbody>
          {COUNTS.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">{t(words)}</th>
              <td>{formatNumber(counts[key])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('import_others')}</th>
            <td>
              {[
                plural('speakers', changes.speakers),
                plural('topics_n', changes.topics),
                plural('pages_n', changes.sources),
                plural('findings', changes.findings),
              ].join(' · ')}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('import_leaving')}</th>
            <td>{[plural('pages_n', leaving.sources), plural('findings', leaving.findings)].join(' · ')}</td>
          </tr>
        </tbody>
      </table>
      {skipped.length > 0 && (
        <details>
          <summary>{plural('import_skipped', skipped.length)}</summary>
          <ul>
            {skipped.slice(0, LEFT_OUT_SHOWN).map(({ path, reason }) => (
              <li key={path} class="quiet" dir="ltr">
                {path}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="quiet">{t('import_safe')}</p>
      <div class="row">
        <button type="button" class="button primary" disabled={busy} onClick={onApply}>
          {t('import_do')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
    </section>
  )
}

import type { VNode } from 'preact'
import type { ReadFailure } from '../messages/page-state'
import { type MessageKey, t } from './i18n'

const WORDS: Record<ReadFailure['why'], { title: MessageKey; text: MessageKey }> = {
  'not-allowed': { title: 'fail_not_allowed', text: 'fail_not_allowed_text' },
  'no-tab': { title: 'fail_no_tab', text: 'fail_no_tab_text' },
  'browser-page': { title: 'fail_browser_page', text: 'fail_browser_page_text' },
  error: { title: 'fail_error', text: 'fail_error_text' },
}

/** Why this page can't be read, what is safe, and what to do. */
export function ReadFailed({ failure, onRetry }: { failure: ReadFailure; onRetry: () => void }): VNode {
  const { title, text } = WORDS[failure.why]
  return (
    <div class="notice" role="status">
      <h2>{t(title)}</h2>
      <p class="quiet">{t(text)}</p>
      {failure.why === 'error' && (
        <div class="row">
          <button type="button" class="button" onClick={onRetry}>
            {t('try_again')}
          </button>
          {failure.detail && <span class="quiet">{failure.detail}</span>}
        </div>
      )}
    </div>
  )
}

import type { VNode } from 'preact'
import { t } from '../../components/i18n'
import { openLibrary } from '../../components/open-surface'
import { PageSurface } from '../../components/page-surface'
import { RecentList } from '../../components/recent-list'
import { SiteOffer } from '../../components/site-offer'

/** The page review with room, beside the page; it follows the active tab. */
export function SidePanel(): VNode {
  return (
    <PageSurface
      follow
      below={({ state }, actions) => state && (state.ok ? <SiteOffer url={state.url} /> : <RecentList actions={actions} />)}
      footer={
        <footer class="bar row">
          <button type="button" class="button subtle" onClick={() => void openLibrary()}>
            {t('library')}
          </button>
          <button type="button" class="button subtle" onClick={() => void openLibrary('#/settings')}>
            {t('settings')}
          </button>
        </footer>
      }
    />
  )
}

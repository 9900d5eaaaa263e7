import type { VNode } from 'preact'
import { lazy } from '../../components/lazy'
import { PageSurface } from '../../components/page-surface'
import { RecentList } from '../../components/recent-list'
import { Footer } from './footer'

const SiteOffer = lazy(() => import('../../components/site-offer').then((module) => module.SiteOffer))

/** The page's review, what was kept last, and the offer to read this site by itself. */
export function Popup(): VNode {
  return (
    <PageSurface
      follow={false}
      below={({ state }, actions) => (
        <>
          <RecentList actions={actions} />
          {state?.ok && <SiteOffer url={state.url} />}
        </>
      )}
      footer={<Footer />}
    />
  )
}

import type { VNode } from 'preact'
import { t } from './i18n'
import { exactPattern, patternOf, siteName } from './site-patterns'
import { decidingOn, withRest } from './site-rest'
import { allowAndWake, changeRest, useSites } from './use-sites'
import { useRecord } from './with-record'

/** Offers to read this site's articles by themselves from now on; once it is allowed, whether it is to rest. */
export function SiteOffer({ url }: { url: string }): VNode | null {
  const db = useRecord()
  const sites = useSites()
  const [page, pattern] = [exactPattern(url), patternOf(url)]
  if (sites === null || page === null) return null
  const decided = decidingOn(url, sites)
  if (decided)
    return (
      <label class="row">
        <input
          type="checkbox"
          checked={!decided.rests}
          onChange={({ currentTarget: { checked } }) =>
            changeRest(db, (quiet) => (checked ? withRest(quiet, page, false) : withRest(quiet, decided.pattern, true)))
          }
        />
        <span>
          <bdi>{siteName(decided.pattern) ?? t('site_every')}</bdi>: {t('site_by_itself')}
        </span>
      </label>
    )
  if (pattern === null) return null
  return (
    <div>
      <button type="button" class="button subtle" onClick={() => void allowAndWake(db, pattern)}>
        {t('site_offer', siteName(pattern) ?? '')}
      </button>
    </div>
  )
}

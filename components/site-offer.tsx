import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from './i18n'
import { allowedPatterns, allowSite, onSitesChange, patternOf } from './sites'

/** Offers to read this site's articles by themselves from now on; nothing once it is allowed. */
export function SiteOffer({ url }: { url: string }): VNode | null {
  const [allowed, setAllowed] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const read = () => void allowedPatterns().then(setAllowed)
    read()
    return onSitesChange(read)
  }, [])
  const pattern = patternOf(url)
  if (allowed === null || pattern === null || allowed.some((one) => one === pattern || one.includes('://*/'))) return null
  return (
    <div>
      <button type="button" class="button subtle" onClick={() => void allowSite(pattern)}>
        {t('site_offer', new URL(url).hostname)}
      </button>
    </div>
  )
}

import type { VNode } from 'preact'
import { formatNumber, plural, t } from '../../components/i18n'
import { useLive } from '../../components/use-live'
import { useRecord } from '../../components/with-record'
import { getSetting, isWanted, type OnRecordDatabase } from '../../storage'
import { PLACES } from './places'
import { hashOf } from './route'

/** The way around: places, how many findings wait, and saved views. */
export function Rail({ hash }: { hash: string }): VNode {
  const db = useRecord()
  const open = useLive(() => openFindingsCount(db), [db]).value ?? 0
  const views = useLive(() => getSetting(db, 'savedViews'), [db]).value ?? []
  return (
    <nav class="rail" aria-label={t('places')}>
      <p class="brand">{t('extName')}</p>
      <ul>
        {PLACES.map((place) => (
          <li key={place.label}>
            <a href={place.hash} aria-current={isCurrent(place.hash, hash) ? 'page' : undefined}>
              <span class="sign" aria-hidden="true">
                {place.sign}
              </span>
              {t(place.label)}
              {place.label === 'place_findings' && open > 0 && (
                <span class="count" title={plural('flags', open)}>
                  {formatNumber(open)}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {views.length > 0 && (
        <>
          <h2>{t('saved_views')}</h2>
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <a href={hashOf('', null, { q: view.query, sort: view.sort ?? '' })}>
                  <span class="sign" aria-hidden="true">
                    ★
                  </span>
                  <bdi>{view.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}

function isCurrent(place: string, hash: string): boolean {
  return hash === place || (hash === '' && place === '#/') || (place !== '#/' && !place.includes('?') && hash.startsWith(`${place}?`))
}

/** Findings that wait for a word, as many as their place shows. */
async function openFindingsCount(db: OnRecordDatabase): Promise<number> {
  const tensions = await getSetting(db, 'showTension')
  const open = db.findings.where('status').equals('open')
  return await (tensions ? open : open.filter((finding) => isWanted(finding, tensions))).count()
}

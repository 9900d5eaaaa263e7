import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { covers, siteName } from '../../../components/site-patterns'
import { rests, type Sites, withRest } from '../../../components/site-rest'
import { removeSite } from '../../../components/sites'
import { changeRest } from '../../../components/use-sites'
import { useRecord } from '../../../components/with-record'

/** One site that is allowed, or that rests where more is allowed: whether it is read by itself, and taking it off the list. */
export function SiteRow({ pattern, sites: { granted, quiet } }: { pattern: string; sites: Sites }): VNode {
  const db = useRecord()
  const name = siteName(pattern) ?? t('site_every')
  const remove = () => {
    if (granted.includes(pattern)) void removeSite(pattern)
    // What rests goes on resting where it would else be read, as a part of something wider.
    const stillAllowed = granted.some((one) => one !== pattern && covers(one, pattern))
    if (!granted.includes(pattern) || !stillAllowed) changeRest(db, (last) => last.filter((one) => one !== pattern))
  }
  return (
    <li>
      <span dir="auto">{name}</span>
      <label class="row count">
        <input
          type="checkbox"
          aria-label={`${name}: ${t('site_by_itself')}`}
          checked={!rests(quiet, pattern)}
          // Decided where the wider one stands.
          disabled={quiet.some((one) => one !== pattern && covers(one, pattern))}
          onChange={({ currentTarget: { checked } }) => changeRest(db, (last) => withRest(last, pattern, !checked))}
        />
        {t('site_by_itself')}
      </label>
      <button type="button" class="button subtle" aria-label={`${t('remove')}: ${name}`} onClick={remove}>
        {t('remove')}
      </button>
    </li>
  )
}

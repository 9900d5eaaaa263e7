import type { VNode } from 'preact'
import { DISMISS_WORDS, KIND_WORDS } from '../../../components/finding-view'
import { t } from '../../../components/i18n'
import type { DismissReason, FindingStatus, FindingView } from '../../../storage'
import { type FindingFilter, KINDS, speakersOf } from './filter'

const REASONS = Object.keys(DISMISS_WORDS) as DismissReason[]

export interface FindingFiltersProps {
  filter: FindingFilter
  status: FindingStatus
  views: readonly FindingView[]
  onFilter: (change: Partial<FindingFilter>) => void
}

/** Kind, speaker, who made it and, for what was dismissed, why. */
export function FindingFilters({ filter, status, views, onFilter }: FindingFiltersProps): VNode {
  return (
    <div class="filter-grid">
      <Pick
        label={t('precision_kind')}
        value={filter.kind}
        options={KINDS.map((kind) => [kind, t(KIND_WORDS[kind])])}
        onPick={(value) => onFilter({ kind: KINDS.find((kind) => kind === value) ?? '' })}
      />
      <Pick
        label={t('speaker')}
        value={filter.speaker}
        options={speakersOf(views).map(({ id, name }) => [id, name])}
        onPick={(speaker) => onFilter({ speaker })}
      />
      <Pick
        label={t('filter_made_by')}
        value={filter.origin}
        options={[
          ['judge', t('made_by_judge')],
          ['hand', t('made_by_hand')],
        ]}
        onPick={(origin) => onFilter({ origin })}
      />
      {status === 'dismissed' && (
        <Pick
          label={t('filter_why')}
          value={filter.why}
          options={REASONS.map((reason) => [reason, t(DISMISS_WORDS[reason])])}
          onPick={(why) => onFilter({ why })}
        />
      )}
    </div>
  )
}

interface PickProps {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onPick: (value: string) => void
}

function Pick({ label, value, options, onPick }: PickProps): VNode {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('filter_any')}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

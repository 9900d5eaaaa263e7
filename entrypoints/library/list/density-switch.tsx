import type { VNode } from 'preact'
import { type MessageKey, t } from '../../../components/i18n'
import type { Settings } from '../../../storage'
import { useSetting } from '../settings/use-setting'

const CHOICES: readonly [Settings['density'], string, MessageKey][] = [
  ['roomy', '▤', 'density_roomy'],
  ['compact', '☰', 'density_compact'],
]

/** Cards or table, beside the search; the same setting as in the settings. */
export function DensitySwitch(): VNode {
  const [density, set] = useSetting('density')
  return (
    <fieldset class="row density" aria-label={t('set_density')}>
      {CHOICES.map(([value, sign, label]) => (
        <button
          key={value}
          type="button"
          class="button icon"
          aria-pressed={density === value}
          aria-label={t(label)}
          title={t(label)}
          onClick={() => set(value)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  )
}

import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { RulesAlone } from '../../../components/rules-alone'
import { hashOf } from '../route'

/** The line on rules that judge alone, with the way to the settings within the library. */
export function StandIn(): VNode {
  return (
    <RulesAlone>
      <a href={hashOf('settings')}>{t('settings')}</a>
    </RulesAlone>
  )
}

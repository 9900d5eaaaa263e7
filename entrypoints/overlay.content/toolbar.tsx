import type { VNode } from 'preact'
import { t } from '../../components/i18n'
import type { Actions } from './actions'
import { Floating } from './floating'
import type { Box } from './place'

/** Beside a selection. The selection must survive the press, hence no focus change on mouse-down. */
export function SelectionToolbar({ words, reattaching, actions }: { words: Box; reattaching: boolean; actions: Actions }): VNode {
  const withSelection = (act: (selection: Selection) => void) => () => {
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed) act(selection)
  }
  return (
    <Floating words={words} class="toolbar" role="toolbar" label={t('page_selection_tools')}>
      {reattaching && (
        <button type="button" class="button primary" onMouseDown={(e) => e.preventDefault()} onClick={withSelection(actions.attach)}>
          {t('page_attach_here')}
        </button>
      )}
      <button type="button" class="button" onMouseDown={(e) => e.preventDefault()} onClick={withSelection(actions.keepSelection)}>
        ▮ {t('keep')}
      </button>
      <button type="button" class="button subtle" onMouseDown={(e) => e.preventDefault()} onClick={withSelection(actions.copySelection)}>
        ⧉ {t('page_copy')}
      </button>
    </Floating>
  )
}

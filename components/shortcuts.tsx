import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from './i18n'

interface Shortcut {
  description: string
  keys: string
}

/** The extension's own shortcuts as the browser has them now; the user may have changed them. */
export function Shortcuts(): VNode {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  useEffect(() => {
    browser.commands
      ?.getAll()
      .then((commands) =>
        setShortcuts(
          commands.flatMap(({ description, shortcut }) => (description ? [{ description, keys: shortcut || t('shortcut_none') }] : [])),
        ),
      )
  }, [])
  return (
    <ul class="shortcuts">
      {shortcuts.map(({ description, keys }) => (
        <li key={description} class="spread">
          <span>{description}</span>
          <span class="kbd">{keys}</span>
        </li>
      ))}
    </ul>
  )
}

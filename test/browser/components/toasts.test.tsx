import { afterEach, beforeEach, expect, test } from 'vitest'
import { Dialog } from '../../../components/dialog'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import { clear, show, speak, until } from './surface'

beforeEach(() => speak('en'))
afterEach(() => {
  clear()
  toasts.clear()
})

test('a toast that is held in a dialog is not taken away by the page’s own place for toasts', async () => {
  show(
    <>
      <Dialog title="Names" onClose={() => undefined}>
        <p>…</p>
      </Dialog>
      <ToastHost />
    </>,
  )
  toasts.show({ text: 'Saved' })
  const held = () => document.querySelector<HTMLElement>('dialog .toast-host button')
  await until(() => held() !== null)
  held()?.focus()
  // The shortest that a toast stays by itself is five seconds.
  await new Promise((done) => setTimeout(done, 6500))
  expect(toasts.current()?.text).toBe('Saved')
  held()?.blur()
  await until(() => toasts.current() === null)
}, 20_000)

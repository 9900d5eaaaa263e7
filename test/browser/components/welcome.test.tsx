import './fake-browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DISMISS_WORDS } from '../../../components/finding-view'
import { t } from '../../../components/i18n'
import { Welcome } from '../../../entrypoints/welcome/welcome'
import '../../../entrypoints/welcome/welcome.css'
import { clear, flaws, press, setTheme, show, speak, THEMES, until } from './surface'

beforeEach(() => speak('en'))
afterEach(clear)

const done = (place: Element) => place.querySelectorAll('.steps .done').length

test('the three steps are done by keyboard alone, and ticked off', async () => {
  const place = show(<Welcome />)
  expect(place.querySelectorAll('.found').length).toBe(0)
  place.querySelector<HTMLElement>('.steps button')!.click()
  await until(() => place.querySelectorAll('.found').length === 2)
  expect(done(place)).toBe(1)
  for (const kept of [1, 2]) {
    place.querySelector<HTMLElement>('.found')!.focus()
    await until(() => document.activeElement?.matches('.found') ?? false)
    await press('k')
    await until(() => place.querySelector('.keep-card') !== null)
    await press('Enter')
    await until(() => place.querySelectorAll('mark.kept').length === kept)
  }
  expect(place.querySelector('.finding-card')).not.toBeNull()
  place.querySelector<HTMLElement>('[data-confirm]')!.click()
  await until(() => done(place) === 3)
})

test('the card says the reason that was chosen for dismissing it', async () => {
  const place = show(<Welcome />)
  place.querySelector<HTMLElement>('.steps button')!.click()
  for (const kept of [1, 2]) {
    await until(() => place.querySelector('.found') !== null)
    place.querySelector<HTMLElement>('.found')!.click()
    await until(() => place.querySelector('.keep-card') !== null)
    await press('Enter')
    await until(() => place.querySelectorAll('mark.kept').length === kept)
  }
  place.querySelector<HTMLElement>('[data-dismiss]')!.click()
  await until(() => place.querySelector('.dismiss-menu li button')?.checkVisibility() ?? false)
  const reason = [...place.querySelectorAll('.dismiss-menu li button')].find((one) => one.textContent === t(DISMISS_WORDS.irony))
  if (reason instanceof HTMLElement) reason.click()
  await until(() => place.querySelector('.decided') !== null)
  expect(place.querySelector('.decided')?.textContent).toContain(t(DISMISS_WORDS.irony))
})

test('Escape leaves the card and keeps nothing', async () => {
  const place = show(<Welcome />)
  place.querySelector<HTMLElement>('.steps button')!.click()
  await until(() => place.querySelector('.found') !== null)
  place.querySelector<HTMLElement>('.found')!.click()
  await until(() => place.querySelector('.keep-card') !== null)
  await press('Escape')
  await until(() => place.querySelector('.keep-card') === null)
  expect(done(place)).toBe(1)
})

test.each(['en', 'de', 'fr', 'es', 'it', 'pt_PT', 'pl', 'ru', 'uk', 'ar'])('fits a width of 320 pixels in %s', async (locale) => {
  await speak(locale)
  const place = show(<Welcome />)
  place.style.width = '320px'
  place.querySelector<HTMLElement>('.steps button')!.click()
  await until(() => place.querySelector('.found') !== null)
  const widest = Math.max(
    ...[...place.querySelectorAll('*')].map((one) => one.scrollWidth - (one.classList.contains('visually-hidden') ? 1000 : 0)),
  )
  expect(widest).toBeLessThanOrEqual(320)
})

test.each(THEMES)('axe finds nothing in %s', async (theme) => {
  setTheme(theme)
  const place = show(<Welcome />)
  place.querySelector<HTMLElement>('.steps button')!.click()
  await until(() => place.querySelector('.found') !== null)
  place.querySelector<HTMLElement>('.found')!.click()
  await until(() => place.querySelector('.keep-card') !== null)
  expect(await flaws()).toEqual([])
})

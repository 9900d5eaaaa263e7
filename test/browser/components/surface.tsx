import axe from 'axe-core'
import { render, type VNode } from 'preact'
import { setMessages } from '../../../components/i18n'
import '../../../components/surface.css'
import '../../../components/cards.css'
import '../../../components/review.css'
import '../../../entrypoints/library/library.css'

type Words = Record<string, string>
const FILES = import.meta.glob<Words>('../../../locales/*.json', { import: 'default' })

/** Speaks a language, and turns the page to its direction. */
export async function speak(locale: string): Promise<void> {
  const words = await FILES[`../../../locales/${locale}.json`]?.()
  if (!words) throw new Error(`no wordings for ${locale}`)
  setMessages((key, substitutions) => (words[key] ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''))
  document.documentElement.lang = locale
  document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
}

/** Shows a piece alone on a page. */
export function show(piece: VNode): HTMLElement {
  document.body.replaceChildren()
  const place = document.createElement('div')
  place.className = 'surface'
  document.body.append(place)
  render(piece, place)
  return place
}

export function clear(): void {
  const place = document.querySelector('div.surface')
  if (place) render(null, place)
  document.body.replaceChildren()
  delete document.documentElement.dataset.theme
}

/** What axe finds wrong, in words short enough to read in a failing test. */
export async function flaws(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

/**
 * What sticks out of the page sideways, or of a box that cuts it off or must be scrolled sideways to be seen. Text that ends in an ellipsis says
 * itself that there is more; a field shows its end when one writes in it.
 */
export function sticksOut(place: Element): string[] {
  const cut = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== place; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true
    return false
  }
  const hides = (element: Element): boolean => {
    const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element)
    // The ellipsis of the last line may stand outside of the box by its own width.
    const ellipsis = webkitLineClamp === 'none' ? 1 : 10
    const more = element.scrollWidth > element.clientWidth + ellipsis && element.clientWidth > 1
    return more && overflowX !== 'visible' && textOverflow !== 'ellipsis' && !element.matches('input, select, textarea')
  }
  return [...place.querySelectorAll('*')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return (width > 1 && (right > innerWidth + 1 || left < -1) && !cut(element)) || hides(element)
    })
    .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} in ${element.clientWidth}`)
}

export const THEMES = ['light', 'dark'] as const

export function setTheme(theme: (typeof THEMES)[number]): void {
  document.documentElement.dataset.theme = theme
}

/** Waits until a condition holds, by frames; a test's own timeout ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame()
}

/** Presses a key, and lets the surface answer. */
export async function press(
  key: string,
  target: Element = document.activeElement ?? document.body,
  more: KeyboardEventInit = {},
): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await frame()
}

export async function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await frame()
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame)
}

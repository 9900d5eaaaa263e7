import { createI18n } from '@wxt-dev/i18n'
import type messages from '../locales/en.json'

/** Finds the wording of `key` in the interface's language, `$1`… filled in. */
export type Lookup = (key: string, substitutions: string[]) => string

type Messages = typeof messages
export type MessageKey = keyof Messages & string
type PluralOf<K> = K extends `${infer Base}_other` ? Base : never
/** Keys that come in one form a plural category: `x_one`, `x_few`, `x_other`… */
export type PluralKey = PluralOf<MessageKey>

const extension = createI18n()
/** The browser's own: it throws once the extension behind a page is gone. */
export const fromBrowser: Lookup = (key, substitutions) => extension.t(key, substitutions)
let lookup = fromBrowser

/** @param next  another source of wordings; null gives the browser's back */
export function setMessages(next: Lookup | null): void {
  lookup = next ?? fromBrowser
  rules = undefined
  numbers = undefined
}

/** The wording of `key`; numbers are written as the language writes them. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return lookup(
    key,
    substitutions.map((s) => (typeof s === 'number' ? formatNumber(s) : s)),
  )
}

/**
 * The wording of `key` for a count, by the plural category of the language that the wordings are in.
 * `$1` is the count; further substitutions follow as `$2`…
 */
export function plural(key: PluralKey, count: number, ...more: (string | number)[]): string {
  rules ??= new Intl.PluralRules(messageLocale())
  const substitutions = [count, ...more].map((s) => (typeof s === 'number' ? formatNumber(s) : s))
  return lookup(`${key}_${rules.select(count)}`, substitutions)
}

let rules: Intl.PluralRules | undefined
let numbers: Intl.NumberFormat | undefined

/** Language of the wordings: a browser in a language that we don't have shows English words, and then English plurals. */
export function messageLocale(): string {
  return lookup('locale', []) || 'en'
}

/** Language for dates and numbers: the browser's own (en-GB, not just en) where it agrees with the wordings. */
export function formatLocale(): string {
  const browserLocale = globalThis.navigator?.language ?? 'en'
  const ours = messageLocale()
  return browserLocale.split('-')[0] === ours.split('-')[0] ? browserLocale : ours
}

export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(formatLocale())
  return numbers.format(value)
}

/** `rtl` for Arabic and the like: set once on the root element of every surface. */
export function direction(): 'ltr' | 'rtl' {
  return messageLocale() === 'ar' ? 'rtl' : 'ltr'
}

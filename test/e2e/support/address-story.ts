/** One article under many addresses: what is kept under one is found under each. The same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import { BEFORE, KEPT, PAGE } from './anchor-pages'
import { sendTo } from './control'
import type { Driver } from './driver'
import { waitForMark } from './marks'
import type { FakeWeb } from './sites'

const withoutLink = BEFORE.replace(/<link rel="canonical"[^>]*>/, '')
const ownLink = (url: string) => BEFORE.replace(`href="${PAGE}"`, `href="${url}"`)
const MOVED = 'https://sentinel.on-record.test/archive/77-harbour'

/** What stands at an address, and the address. */
const ADDRESSES: [what: string, url: string, html: string][] = [
  ['tracking parameters', `${PAGE}?utm_source=mail&fbclid=x`, withoutLink],
  ['a canonical link', 'https://sentinel.on-record.test/print?story=77', BEFORE],
  ['an AMP page', 'https://sentinel.on-record.test/2024/03/05/harbour.amp.html', withoutLink],
  ['the phone’s edition', PAGE.replace('sentinel', 'm.sentinel'), withoutLink],
  ['a new address', MOVED, ownLink(MOVED)],
]

export async function knowsItEverywhere(driver: Driver, web: FakeWeb): Promise<void> {
  const { words = '' } = KEPT[1] ?? {}
  web.add(PAGE, BEFORE)
  for (const [, url, html] of ADDRESSES) web.add(url, html)
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const first = await driver.open(PAGE)
  const tab = await driver.tabId(PAGE)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  await sendTo(control, 'keepQuote', quotes.find(({ text }) => text.includes(words))?.key, tab)
  await waitForMark(first, 'on-record-kept', words)
  await first.close()
  for (const [what, url] of ADDRESSES) {
    const page = await driver.open(url)
    const tabOf = await driver.tabId(page.url)
    // A slow machine may answer that it takes too long: the reading goes on all the same.
    await sendTo(control, 'readTab', tabOf)
    await waitForMark(page, 'on-record-kept', words)
    const state = (await sendTo(control, 'readTab', tabOf)) as PageState
    expect([what, state.statements?.map((one) => one.state)]).toEqual([what, ['same']])
    // The popup lists by the address that the record knows.
    if (url === MOVED) {
      const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tabOf}`))
      await popup.textOf({ css: '[data-statement]', name: words, part: true })
    }
    await page.close()
  }
}

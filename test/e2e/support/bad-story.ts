/** What no one should have to look at is shown sanely on every surface: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver } from './driver'
import { fill, openPlace, shows } from './library'
import { badRecord, SAID } from './sample-record'

/** Every place, and what must stand there. */
const PLACES = [
  ['#/', '.list-row .words', SAID.long],
  ['#/findings', '.finding-card', SAID.long],
  ['#/speakers', '.name-list a', '<img src=x'],
  ['#/speaker/10000000-0000-4000-8000-000000000001', 'h1', '<img src=x'],
  ['#/topics', '.name-list a', '<img src=x'],
  ['#/statement/10000000-0000-4000-8000-000000000031', '.facts', 'day you read it'],
  ['#/compare?ids=10000000-0000-4000-8000-000000000031,10000000-0000-4000-8000-000000000032', '.brief-quote', SAID.long],
  ['#/history', '.name-list li', 'Imported a file'],
  ['#/export?q=topic%3Aimg', 'main', '1 statement'],
] as const

/** Runs in a surface: what is wrong with it. */
function flaws(): string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? [`it is ${document.documentElement.scrollWidth} wide`] : []
  const script = 'pwned' in window ? ['a name was run'] : []
  const image = document.querySelector('main img') ? ['a name became an image'] : []
  const links = document.querySelectorAll('a[href^="javascript:"]').length > 0 ? ['a link runs a script'] : []
  const nodes = document.querySelectorAll('*').length > 6000 ? ['it has more elements than one could want'] : []
  return [...wide, ...script, ...image, ...links, ...nodes]
}

export async function showsBadInputSanely(driver: Driver): Promise<void> {
  await fill(driver, badRecord())
  for (const [hash, css, words] of PLACES) {
    const page = await openPlace(driver, hash)
    await page.textOf({ css, ...(css !== '.finding-card' && { name: words, part: true }) })
    expect(await page.evaluate(flaws, null), hash).toEqual([])
    await page.close()
  }
  for (const path of ['popup.html?tab=0', 'sidepanel.html?tab=0']) {
    const page = await driver.open(driver.extensionUrl(path))
    await shows(page, SAID.long)
    await page.click({ css: 'input[type="search"]' })
    await page.type('somebody')
    await shows(page, SAID.nobody)
    expect(await page.evaluate(flaws, null), path).toEqual([])
  }
}

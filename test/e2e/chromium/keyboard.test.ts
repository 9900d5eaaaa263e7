import { announced, axHas, axNodes, tabTo } from '../support/ax-tree'
import type { ChromiumDriver } from '../support/chromium'
import type { Surface } from '../support/driver'
import { openAndRead, PROMISE, TOLL } from '../support/journey'
import { waitForMark } from '../support/marks'
import { waitForRows } from '../support/record'
import { expect, test } from '../support/test'

const popupOf = async (driver: ChromiumDriver, url: string) => driver.open(driver.extensionUrl(`popup.html?tab=${await driver.tabId(url)}`))

/** What a screen reader lists of a surface: no control without a name, and a main part that can be jumped to. */
async function namesEverything(driver: ChromiumDriver, surface: Surface): Promise<void> {
  const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'listbox', 'option', 'dialog', 'navigation']
  const nodes = await axNodes(driver, surface)
  expect(nodes.filter(({ role, name }) => CONTROLS.includes(role) && name === '')).toEqual([])
  expect(nodes.some(({ role }) => role === 'main')).toBe(true)
}

test('read, keep, be told, confirm, review and export, by keyboard alone and as a screen reader has it', async ({ chromium }) => {
  // Read and keep, in the popup: K keeps the quote in focus.
  const promise = await openAndRead(chromium, PROMISE.url)
  const first = await popupOf(chromium, PROMISE.url)
  await tabTo(chromium, first, 'button', PROMISE.words)
  await first.press('k')
  await announced(chromium, first, 'Kept')
  await axHas(chromium, first, 'the heading of what is kept', ({ role, name }) => role === 'heading' && name.startsWith('Kept here'))
  await namesEverything(chromium, first)
  await first.close()

  // On the page: the list of its quotes leads to each, and the card keeps with a note.
  await promise.page.focus()
  await tabTo(chromium, promise.page, 'button', 'list the quotes of this page')
  await promise.page.press('Enter')
  await axHas(chromium, promise.page, 'the list of the page', ({ role, name }) => role === 'dialog' && name === 'On record on this page')
  await tabTo(chromium, promise.page, 'button', 'Ships come and ships go')
  await promise.page.press('Enter')
  await axHas(
    chromium,
    promise.page,
    'the tools of the quote',
    ({ role, name }) => role === 'toolbar' && name === 'Quote found on this page',
  )
  await promise.page.press('n')
  await axHas(chromium, promise.page, 'the card', ({ role, name }) => role === 'dialog' && name === 'Keep this quote')
  await axHas(
    chromium,
    promise.page,
    'the speaker in focus',
    ({ role, name, focused }) => role === 'combobox' && name === 'Speaker' && focused,
  )
  await promise.page.press('Enter')
  await announced(chromium, promise.page, 'Kept.')
  await promise.page.close()

  // Be told and confirm.
  const { page: toll } = await openAndRead(chromium, TOLL.url)
  await waitForMark(toll, 'on-record-contradiction', TOLL.words)
  await tabTo(chromium, toll, 'button', 'See the conflict')
  await toll.press('Enter')
  await axHas(
    chromium,
    toll,
    'both sides',
    ({ role, text }) => role === 'article' && text.includes(PROMISE.words) && text.includes(TOLL.words),
  )
  await axHas(
    chromium,
    toll,
    'the dialog in focus',
    ({ role, name, focused }) => role === 'dialog' && name === 'See the conflict' && focused,
  )
  await tabTo(chromium, toll, 'button', 'Confirm')
  await toll.press('Enter')
  const library = await chromium.open(chromium.extensionUrl('library.html'))
  await waitForRows(library, ({ findings }) => findings.some(({ status }) => status === 'confirmed'))
  await toll.close()

  // Review in the library: skip the rail, walk the list, find the decision, undo it and decide again.
  await library.focus()
  await library.press('Tab')
  await axHas(
    chromium,
    library,
    'the way past the rail',
    ({ role, name, focused }) => role === 'button' && name === 'Skip to the content' && focused,
  )
  await tabTo(chromium, library, 'listbox', 'All statements')
  await library.press('j')
  await axHas(chromium, library, 'the row', ({ role, name }) => role === 'option' && name.includes(PROMISE.words))
  await namesEverything(chromium, library)
  await library.press('?')
  await axHas(chromium, library, 'the sheet of shortcuts', ({ role, name }) => role === 'dialog' && name === 'Shortcuts')
  await library.press('Escape')
  await library.press('g')
  await library.press('f')
  await tabTo(chromium, library, 'link', 'Confirmed')
  await library.press('Enter')
  await tabTo(chromium, library, 'button', 'Open again')
  await library.press('Enter')
  await announced(chromium, library, 'Noted')
  await tabTo(chromium, library, 'link', 'Open')
  await library.press('Enter')
  await axHas(chromium, library, 'the finding', ({ role, name }) => role === 'article' && name.includes('Ines Calloway'))
  await library.press('y')
  await waitForRows(library, ({ findings }) => findings.some(({ status }) => status === 'confirmed'))
  await namesEverything(chromium, library)

  // Take it away.
  await library.press('g')
  await library.press('e')
  await tabTo(chromium, library, 'radio', 'On Record file')
  await tabTo(chromium, library, 'button', 'Save the file')
  const [{ text }] = await Promise.all([
    chromium.download(library, () => library.press('Enter')),
    announced(chromium, library, '3 statements exported'), // it does not stay, and a busy machine is slow to save
  ])
  expect(JSON.parse(text).findings).toMatchObject([{ status: 'confirmed' }])
})

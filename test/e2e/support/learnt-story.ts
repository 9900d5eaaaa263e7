/** What the user corrected about a speaker is known to the pages that come after. The same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { openAndRead } from './journey'
import { fillIn, keys, listShows, openPlace, shows } from './library'
import { pointAtMark } from './marks'
import { waitForRows } from './record'
import type { FakeWeb } from './sites'

const WRITTEN = 'Aleksandr Morow'
const MEANT = 'Alexander Morow'
const BY_NAME = 'Sascha Morow'
const IN_CARD = 'Sergey Dulin'
const MEANT_IN_CARD = 'Sergei Dulin'

const twoDigits = (day: number) => String(day).padStart(2, '0')

const story = (day: number, title: string, says: string, who: string) => ({
  url: `https://sentinel.on-record.test/2024/03/${twoDigits(day)}/${title.toLowerCase().replaceAll(' ', '-')}.html`,
  title,
  says,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
    <meta property="article:published_time" content="2024-03-${twoDigits(day)}T08:00:00Z"></head><body><article><h1>${title}</h1>
    <p>The harbour was quiet on the day after the storm, and the ferry lay at the pier with its lamps out until the late afternoon.</p>
    <p>“${says},” said ${who}, who runs the ferry. Nobody on the pier was heard to disagree with that, or to ask for more.</p>
    <p>The council of the town will hear the matter in two weeks, and the pilots of the harbour have asked to be heard as well.</p></article></body></html>`,
})

const FIRST = story(4, 'Ferry rides out the storm', 'We will sail again tomorrow, whatever the wind does', WRITTEN)
const LATER = story(6, 'Ferry sails twice a day', 'We need a second boat before the summer comes', WRITTEN)
const OTHER = story(8, 'Pilots ask for a tug', 'A tug would cost us more than the pier is worth', BY_NAME)
const CARD = story(10, 'Pilots meet the council', 'Our pilots will not wait for a third winter', IN_CARD)
const AFTER_CARD = story(12, 'Council hears the pilots', 'Two of our boats have to be mended first', IN_CARD)

type Story = ReturnType<typeof story>

/** Who said the words, as the reader tells it on a page opened anew. */
async function speakerOf(driver: Driver, control: Surface, { url, says }: Story): Promise<string | null | undefined> {
  const page = await driver.open(url)
  const state = (await sendTo(control, 'readTab', await driver.tabId(url))) as PageState
  await page.close()
  return state.quotes.find(({ text }) => text === says)?.speakerName
}

/** In the library: the speaker of a kept statement is edited. */
async function correctInTheLibrary(driver: Driver, control: Surface): Promise<void> {
  const first = await driver.open(FIRST.url)
  const tab = await driver.tabId(FIRST.url)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  await sendTo(control, 'keepQuote', quotes.find(({ text }) => text === FIRST.says)?.key, tab)
  await first.close()
  const library = await openPlace(driver, '#/')
  await listShows(library, [FIRST.says])
  await library.click({ css: '.list-row .words' })
  await library.textOf({ css: '.pane .facts' })
  await keys(library, 'e')
  await fillIn(library, 'dialog [role="combobox"]', MEANT)
  await library.click({ css: 'dialog textarea' })
  await library.press('Enter')
  await waitForRows(library, ({ speakers }) => speakers.some(({ name }) => name === MEANT))
  await library.close()
}

/** In the library: the speaker is given another name. */
async function giveAnotherName(driver: Driver): Promise<void> {
  const speakers = await openPlace(driver, '#/speakers')
  await speakers.click({ css: '.name-list a', name: MEANT })
  await speakers.click({ css: 'main button', name: 'Edit' })
  await fillIn(speakers, 'dialog fieldset input[type="text"]', BY_NAME)
  await speakers.click({ css: 'dialog fieldset button', name: 'Add' })
  await shows(speakers, BY_NAME, 'dialog .chips')
  await speakers.close()
}

/** On the page: the speaker is put right in the card, before the quote is kept. */
async function correctInTheCard(driver: Driver): Promise<void> {
  const { page } = await openAndRead(driver, CARD.url)
  await pointAtMark(page, CARD.says)
  await page.textOf({ css: '[role="toolbar"]' })
  await page.press('n')
  await page.click({ css: '.keep-card [role="combobox"]', name: 'Speaker' })
  await page.press('Control+a')
  await page.type(MEANT_IN_CARD)
  await page.click({ css: '.keep-card textarea' })
  await page.press('Enter')
  // What the card taught is written before it closes.
  await page.until(() => !document.querySelector('on-record-reader')?.shadowRoot?.querySelector('.keep-card'), null)
  await page.close()
}

export async function learnsSpeakers(driver: Driver, web: FakeWeb): Promise<void> {
  for (const { url, html } of [FIRST, LATER, OTHER, CARD, AFTER_CARD]) web.add(url, html)
  let control = await driver.open(driver.extensionUrl('welcome.html'))
  const holds = async (...wanted: [Story, string][]) => {
    for (const [page, name] of wanted) expect(await speakerOf(driver, control, page), page.title).toBe(name)
  }
  await holds([LATER, WRITTEN], [OTHER, BY_NAME], [AFTER_CARD, IN_CARD])

  await correctInTheLibrary(driver, control)
  await holds([LATER, MEANT], [OTHER, BY_NAME])
  await giveAnotherName(driver)
  await holds([OTHER, MEANT])
  await correctInTheCard(driver)
  await holds([AFTER_CARD, MEANT_IN_CARD])

  await driver.restart()
  control = await driver.open(driver.extensionUrl('welcome.html'))
  await holds([LATER, MEANT], [OTHER, MEANT], [AFTER_CARD, MEANT_IN_CARD])
}

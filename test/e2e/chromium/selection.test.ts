import { expect, test } from 'vitest'
import { sendTo } from '../support/control'
import type { Surface } from '../support/driver'
import { keepByKey, openAndRead, PROMISE } from '../support/journey'
import { waitForMark } from '../support/marks'
import { rowsOf, waitForRows } from '../support/record'
import { sharedChromium } from '../support/shared'
import { FakeWeb, LIVELY, MERIDIAN } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

/** Runs in the page: where the first and last letter of some words are, scrolled into view. */
async function endsOf(words: string) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
    const range = new Range()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    const boxes = [...range.getClientRects()]
    const first = boxes[0]
    const last = boxes.at(-1)
    if (first && last) return { from: [first.left + 1, first.top + first.height / 2], to: [last.right - 1, last.top + last.height / 2] }
  }
  return null
}

/** Selects words as a person does: press, drag, let go. */
async function drag(page: Surface, words: string): Promise<void> {
  const ends = await page.evaluate(endsOf, words)
  if (!ends) throw new Error(`"${words}" is not on the page`)
  const { mouse } = chromium().pageOf(page)
  const [x = 0, y = 0] = ends.from
  const [toX = 0, toY = 0] = ends.to
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 })
  await mouse.move(toX, toY, { steps: 4 })
  await mouse.up()
}

const statements = async () => (await rowsOf(await control())).statements
let page: Surface | null = null
const control = async () => {
  page ??= await chromium().open(chromium().extensionUrl('welcome.html'))
  return page
}

test('a selection is kept from the little toolbar, with the card filled in', async () => {
  const article = await openAndRead(chromium(), `${MERIDIAN}/2022/06/21/budget-night-live.html`)
  await drag(article.page, 'There are 190 families on the waiting list')
  await article.page.click({ css: '[role="toolbar"] button', name: 'Keep', part: true })
  await article.page.textOf({ css: '[role="dialog"] form', name: '190 families', part: true })
  await article.page.press('Enter')
  await waitForMark(article.page, 'on-record-kept', '190 families on the waiting list')
  const { statements: kept, speakers } = await waitForRows(await control(), (rows) => rows.statements.length === 1)
  expect(speakers.find(({ id }) => id === kept[0]?.speakerId)?.name).toBe('Ines Calloway')
})

test('Escape leaves the card, and nothing is kept', async () => {
  const before = (await statements()).length
  const article = await openAndRead(chromium(), `${MERIDIAN}/2022/06/21/budget-night-live.html`)
  await drag(article.page, 'one budget, and a coffee machine')
  await article.page.click({ css: '[role="toolbar"] button', name: 'Keep', part: true })
  await article.page.textOf({ css: '[role="dialog"] form' })
  await article.page.press('Escape')
  await article.page.until(() => !document.querySelector('on-record-reader')?.shadowRoot?.querySelector('[role="dialog"]'), null)
  expect(await statements()).toHaveLength(before)
})

test('keeping the same words of the same page twice does not make two', async () => {
  const before = (await statements()).length
  const article = await openAndRead(chromium(), PROMISE.url)
  await keepByKey(article.page, PROMISE.words)
  await drag(article.page, 'There will be no toll on the harbour tunnel, not in this term and not in any other')
  // The words' own tip stands there, with nothing to keep; the menu and the shortcut still can be used.
  await article.page.textOf({ css: '[role="toolbar"] button', name: 'Edit', part: true })
  const tab = await chromium().tabId(article.page.url)
  await chromium().pageOf(article.page).bringToFront()
  await sendTo(await control(), 'keepSelection', undefined, tab)
  await article.page.textOf({ css: '[role="dialog"] form' })
  await article.page.press('Enter')
  await article.page.textOf({ css: '[role="status"]', name: 'You keep these words', part: true })
  expect(await statements()).toHaveLength(before + 1)
})

test('a page that is no article says so, and a selection of it can be kept', async () => {
  const front = await chromium().open(`${MERIDIAN}/`)
  const tab = await chromium().tabId(front.url)
  const state = await sendTo(await control(), 'readTab', tab)
  expect(state).toMatchObject({ ok: true, isArticle: false, quotes: [] })
  await front.until(() => document.querySelector('on-record-reader') !== null, null)
  await drag(front, 'A back room, half an hour and three plates of fish')
  await front.click({ css: '[role="toolbar"] button', name: 'Keep', part: true })
  await front.textOf({ css: '[role="dialog"] form' })
  await front.press('Enter')
  await waitForMark(front, 'on-record-kept', 'three plates of fish')
})

test.each([
  ['nothing is selected', async () => {}],
  [
    'the selection lies in a frame',
    (article: Surface) => chromium().pageOf(article).frameLocator('iframe').getByText('The highest offer').selectText(),
  ],
])('when %s, keeping it says why not and keeps nothing', async (_, select) => {
  const before = (await statements()).length
  const article = await openAndRead(chromium(), `${LIVELY}/frames.html`)
  await select(article.page)
  expect(await sendTo(await control(), 'keepSelection', null, await chromium().tabId(article.page.url))).toBe(false)
  await article.page.textOf({ css: '[role="status"]', name: 'elect', part: true })
  expect(await statements()).toHaveLength(before)
})

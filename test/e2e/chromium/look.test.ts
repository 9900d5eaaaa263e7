import { expect, test } from 'vitest'
import type { Surface } from '../support/driver'
import { keepByKey, openAndRead, PROMISE, TOLL } from '../support/journey'
import { waitForMark } from '../support/marks'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

const chromium = sharedChromium(new FakeWeb())

/** Runs in the page: where the first line of marked words is, scrolled into view. */
async function boxOf(kind: string) {
  const [range] = CSS.highlights.get(kind) ?? []
  if (!(range instanceof Range)) return null
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
  const [line] = range.getClientRects()
  return line ? { x: line.x, y: line.y, width: line.width, height: line.height } : null
}

/** Runs in a page: the commonest colour of a picture. */
async function commonestColour(png: string) {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  context?.drawImage(image, 0, 0)
  const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {}
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = [data[i], data[i + 1], data[i + 2]].join(' ')
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** The colour that lies under marked words, as it comes out on the screen. */
async function groundOf(page: Surface, kind: string): Promise<string> {
  const clip = await page.evaluate(boxOf, kind)
  if (!clip) throw new Error(`nothing is marked as ${kind}`)
  const picture = await chromium().pageOf(page).screenshot({ clip })
  return page.evaluate(commonestColour, picture.toString('base64'))
}

const PAPER = '255 253 248'

test('what is found keeps the page’s own ground, what is kept lies on the marker, a conflict on its own colour', async () => {
  const { page } = await openAndRead(chromium(), PROMISE.url)
  expect(await groundOf(page, 'on-record-found')).toBe(PAPER)
  await keepByKey(page, PROMISE.words)
  await page.point(2, 2)
  const marker = await groundOf(page, 'on-record-kept')
  expect(marker).toBe('255 226 138')

  const toll = await openAndRead(chromium(), TOLL.url)
  await waitForMark(toll.page, 'on-record-contradiction', TOLL.words)
  const conflict = await groundOf(toll.page, 'on-record-contradiction')
  expect([PAPER, marker]).not.toContain(conflict)
})

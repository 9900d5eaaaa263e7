import { expect, test } from 'vitest'
import { readsOnlyWhatDoesNotRest } from '../support/data-story'
import { PROMISE } from '../support/journey'
import { marksNow, waitForMark } from '../support/marks'
import { sharedChromium } from '../support/shared'
import { FakeWeb, LIVELY, MERIDIAN } from '../support/sites'

// The build for tests holds a host permission, as the shipped one does for a site that the user allowed.
const web = new FakeWeb()
const chromium = sharedChromium(web, async (driver) => {
  const page = await driver.open(driver.extensionUrl('welcome.html'))
  // Registered once the extension is installed; only pages opened after that have it.
  const registered = () => page.evaluate(() => chrome.scripting.getRegisteredContentScripts().then(({ length }) => length), null)
  while ((await registered()) === 0) await driver.pageOf(page).waitForTimeout(50)
})

test('on an allowed site an article is read by itself', async () => {
  const page = await chromium().open(PROMISE.url)
  await waitForMark(page, 'on-record-found', PROMISE.words)
})

test('and so is one that comes late', async () => {
  const page = await chromium().open(`${LIVELY}/hydrates.html`)
  await waitForMark(page, 'on-record-found', 'We will not sell the light')
})

test('a page that is no article is left alone', async () => {
  const page = await chromium().open(`${MERIDIAN}/`)
  // An article opened after it, and read to its end, shows that there was time.
  const article = await chromium().open(PROMISE.url)
  await waitForMark(article, 'on-record-found', PROMISE.words)
  expect(await marksNow(page)).toEqual([])
  expect(await page.evaluate(() => document.querySelector('on-record-reader'), null)).toBeNull()
})

test('an app that goes on from its front page to an article is read then', async () => {
  const story = new URL(PROMISE.url).pathname
  web.add(
    `${MERIDIAN}/app`,
    `<html lang="en"><head><title>Meridian</title></head><body><p>The front page.</p><button>Read</button><script>
      document.querySelector('button').onclick = async () => {
        history.pushState(null, '', '${story}')
        document.documentElement.innerHTML = await (await fetch('${story}')).text()
      }
    </script></body></html>`,
  )
  const page = await chromium().open(`${MERIDIAN}/app`)
  expect(await marksNow(page)).toEqual([])
  await page.click({ css: 'button', name: 'Read' })
  await waitForMark(page, 'on-record-found', PROMISE.words)
})

test('where a site rests its articles are left alone, and read again once it does not', () =>
  readsOnlyWhatDoesNotRest(chromium(), { url: `${LIVELY}/hydrates.html`, words: 'We will not sell the light' }))

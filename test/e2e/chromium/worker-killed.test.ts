import { describe } from 'vitest'
import { keepByKey, openAndRead, PROMISE } from '../support/journey'
import { pointAtMark, waitForMark } from '../support/marks'
import { waitForRows } from '../support/record'
import { expect, test } from '../support/test'

describe('a service worker that is killed', () => {
  test('before the click wakes up and keeps', async ({ chromium }) => {
    const { page } = await openAndRead(chromium, PROMISE.url)
    await chromium.stopWorkers()
    await keepByKey(page, PROMISE.words)
  })

  test('between the click and the save loses nothing: the words are kept, once', async ({ chromium }) => {
    const { page } = await openAndRead(chromium, PROMISE.url)
    await pointAtMark(page, PROMISE.words)
    await page.textOf({ css: '[role="toolbar"]' })
    await Promise.all([page.press('k'), chromium.stopWorkers()])
    const seen = await page.until(() => {
      const kept = [...CSS.highlights].some(([kind, words]) => kind === 'on-record-kept' && words.size > 0)
      if (kept) return 'kept'
      const notices = [...document.querySelectorAll('*')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('[role="status"]') ?? []),
      ])
      return notices.map((notice) => notice.textContent).join('')
    }, null)
    // It was killed before it heard of the click, and the page says so: a second press keeps.
    if (seen !== 'kept') await keepByKey(page, PROMISE.words)
    await waitForMark(page, 'on-record-kept', PROMISE.words)
    const record = await chromium.open(chromium.extensionUrl('welcome.html'))
    const { statements } = await waitForRows(record, (rows) => rows.statements.length > 0)
    expect(statements.map(({ text }) => text.includes(PROMISE.words))).toEqual([true])
  })

  test('after the save still shows what was kept, after a reload', async ({ chromium }) => {
    const { page } = await openAndRead(chromium, PROMISE.url)
    await keepByKey(page, PROMISE.words)
    await chromium.stopWorkers()
    await page.reload()
    await chromium.read(page)
    await waitForMark(page, 'on-record-kept', PROMISE.words)
  })
})

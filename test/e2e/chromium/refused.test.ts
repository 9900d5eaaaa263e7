import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOf } from '../support/record'
import { exportChecked, keepBothSides } from '../support/record-story'
import { sharedChromium } from '../support/shared'
import { FakeWeb } from '../support/sites'

const chromium = sharedChromium(new FakeWeb(), keepBothSides)
const folder = mkdtempSync(join(tmpdir(), 'on-record-refused-'))

test.each([
  ['a picture', 'picture.json', () => '\u0089PNG\r\n\u001a\n'],
  ['an empty file', 'empty.json', () => ''],
  ['a JSON file of another program', 'other.json', () => '{"bookmarks":[{"url":"https://example.org/"}]}'],
  ['a record that is cut off', 'cut.json', (whole: string) => whole.slice(0, Math.floor(whole.length * 0.7))],
  ['a record of a version to come', 'later.json', (whole: string) => whole.replace('"version":1', '"version":99')],
])('%s is refused with a reason, and the record stays as it was', async (_, name, content) => {
  const { record } = await exportChecked(chromium())
  const path = join(folder, name)
  writeFileSync(path, content(JSON.stringify(record)))
  const page = await chromium().open(chromium().extensionUrl('library.html#/import'))
  await page.chooseFile('input[type=file]', path)
  await page.textOf({ css: 'main *, body *', name: 'This file can’t be imported' })
  expect(await page.isThere({ css: 'button', name: 'Import' })).toBe(false)
  const { statements, findings } = await rowsOf(page)
  expect([statements.length, findings.length]).toEqual([record.statements.length, record.findings.length])
  await page.close()
})

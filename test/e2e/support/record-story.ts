/** What is done with a record once something is kept: the same in both browsers. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Driver } from './driver'
import { checkExport } from './export-schema'
import { exportRecord, importRecord, keepByKey, openAndRead, PROMISE, TOLL } from './journey'
import { waitForRows } from './record'

interface Exported {
  exportedAt: string
  statements: { id: string; text: string }[]
  findings: unknown[]
}

/** Keeps the two sides of a contradiction and waits for the finding. */
export async function keepBothSides(driver: Driver): Promise<void> {
  for (const side of [PROMISE, TOLL]) {
    const { page } = await openAndRead(driver, side.url)
    await keepByKey(page, side.words)
    await page.close()
  }
  const record = await driver.open(driver.extensionUrl('welcome.html'))
  await waitForRows(record, ({ statements, findings }) => statements.length === 2 && findings.length === 1)
  await record.close()
}

/** Takes the record away as JSON, and checks it against the schema in the repository. */
export async function exportChecked(driver: Driver): Promise<{ path: string; record: Exported }> {
  const { name, text } = await exportRecord(driver)
  const record = JSON.parse(text)
  expect(checkExport(record)).toEqual([])
  const path = join(tmpdir(), `${driver.browser}-${process.pid}-${name}`)
  writeFileSync(path, text)
  return { path, record }
}

/** Brings a file into an empty profile and sees that taking it away again gives the same. */
export async function importIntoEmpty(driver: Driver, { path, record }: { path: string; record: Exported }): Promise<void> {
  await importRecord(driver, path)
  const { record: again } = await exportChecked(driver)
  expect({ ...again, exportedAt: '' }).toEqual({ ...record, exportedAt: '' })
}

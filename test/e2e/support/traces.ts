/** What a failed test leaves in test-output/e2e: a screenshot of every tab, and the console's log. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from './driver'

const OUTPUT = join(import.meta.dirname, '../../../test-output/e2e')

/** Never throws: it must not hide the failure. */
export async function leaveTraces(name: string, driver: Driver): Promise<void> {
  const folder = join(OUTPUT, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'console.log'), driver.consoleLog().join('\n'))
  for (const [index, surface] of driver.surfaces().entries()) {
    await surface
      .screenshot(join(folder, `${index}.png`))
      .catch((error: Error) => writeFileSync(join(folder, `${index}.txt`), error.message))
  }
  console.error(`left in ${folder}: screenshots and the console's log`)
}

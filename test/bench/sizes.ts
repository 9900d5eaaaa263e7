import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BUDGETS, sizeOf } from '../../scripts/budgets.mjs'
import { buildFolder } from '../e2e/support/builds'
import { filesOf } from '../e2e/support/files'
import { LeftOut, type Measurement } from './measurement'

function build(): string {
  try {
    return buildFolder('chrome-mv3')
  } catch (error) {
    throw new LeftOut(String(error))
  }
}

export async function* measure(): AsyncGenerator<Measurement> {
  const folder = build()
  const budgets: Record<string, number> = BUDGETS
  for (const entry of [...Object.keys(budgets), 'background.js', 'welcome.html']) {
    if (!existsSync(join(folder, entry))) continue
    yield { what: entry, value: sizeOf(folder, entry), unit: 'kB', ...(budgets[entry] !== undefined && { budget: budgets[entry] }) }
  }
  const bytes = filesOf(folder).reduce((sum, { text }) => sum + text.length, 0)
  yield { what: 'the whole build, unpacked', value: bytes / 1e6, unit: 'MB' }
}

/** The builds that end-to-end tests load, and a copy with one request planted in it. */
import { appendFileSync, cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OUTPUT = join(import.meta.dirname, '../../../.output')

/** @throws when it was not built */
export function buildFolder(name: string): string {
  const folder = join(OUTPUT, name)
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${name} is not built: run "npm test -- --only builds,e2e-builds" first`)
  return folder
}

/** A host that no test answers for. */
export const PLANTED_HOST = 'planted.example'

/** A copy of a build in which one file also asks for `PLANTED_HOST`, to show that such a request is caught. */
export function plantedBuild(name: string, file: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-planted-'))
  cpSync(buildFolder(name), copy, { recursive: true })
  appendFileSync(join(copy, file), `\n;fetch('https://${PLANTED_HOST}/x').catch(() => {});\n`)
  return copy
}

/** The development data, where it is there. Nothing of it is copied into the repository. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const DATA = resolve(import.meta.dirname, '../../..', process.env.ON_RECORD_DATA ?? '../shared/data')

export const dataFolder = (name: string): string => join(DATA, name)

/** Whether a part of the data is there; says so where it is not, since its tests are then left out. */
export function hasData(name: string): boolean {
  const folder = dataFolder(name)
  const present = existsSync(folder)
  if (!present) console.info(`left out: there is no ${folder} (ON_RECORD_DATA names another place)`)
  return present
}

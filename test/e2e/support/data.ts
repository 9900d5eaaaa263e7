/** The development data, where it is there. Nothing of it is copied into the repository. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const DATA = resolve(import.meta.dirname, '../../..', process.env.ON_RECORD_DATA ?? '../shared/data')

export const dataFolder = (name: string): string => join(DATA, name)
export const hasData = (name: string): boolean => existsSync(dataFolder(name))

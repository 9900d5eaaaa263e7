import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface BuiltFile {
  path: string
  text: string
}

/** Every file of a build, sorted by path. */
export const filesOf = (folder: string): BuiltFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'latin1') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

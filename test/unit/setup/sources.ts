import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../..')

/** Folders of production code, with the level they stand on: arrows point from a higher level to a lower one. */
export const LEVELS = {
  article: 0,
  anchoring: 0,
  contradiction: 0,
  storage: 1,
  messages: 1,
  components: 2,
  checks: 2,
  entrypoints: 3,
} as const

export type Folder = keyof typeof LEVELS

export const isFolder = (name: string): name is Folder => Object.hasOwn(LEVELS, name)
export const isCore = (name: string): boolean => isFolder(name) && LEVELS[name] === 0

export interface SourceFile {
  /** From the repository's root, with "/". */
  path: string
  text: string
}

/** TypeScript, JavaScript and style files under a folder. */
export function sourcesOf(folder: string, pattern = /\.(ts|tsx|mjs|css)$/): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

export interface Import {
  from: string
  /** As written. */
  specifier: string
  /** From the root, where it is one of our files ("article/index", "anchoring"); null for a package. */
  target: string | null
  typeOnly: boolean
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
/** `import { type A, type B } from` brings types alone too. */
const ALL_TYPES = /\{\s*(?:type\s+[\w$]+(?:\s+as\s+[\w$]+)?\s*,?\s*)+\}/

/** The imports and re-exports of a file, dynamic ones included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = (match[2] ?? match[3] ?? '').replace(/\?.*$/, '')
    const aliased = /^(?:@|~|@@|~~)\/(.*)$/.exec(specifier)?.[1]
    const local = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : (aliased ?? null)
    return {
      from: path,
      specifier,
      target: local?.replaceAll('\\', '/').replace(/\.(ts|tsx)$/, '') ?? null,
      typeOnly: match[1] !== undefined || (match[3] === undefined && ALL_TYPES.test(match[0])),
    }
  })
}

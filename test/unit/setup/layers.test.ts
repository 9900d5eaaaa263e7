import { describe, expect, test } from 'vitest'
import { type Folder, type Import, importsOf, isCore, isFolder, LEVELS, sourcesOf } from './sources'

const EXTENSION_API = /^(wxt(\/|$)|#i18n|#imports|@wxt-dev\/|@webext-core\/|webextension-polyfill)/
/** What other folders may name of a core: its front door, and files that are public by design. */
const PUBLIC = /^(article|anchoring|contradiction)(\/(index|types))?$|^article\/url(\/index)?$/

const production = Object.keys(LEVELS).filter(isFolder)
const imports = production.flatMap((folder) => sourcesOf(folder, /\.tsx?$/).flatMap(importsOf))
const folderOf = (path: string) => path.split('/')[0] as Folder

/** Why an import breaks the one-way order of docs/architecture.md, or null. */
function objection({ from, specifier, target, typeOnly }: Import): string | null {
  const here = folderOf(from)
  if (target === null) return isCore(here) && EXTENSION_API.test(specifier) ? 'a core uses the extension API' : null
  const there = target.split('/')[0] ?? ''
  if (there === here) return null
  if (!isFolder(there)) return /^(test|scripts|training)$/.test(there) ? 'production code imports a tool' : null
  if (isCore(here) && !isCore(there)) return 'a core imports what stands above it'
  if (isCore(here) && !PUBLIC.test(target)) return "a core imports another core's internals"
  if (LEVELS[there] > LEVELS[here]) return 'the arrow points up'
  if (LEVELS[there] === LEVELS[here] && !isCore(here) && !typeOnly) return 'the arrow points sideways'
  if (here === 'storage' && isCore(there) && !typeOnly && !PUBLIC.test(target)) return "storage imports a core's internals"
  return null
}

const say = (one: Import) => `${one.from} → ${one.specifier}: ${objection(one)}`

describe('imports', () => {
  test('point one way', () => {
    expect(imports.filter((one) => objection(one) !== null).map(say)).toEqual([])
  })

  const core = (specifier: string, target: string | null, typeOnly = false): Import => ({
    from: 'article/index.ts',
    specifier,
    target,
    typeOnly,
  })
  test.each([
    ['a core with the extension API', core('wxt/browser', null), 'a core uses the extension API'],
    ['a core with a type of the record', core('../storage/types', 'storage/types', true), 'a core imports what stands above it'],
    ["a core with another core's file", core('../anchoring/fold', 'anchoring/fold'), "a core imports another core's internals"],
    ['a core with another core', core('../anchoring', 'anchoring'), null],
    ['a core with a package', core('preact', null), null],
    [
      'storage with a surface',
      { from: 'storage/db.ts', specifier: '../components/x', target: 'components/x', typeOnly: true },
      'the arrow points up',
    ],
    [
      'a surface with a check',
      { from: 'components/x.tsx', specifier: '../checks/run', target: 'checks/run', typeOnly: false },
      'the arrow points sideways',
    ],
    [
      'messages with a type of the record',
      { from: 'messages/p.ts', specifier: '../storage/types', target: 'storage/types', typeOnly: true },
      null,
    ],
    [
      'a tool',
      { from: 'checks/run.ts', specifier: '../test/eval', target: 'test/eval', typeOnly: false },
      'production code imports a tool',
    ],
  ])('%s', (_, one, verdict) => expect(objection(one)).toBe(verdict))

  test('are seen however they are written', () => {
    const text = `import type { A } from './a'\nimport { type B, type C } from "../b"\nimport './c.css?inline'\nexport { d } from '@/storage'\nconst e = await import('../e')\n`
    expect(importsOf({ path: 'article/x.ts', text }).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ['article/a', true],
      ['b', true],
      ['article/c.css', false],
      ['storage', false],
      ['e', false],
    ])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildFolder } from '../support/builds'
import { filesOf } from '../support/files'

type Manifest = Record<string, unknown> & { permissions?: string[]; host_permissions?: string[]; version?: string }

const manifest = (build: string): Manifest => JSON.parse(readFileSync(join(buildFolder(build), 'manifest.json'), 'utf8'))
const BUILDS = ['chrome-mv3', 'firefox-mv2', 'firefox-mv3']
const isHost = (permission: string) => permission.includes('://')

describe.each(BUILDS)('the build of %s', (name) => {
  test('for tests differs in its host permissions alone', () => {
    const { permissions, host_permissions, ...shipped } = manifest(name)
    const { permissions: testPermissions = [], host_permissions: testHosts = [], ...forTests } = manifest(`e2e-${name}`)
    expect(forTests).toEqual(shipped)
    expect(testPermissions.filter((permission) => !isHost(permission))).toEqual(permissions)
    expect([...testHosts, ...testPermissions.filter(isHost)].sort()).toEqual(['http://127.0.0.1/*', 'https://*/*'])
    expect(host_permissions).toBeUndefined()
  })

  test('for tests runs the same code', () => {
    const code = (build: string) => new Map(filesOf(buildFolder(build)).map(({ path, text }) => [path, text]))
    const [shipped, forTests] = [code(name), code(`e2e-${name}`)]
    const paths = [...new Set([...shipped.keys(), ...forTests.keys()])]
    expect(paths.filter((path) => path !== 'manifest.json' && shipped.get(path) !== forTests.get(path))).toEqual([])
  })

  test('asks for no site at install and injects nothing by itself', () => {
    const shipped = manifest(name)
    expect((shipped.permissions ?? []).filter(isHost)).toEqual([])
    expect(shipped).not.toHaveProperty('host_permissions')
    expect(shipped).not.toHaveProperty('content_scripts')
    expect(shipped.incognito).toBe('not_allowed')
  })

  test('is free of the points where tests may break it', () => {
    const holds = filesOf(buildFolder(name)).filter(({ path, text }) => /\.m?js$/.test(path) && /onRecordFault/.test(text))
    expect(holds.map(({ path }) => path)).toEqual([])
  })
})

test('the ids are pinned', () => {
  expect(manifest('chrome-mv3').key).toMatch(/^MIIB/)
  for (const name of ['firefox-mv2', 'firefox-mv3'])
    expect(manifest(name).browser_specific_settings).toMatchObject({ gecko: { id: 'on-record@on-record.example' } })
})

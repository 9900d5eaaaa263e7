import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whyInstall } from '../../../scripts/packages.mjs'
import { findNode, toolEnv } from '../../../scripts/run.mjs'
import { ROOT } from './sources'

const major = (version: string) => Number(version.replace(/^v/, '').split('.')[0])

test('tests run on Node 24 or newer', () => {
  expect(major(process.version)).toBeGreaterThanOrEqual(24)
})

test('the scripts start their tools on Node 24 or newer', () => {
  expect(major(execFileSync(findNode(), ['--version'], { encoding: 'utf8' }))).toBeGreaterThanOrEqual(24)
  expect(major(execFileSync('node', ['--version'], { encoding: 'utf8', env: toolEnv() }))).toBeGreaterThanOrEqual(24)
})

test('the packages are those of the lockfile', () => {
  expect(whyInstall(ROOT)).toBeNull()
})

function copyOfLocks() {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-locks-'))
  mkdirSync(join(folder, 'node_modules'))
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) cpSync(join(ROOT, path), join(folder, path))
  return folder
}

const editLock = (path: string, edit: (packages: Record<string, { version: string }>) => void) => {
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  edit(lock.packages)
  writeFileSync(path, JSON.stringify(lock))
}

test.each([
  [
    'a package of another version',
    'node_modules/.package-lock.json',
    'preact is not',
    (p: Record<string, { version: string }>) => Object.assign(p['node_modules/preact']!, { version: '1.0.0' }),
  ],
  [
    'a missing package',
    'node_modules/.package-lock.json',
    'dexie is not',
    (p: Record<string, { version: string }>) => delete p['node_modules/dexie'],
  ],
  [
    'a package that the lockfile dropped',
    'package-lock.json',
    'dexie is not',
    (p: Record<string, { version: string }>) => delete p['node_modules/dexie'],
  ],
])('%s asks for an installation', (_, path, why, edit) => {
  const folder = copyOfLocks()
  editLock(join(folder, path), edit)
  expect(whyInstall(folder)).toContain(why)
})

test('nothing installed asks for an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bare-'))
  cpSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'))
  expect(whyInstall(folder)).toBe('the packages are not installed')
})

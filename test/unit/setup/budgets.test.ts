import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { BUDGETS, checkBudgets, sizeOf } from '../../../scripts/budgets.mjs'

let output = ''
const BUILDS = ['chrome-mv3', 'firefox-mv2', 'firefox-mv3']

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(output, path)), { recursive: true })
  writeFileSync(join(output, path), text)
}
/** Text that gzip can't make smaller by much. */
const noise = (bytes: number) => randomBytes(bytes).toString('hex')

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'on-record-budgets-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  for (const build of BUILDS) for (const entry of Object.keys(BUDGETS)) put(`${build}/${entry}`, 'let a = 1')
})

test('builds within their budgets pass', () => {
  expect(checkBudgets(output)).toMatchObject({ failed: 0, passed: BUILDS.length * Object.keys(BUDGETS).length })
})

test.each([
  ['an entry that is too large', () => put('chrome-mv3/content-scripts/probe.js', noise(60_000))],
  ['a script in pages that has no budget', () => put('firefox-mv2/content-scripts/other.js', 'let b = 2')],
  [
    'what an entry loads at once',
    () => {
      put('chrome-mv3/popup.html', '<script type="module" src="/chunks/popup.js"></script>')
      put('chrome-mv3/chunks/popup.js', 'import "./large.js"')
      put('chrome-mv3/chunks/large.js', noise(400_000))
    },
  ],
])('%s fails', (_, change) => {
  change()
  expect(checkBudgets(output).failed).toBe(1)
})

test('a build that is absent fails, and so does an entry that is', () => {
  const empty = mkdtempSync(join(tmpdir(), 'on-record-budgets-'))
  expect(checkBudgets(empty)).toMatchObject({ passed: 0, failed: BUILDS.length })
  mkdirSync(join(empty, 'chrome-mv3'))
  expect(checkBudgets(empty).failed).toBe(BUILDS.length - 1 + Object.keys(BUDGETS).length)
})

test('what is loaded later does not count', () => {
  put('chrome-mv3/popup.html', '<script type="module" src="/chunks/popup.js"></script>')
  put('chrome-mv3/chunks/popup.js', 'const later = () => import("./large.js")')
  const before = sizeOf(join(output, 'chrome-mv3'), 'popup.html')
  put('chrome-mv3/chunks/large.js', noise(400_000))
  expect(sizeOf(join(output, 'chrome-mv3'), 'popup.html')).toBe(before)
})

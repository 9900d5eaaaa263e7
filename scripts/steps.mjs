/** The checks of `npm test`, in order. A check is one entry; `run` gives how many passed, failed and were skipped, and may name failures. */
import { join } from 'node:path'
import { lintAddons } from './addon-lint.mjs'
import { checkBudgets } from './budgets.mjs'
import { root, run } from './run.mjs'
import { vitest } from './vitest.mjs'

const command =
  (args, env = {}) =>
  async () => {
    const { code } = await run(args, { env })
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }

const add = (parts) =>
  parts.reduce((sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failed, skipped: sum.skipped + part.skipped }))

/** Several commands that count one each; all run, also after a failure. */
const commands =
  (list, env = {}) =>
  async () => {
    const parts = []
    for (const args of list) parts.push(await command(args, env)())
    return add(parts)
  }

const BUILDS = [
  ['wxt', 'build'],
  ['wxt', 'build', '-b', 'firefox'],
  ['wxt', 'build', '-b', 'firefox', '--mv3'],
]

export const STEPS = [
  {
    name: 'types',
    about: 'TypeScript, strict',
    run: commands([
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ]),
  },
  { name: 'lint', about: 'Biome', run: command(['biome', 'check', '.']) },
  { name: 'unit', about: 'tests in Node', run: vitest('unit', 'unit') },
  { name: 'browser', about: 'tests in a real DOM (Chromium)', run: vitest('browser', 'browser') },
  {
    name: 'builds',
    about: 'Chrome MV3, Firefox MV2 and MV3',
    run: commands(BUILDS),
  },
  { name: 'sizes', about: 'bundle-size budgets', run: async () => checkBudgets(join(root, '.output')) },
  { name: 'addon-lint', about: 'web-ext lint', run: () => lintAddons(['firefox-mv2', 'firefox-mv3']) },
  {
    name: 'e2e-builds',
    about: 'the same, with a host permission for tests, and with fault points',
    run: async () =>
      add([
        await commands(BUILDS, { ON_RECORD_E2E: '1' })(),
        await commands(BUILDS.slice(0, 2), { ON_RECORD_E2E: '1', ON_RECORD_FAULTS: '1' })(),
      ]),
  },
  {
    name: 'e2e-chromium',
    about: 'end to end in Chromium',
    run: vitest('e2e-chromium', 'e2e', { filters: ['test/e2e/chromium'], again: true }),
  },
  {
    name: 'e2e-firefox',
    about: 'end to end in Firefox',
    run: vitest('e2e-firefox', 'e2e', { filters: ['test/e2e/firefox'], again: true }),
  },
]

/** @param {string[] | null} names the checks to run; null: all */
export const selectSteps = (names) => STEPS.filter((step) => names === null || names.includes(step.name))

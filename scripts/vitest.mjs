/** Vitest runs as checks of `npm test`: counted, and their failures in words, so that the sum alone says what broke. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root, run } from './run.mjs'

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const firstLines = (message = '') => stripVTControlCharacters(message).split('\n').slice(0, 6).join('\n')

const failuresOf = (report) =>
  report.testResults.flatMap((suite) => {
    const file = relative(root, suite.name)
    const tests = suite.assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length > 0) return tests.map((test) => ({ file, test: test.fullName, message: firstLines(test.failureMessages[0]) }))
    return suite.status === 'failed' ? [{ file, test: 'the file', message: firstLines(suite.message) }] : []
  })

/** One run; a file that fails to load, and a run that fails without a failed test, count as a failure too. */
async function runOnce(name, project, filters) {
  const file = join(root, 'test-output', `${name}.json`)
  mkdirSync(join(root, 'test-output'), { recursive: true })
  rmSync(file, { force: true })
  const { code } = await run([
    'vitest',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ])
  const report = readReport(file)
  if (report === null)
    return { passed: 0, failed: 1, skipped: 0, failures: [{ file: project, test: 'the run', message: 'it left no report' }] }
  const failures = failuresOf(report)
  if (code !== 0 && failures.length === 0) failures.push({ file: project, test: 'the run', message: `it ended with ${code}` })
  return { passed: report.numPassedTests, failed: failures.length, skipped: report.numPendingTests + report.numTodoTests, failures }
}

/**
 * A Vitest run as a check.
 * @param {string} name of the check and of its report in `test-output/`
 * @param {string} project of `vitest.config.ts`
 * @param {{filters?: string[], again?: boolean}} [options] again: files that fail run once more by themselves, for what
 * waits on real browsers; what passes only then is named in the sum, never hidden
 */
export const vitest =
  (name, project, { filters = [], again = false } = {}) =>
  async () => {
    const first = await runOnce(name, project, filters)
    const files = [...new Set(first.failures.map(({ file }) => file))]
    if (!again || files.length === 0 || files.includes(project)) return first
    console.log(`\n── ${name}: once more, ${files.join(', ')}`)
    const second = await runOnce(`${name}-again`, project, files)
    const stillFails = ({ file, test }) =>
      second.failures.some((other) => other.file === file && (other.test === test || other.test === 'the file'))
    const unsteady = second.failures.some(({ file }) => file === project) ? [] : first.failures.filter((failure) => !stillFails(failure))
    const failed = Math.max(second.failed, first.failed - unsteady.length)
    return {
      passed: first.passed + first.failed - failed,
      failed,
      skipped: first.skipped,
      failures: second.failures,
      unsteady,
    }
  }

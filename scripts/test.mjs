/**
 * `npm test`: sets up, runs every check in turn and sums up. The last line reads `N passed, N failed[, N skipped]`.
 * `npm test -- --only types,unit` runs those checks alone.
 */
import { exit } from 'node:process'
import { setUp } from './setup.mjs'
import { STEPS, selectSteps } from './steps.mjs'

const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : null
const unknown = only?.filter((name) => !STEPS.some((step) => step.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}`)
  exit(2)
}

await setUp({ browsers: ['chromium', 'firefox'] })

const total = { passed: 0, failed: 0, skipped: 0 }
const rows = []
for (const step of selectSteps(only)) {
  console.log(`\n── ${step.name}: ${step.about}`)
  const start = Date.now()
  const counts = await step.run()
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0
  rows.push({ name: step.name, ...counts, seconds: Math.round((Date.now() - start) / 1000) })
}

const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
console.log('\n── sum')
for (const row of rows) console.log(`${row.failed ? '✗' : '✓'} ${row.name.padEnd(14)} ${inWords(row)} (${row.seconds} s)`)
for (const { unsteady = [] } of rows) {
  for (const { file, test, message } of unsteady) console.log(`\n? passed only when run once more: ${file} › ${test}\n${message}`)
}
for (const { failures = [] } of rows) {
  for (const { file, test, message } of failures) console.log(`\n✗ ${file} › ${test}\n${message}`)
}
console.log(inWords(total))
process.exitCode = total.failed > 0 ? 1 : 0

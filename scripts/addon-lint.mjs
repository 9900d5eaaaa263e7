/** `web-ext lint` on the Firefox builds: no error at all, and no warning that is not known and explained here. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/** Warnings that we know. Each says why it is no danger. */
const ALLOWED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: /innerHTML/,
    file: /\.js$/,
    why: 'Preact sets it only by dangerouslySetInnerHTML, which we never use; Readability parses into a detached document',
  },
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /import/, file: /\.m?js$/, why: 'the ONNX runtime imports its own file from the package' },
]

const known = (warning) =>
  ALLOWED.some(({ code, message, file }) => warning.code === code && message.test(warning.message) && file.test(warning.file ?? ''))

async function lint(name) {
  const folder = join(root, '.output', name)
  if (!existsSync(folder)) {
    console.log(`✗ ${name}: not built`)
    return false
  }
  const { output } = await run(['web-ext', 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'], { quiet: true })
  let result
  try {
    result = JSON.parse(output.slice(output.indexOf('{')))
  } catch {
    console.log(`✗ ${name}: web-ext lint did not answer:\n${output.trim()}`)
    return false
  }
  const bad = [...result.errors, ...result.warnings.filter((warning) => !known(warning))]
  for (const { code, message, file, line } of bad) console.log(`  ${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`)
  console.log(
    `${bad.length === 0 ? '✓' : '✗'} ${name}: ${result.errors.length} errors, ${result.warnings.length} warnings, ${bad.length} not allowed`,
  )
  return bad.length === 0
}

/** @param {string[]} builds names of folders in .output */
export async function lintAddons(builds) {
  const results = []
  for (const build of builds) results.push(await lint(build))
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed, skipped: 0 }
}

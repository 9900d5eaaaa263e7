/** `npm run test:training`: every stage of the training on tiny data, where Python is there; else a clear word. */
import { argv, env, exit } from 'node:process'
import { run } from './run.mjs'

const candidates = [env.ON_RECORD_PYTHON, 'python3', 'python'].filter(Boolean)

/** The first Python that answers, or null. */
async function findPython() {
  for (const python of candidates) if ((await run([python, '--version'], { quiet: true })).code === 0) return python
  return null
}

const python = await findPython()
if (python === null) {
  console.log('skipped: no Python 3 here (or name one in ON_RECORD_PYTHON)')
  exit(0)
}
exit((await run([python, 'training/test_tiny.py', ...argv.slice(2)])).code)

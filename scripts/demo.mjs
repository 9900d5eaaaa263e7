/** Plays the journey of test/e2e/demo.ts: `node scripts/demo.mjs chromium|firefox FOLDER`. Started by start.mjs, on the packages' Node. */
import { openLoader } from './load.mjs'

const [browser, folder] = process.argv.slice(2)
const loader = await openLoader()
try {
  const { demo } = await loader.load('test/e2e/demo.ts')
  await demo(browser, folder)
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
await loader.close()
process.exit()

/** `npm run --silent eval -- TASK --in PATH --out PATH [--timings FILE] [--indirect]`, or `-- report`. See test/eval/README.md. */
import { openLoader } from './load.mjs'

const loader = await openLoader()
const { main } = await loader.load('test/eval/index.ts')
const code = await main(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
await loader.close()
// Workers or timers of the modules under evaluation must not keep the command open.
process.exit(code)

/** `npm run bench [-- ROW…]`: measures time and size. See test/bench/README.md. */
import { openLoader } from './load.mjs'

const loader = await openLoader()
const { main } = await loader.load('test/bench/index.ts')
const code = await main(process.argv.slice(2))
await loader.close()
process.exit(code)

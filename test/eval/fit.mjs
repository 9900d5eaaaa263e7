/** `node test/eval/fit.mjs [--write] [TIMELINES.jsonl…]`: fits the calibration of the judge in ON_RECORD_MODELS (default public/models). */
import { openLoader } from '../../scripts/load.mjs'

const loader = await openLoader()
const { fitCalibration } = await loader.load('test/eval/fit.ts')
await fitCalibration(process.argv.slice(2))
await loader.close()
process.exit(0)

/** The engine as it ships, for Node: the bundled models in this thread, or rules alone where none lie there. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createEngine, type Engine, openDirect, type ReadFile, rulesJudge } from '../../contradiction'

/** Folder of the models: `ON_RECORD_MODELS`, else those that ship. */
export const modelsFolder = () => resolve(process.env.ON_RECORD_MODELS ?? 'public/models')

/** Reads files below the models' folder. */
export const readModelFile: ReadFile = async (path) => new Uint8Array(await readFile(join(modelsFolder(), path)))

/**
 * Opens the engine; says on stderr which judge it is.
 * @throws ModelProblem when a model is there but damaged
 */
export async function openEvaluationEngine(): Promise<Engine> {
  if (!existsSync(join(modelsFolder(), 'judge', 'manifest.json'))) {
    console.error(`no judge in ${modelsFolder()}: rules alone`)
    return createEngine({ judge: rulesJudge })
  }
  const engine = createEngine(await openDirect(readModelFile))
  console.error(`judge: ${engine.judge}, encoder: ${engine.encoder ?? 'none'}`)
  return engine
}

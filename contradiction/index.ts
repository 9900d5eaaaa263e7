/** The contradiction core's public face. */
import type { WorkerRequest } from './judge/protocol'
import type { Port } from './judge/serve'

export { type Archive, joinBlocks, memoryArchive, packVectors, type VectorBlock } from './archive'
export type { Calibration } from './calibrate/calibration'
export { calibrationOf } from './calibrate/calibrations'
export { RULES } from './calibrate/rules-version'
export { type Feedback, MOST_SHIFT, shiftOf } from './calibrate/shift'
export { type CheckItem, createEngine, type Engine, type EngineOptions, type Judged } from './engine'
export { completionsUrl } from './judge/asked/endpoint'
export { browserModelState, type LanguageModelApi } from './judge/asked/prompt-api'
export { type Bundled, type BundledOptions, openBundled } from './judge/bundled'
export type { ReadFile } from './judge/model/files'
export { ModelProblem, type ModelProblemKind } from './judge/model/problem'
export { rulesJudge } from './judge/rules'
export type { Port } from './judge/serve'
export type { WorkerLike } from './judge/worker-client'
export { knowsLanguage, languageOf } from './language/detect'
export { type JudgeChoice, type OpenedEngine, openEngine } from './open'
export * from './types'

/** The worker's side of the bundled models. Loaded only where it is called: the runtime is large. */
export async function serveModels(port: Port): Promise<void> {
  const early: MessageEvent<WorkerRequest>[] = []
  port.onmessage = (event) => early.push(event)
  const serve = await import('./judge/serve')
  serve.serveModels(port)
  for (const event of early) port.onmessage?.(event)
}

/** The bundled models without a worker, for Node. See `judge/direct.ts`. */
export async function openDirect(...args: Parameters<typeof import('./judge/direct').openDirect>) {
  const direct = await import('./judge/direct')
  return direct.openDirect(...args)
}

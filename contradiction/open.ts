import type { EngineOptions } from './engine'
import { createEngine, type Engine } from './engine'
import { endpointJudge } from './judge/asked/endpoint'
import { browserJudge, browserModelState, type LanguageModelApi } from './judge/asked/prompt-api'
import { type BundledOptions, openBundled } from './judge/bundled'
import { ModelProblem } from './judge/model/problem'
import { rulesJudge } from './judge/rules'
import type { Judge } from './types'

export interface JudgeChoice {
  judge: 'bundled' | 'browser' | 'endpoint' | 'rules'
  endpointUrl: string | null
  endpointModel: string | null
}

export interface OpenedEngine {
  engine: Engine
  /** Who gives the verdicts: the user's choice, or `rules` where the bundled model can't be used. */
  judge: JudgeChoice['judge']
  /** Why the bundled model is not used; null where it is, or is not wanted. */
  problem: ModelProblem | null
}

async function secondJudge(choice: JudgeChoice, api: LanguageModelApi | undefined): Promise<Judge | null> {
  if (choice.judge === 'browser') return api && (await browserModelState(api)) === 'available' ? browserJudge(api) : null
  if (choice.judge !== 'endpoint' || !choice.endpointUrl || !choice.endpointModel) return null
  try {
    return endpointJudge({ url: choice.endpointUrl, model: choice.endpointModel })
  } catch {
    return null
  }
}

/**
 * Opens the engine that the user chose. The bundled model always judges first; a stronger judge only sees again what that one flags.
 * Where the bundled model is missing, damaged or foreign, rules alone judge, and `problem` says why.
 *
 * @param api Chrome's global `LanguageModel`, where there is one
 */
export async function openEngine(
  choice: JudgeChoice,
  bundled: BundledOptions,
  api: LanguageModelApi | undefined,
  shift: EngineOptions['shift'] = 0,
): Promise<OpenedEngine> {
  if (choice.judge === 'rules') return { engine: createEngine({ judge: rulesJudge, shift }), judge: 'rules', problem: null }
  try {
    const models = await openBundled(bundled)
    await models.warm()
    const second = await secondJudge(choice, api)
    return { engine: createEngine({ ...models, second, shift }), judge: second ? choice.judge : 'bundled', problem: null }
  } catch (error) {
    if (!(error instanceof ModelProblem)) throw error
    return { engine: createEngine({ judge: rulesJudge, shift }), judge: 'rules', problem: error }
  }
}

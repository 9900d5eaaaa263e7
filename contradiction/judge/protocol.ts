import type { ModelProblemKind } from './model/problem'

/** What the page asks of the worker that holds the models. Ids pair answers with requests. */
export type WorkerRequest =
  | { do: 'prepare'; models: string; runtime: string; threads: number }
  | { do: 'open'; id: number; model: 'judge' | 'encoder' }
  | { do: 'judge'; id: number; pairs: [string, string][] }
  | { do: 'encode'; id: number; texts: string[] }
  | { do: 'cancel'; id: number }

export type WorkerAnswer =
  | { id: number; ok: true; value: Float32Array[] | Int8Array[] }
  | { id: number; ok: false; problem: { kind: ModelProblemKind; file: string } | null; message: string; cancelled: boolean }

import * as ort from 'onnxruntime-web/wasm'
import { batchByLength } from './batches'
import type { ModelConfig, ModelParts } from './files'
import { ModelProblem } from './problem'
import { createTokenReader } from './tokens'
import { type Unpacked, unpack } from './unpack'

/** Threads that a run may use; Firefox has no shared memory in extension pages and stays at one. */
export function prepareRuntime(options: { wasmPaths?: string; threads: number }): void {
  if (options.wasmPaths) ort.env.wasm.wasmPaths = options.wasmPaths
  ort.env.wasm.numThreads = options.threads
  ort.env.wasm.proxy = false
  ort.env.logLevel = 'error'
}

const OPTIONS: ort.InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
}

/** Gives memory back now, not when the collector comes by: the runtime has its own copy. */
const release = ({ buffer }: Uint8Array<ArrayBuffer>) => void (buffer.byteLength > 0 && buffer.transfer(0))

async function open({ manifest, onnx }: ModelParts): Promise<ort.InferenceSession> {
  let weights: Unpacked['weights'] = []
  try {
    const unpacked = unpack(onnx)
    weights = unpacked.weights
    return await ort.InferenceSession.create(unpacked.graph, { ...OPTIONS, externalData: weights })
  } catch (cause) {
    throw new ModelProblem('no-runtime', `${manifest.kind}/model.onnx`, { cause })
  } finally {
    release(onnx)
    for (const { data } of weights) release(data)
  }
}

function tensors(rows: readonly number[][], padId: number): Record<string, ort.Tensor> {
  const length = Math.max(...rows.map((row) => row.length))
  const ids = new BigInt64Array(rows.length * length).fill(BigInt(padId))
  const mask = new BigInt64Array(rows.length * length)
  rows.forEach((row, r) => {
    row.forEach((id, i) => {
      ids[r * length + i] = BigInt(id)
      mask[r * length + i] = 1n
    })
  })
  const shape = [rows.length, length]
  return { input_ids: new ort.Tensor('int64', ids, shape), attention_mask: new ort.Tensor('int64', mask, shape) }
}

/** Runs token rows through a session in batches of like length; one output vector a row, in the rows' order. */
async function run(
  session: ort.InferenceSession,
  config: ModelConfig,
  rows: readonly number[][],
  between: Between,
): Promise<Float32Array[]> {
  const found = new Array<Float32Array>(rows.length)
  for (const batch of batchByLength(rows.map((row) => row.length))) {
    await between()
    const output = (
      await session.run(
        tensors(
          batch.map((i) => rows[i] ?? []),
          config.padId,
        ),
      )
    )[config.output]
    const values = output?.data
    if (!(values instanceof Float32Array)) throw new ModelProblem('foreign', config.output)
    const width = values.length / batch.length
    batch.forEach((i, r) => {
      found[i] = values.slice(r * width, (r + 1) * width)
    })
  }
  return found
}

/** Awaited before each batch: gives other work its turn; what it throws ends the work. */
export type Between = () => Promise<void>

const atOnce: Between = async () => {}

/** Logits of entailment, neutral and contradiction for text pairs, temperature applied. */
export interface JudgeSession {
  logits(pairs: readonly (readonly [string, string])[], between?: Between): Promise<Float32Array[]>
}

/** Sentence vectors, scaled a vector so that its largest part is ±127. */
export interface EncoderSession {
  dimensions: number
  vectors(texts: readonly string[], between?: Between): Promise<Int8Array[]>
}

/** Opens the judge's session. Throws `ModelProblem` where the runtime refuses the graph. */
export async function openJudge(parts: ModelParts): Promise<JudgeSession> {
  const { config, tokenizer } = parts
  const session = await open(parts)
  const tokens = createTokenReader(tokenizer, config.maxLength)
  return {
    async logits(pairs, between = atOnce) {
      const rows = pairs.map(([a, b]) => tokens.pair(a, b))
      return (await run(session, config, rows, between)).map((logits) => logits.map((x) => x / config.temperature))
    },
  }
}

/** Opens the encoder's session; throws as `openJudge` does. */
export async function openEncoder(parts: ModelParts): Promise<EncoderSession> {
  const { config, tokenizer } = parts
  const session = await open(parts)
  const tokens = createTokenReader(tokenizer, config.maxLength)
  return {
    dimensions: config.size,
    async vectors(texts, between = atOnce) {
      const vectors = await run(
        session,
        config,
        texts.map((text) => tokens.single(text)),
        between,
      )
      return vectors.map(quantise)
    },
  }
}

/** Cosines do not depend on a vector's scale, so each uses all of int8. */
export function quantise(vector: Float32Array): Int8Array {
  const most = vector.reduce((max, x) => Math.max(max, Math.abs(x)), 0) || 1
  return Int8Array.from(vector, (x) => Math.round((x / most) * 127))
}

import * as v from 'valibot'
import { ModelProblem } from './problem'

/** Gives the bytes of a file below the models' folder ("judge/model.onnx"); rejects when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>

const File = v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** Written by the training's export stage beside each model. */
const Manifest = v.object({
  kind: v.picklist(['judge', 'encoder']),
  version: v.pipe(v.string(), v.minLength(1)),
  languages: v.optional(v.array(v.string()), ['en']),
  files: v.record(v.string(), File),
})

const Config = v.object({
  maxLength: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(4096)),
  padId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  output: v.string(),
  temperature: v.optional(v.pipe(v.number(), v.minValue(0.01)), 1),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  labels: v.optional(v.array(v.string()), []),
})

export type ModelConfig = v.InferOutput<typeof Config>
export type ModelManifest = v.InferOutput<typeof Manifest>

export interface ModelParts extends ModelSettings {
  /** The graph with its weights: let go of it as soon as the session stands. */
  onnx: Uint8Array<ArrayBuffer>
  tokenizer: object
}

const LABELS = ['entailment', 'neutral', 'contradiction']

function parse<S extends v.GenericSchema>(schema: S, bytes: Uint8Array, file: string): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new ModelProblem('damaged', file, { cause })
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a model says of itself: manifest and settings, no weights. Throws `ModelProblem`. */
export interface ModelSettings {
  manifest: ModelManifest
  config: ModelConfig
  /** "id@version" without the id: changes whenever a file does. */
  version: string
}

/** Reads a file that the manifest lists and checks its size and SHA-256. */
async function take({ kind, files }: ModelManifest, name: string, readFile: ReadFile): Promise<Uint8Array<ArrayBuffer>> {
  const file = `${kind}/${name}`
  const listed = files[name]
  if (!listed) throw new ModelProblem('foreign', file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ModelProblem('missing', file, { cause })
  })
  if (bytes.byteLength !== listed.bytes || (await sha256(bytes)) !== listed.sha256) throw new ModelProblem('damaged', file)
  return bytes
}

/** Manifest and settings of a model: cheap, no weights are read. Throws `ModelProblem`. */
export async function readSettings(kind: 'judge' | 'encoder', readFile: ReadFile): Promise<ModelSettings> {
  const file = `${kind}/manifest.json`
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ModelProblem('missing', file, { cause })
  })
  const manifest = parse(Manifest, bytes, file)
  if (manifest.kind !== kind) throw new ModelProblem('foreign', file)
  const config = parse(Config, await take(manifest, 'config.json', readFile), `${kind}/config.json`)
  const fits = kind === 'judge' ? LABELS.every((label, i) => config.labels[i] === label) : config.size > 0
  if (!fits) throw new ModelProblem('foreign', `${kind}/config.json`)
  return { manifest, config, version: manifest.version.replace(`${kind}-`, '') }
}

/**
 * Reads a model's files and checks each against the manifest's size and SHA-256.
 *
 * @throws ModelProblem `missing`, `damaged` (a file that is not what the manifest says) or `foreign` (a model of another kind)
 */
export async function readModel(kind: 'judge' | 'encoder', readFile: ReadFile): Promise<ModelParts> {
  const settings = await readSettings(kind, readFile)
  const tokenizer = parse(v.looseObject({}), await take(settings.manifest, 'tokenizer.json', readFile), `${kind}/tokenizer.json`)
  return { ...settings, tokenizer, onnx: await take(settings.manifest, 'model.onnx', readFile) }
}

/** Settings of the encoder, or null where none ships. */
export async function readEncoderSettings(readFile: ReadFile): Promise<ModelSettings | null> {
  return readSettings('encoder', readFile).catch((error: unknown) => {
    if (error instanceof ModelProblem && error.kind === 'missing') return null
    throw error
  })
}

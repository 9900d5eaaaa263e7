import { externalTensor, type GraphNode, readGraph, type Tensor } from './graph'

/** A model as the runtime takes it: a graph, and the bytes of its large constants beside it. */
export interface Unpacked {
  graph: Uint8Array<ArrayBuffer>
  weights: { path: string; data: Uint8Array<ArrayBuffer> }[]
}

const UINT8 = 2
/** Constants of fewer bytes stay inside the graph. */
const SMALL = 4096

type Constant = Tensor & { data: Uint8Array<ArrayBuffer> }

type Made = Pick<Constant, 'dims' | 'data'> | null
type Step = (parts: readonly Constant[]) => Made

/** The bytes of a constant, four at a time; copied, since they may lie anywhere in the file. */
const inFours = ({ data }: Constant) => new Uint32Array(data.slice().buffer)
const four = (byte: number) => (byte & 255) * 0x01010101

/** A step that puts one number to all bytes of a weight: every number of it is known, so that four bytes go at once. */
const withNumber =
  (step: (fours: Uint32Array, by: number) => void): Step =>
  ([weight, by]) => {
    if (!weight || by?.data.length !== 1 || weight.data.length % 4 !== 0) return null
    const fours = inFours(weight)
    step(fours, by.data[0] as number)
    return { dims: weight.dims, data: new Uint8Array(fours.buffer) }
  }

const mask = withNumber((fours, by) => {
  const bits = four(by)
  for (let i = 0; i < fours.length; i++) fours[i] = (fours[i] as number) & bits
})

const shiftRight = withNumber((fours, by) => {
  const bits = four(255 >> by)
  for (let i = 0; i < fours.length; i++) fours[i] = ((fours[i] as number) >>> by) & bits
})

const shiftLeft = withNumber((fours, by) => {
  const bits = four(255 << by)
  for (let i = 0; i < fours.length; i++) fours[i] = ((fours[i] as number) << by) & bits
})

const either: Step = ([a, b]) => {
  if (!a || a.data.length !== b?.data.length || a.data.length % 4 !== 0) return null
  const [fours, others] = [inFours(a), inFours(b)]
  for (let i = 0; i < fours.length; i++) fours[i] = (fours[i] as number) | (others[i] as number)
  return { dims: a.dims, data: new Uint8Array(fours.buffer) }
}

const behindEachOther: Step = (parts) => {
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.data.length, 0))
  let at = 0
  for (const part of parts) {
    data.set(part.data, at)
    at += part.data.length
  }
  const [, ...inner] = parts[0]?.dims ?? []
  return { dims: [parts.reduce((sum, part) => sum + (part.dims[0] ?? 0), 0), ...inner], data }
}

/** What narrow weights are put together with: `training/pipeline/narrow.py`. A step that is not here is left to the runtime. */
const STEPS: Readonly<Record<string, (node: GraphNode) => Step | null>> = {
  BitwiseAnd: () => mask,
  BitwiseOr: () => either,
  BitShift: ({ attributes }) => (attributes.get('direction') === 'RIGHT' ? shiftRight : shiftLeft),
  Concat: ({ attributes }) => (attributes.get('axis') === 0 ? behindEachOther : null),
}

/**
 * Works out what a model's graph computes from constants alone: weights that are stored in 5 or 6 bits become plain bytes. Left to the
 * runtime, that would be done at every run, or once with every step between kept for good, since WebAssembly memory never shrinks.
 *
 * @throws RangeError where the file is no model
 */
export function unpack(file: Uint8Array<ArrayBuffer>): Unpacked {
  const { nodes, tensors, write } = readGraph(file)
  const stored = new Map(tensors.map((tensor) => [tensor.name, tensor]))
  const makers = new Map<string, GraphNode>()
  const isConstant = (name: string) => makers.has(name) || (stored.get(name)?.type === UINT8 && stored.get(name)?.data != null)
  const kept = nodes.filter((node) => {
    const [output] = node.outputs
    if (!output || !STEPS[node.type]?.(node) || !node.inputs.every(isConstant)) return true
    makers.set(output, node)
    return false
  })

  function constant(name: string): Constant | null {
    const node = makers.get(name)
    if (!node) {
      const tensor = stored.get(name)
      return tensor?.data ? { ...tensor, data: tensor.data } : null
    }
    const parts = node.inputs.map(constant).filter((part) => part !== null)
    const made = parts.length === node.inputs.length ? STEPS[node.type]?.(node)?.(parts) : null
    return made ? { name, type: UINT8, raw: null, ...made } : null
  }

  const weights: Unpacked['weights'] = []
  const written: Uint8Array[] = []
  for (const name of new Set(kept.flatMap(({ inputs }) => inputs))) {
    const raw = stored.get(name)?.raw
    const found = makers.has(name) || (stored.get(name)?.data?.length ?? 0) >= SMALL ? constant(name) : null
    if (makers.has(name) && !found) throw new RangeError(`the weight ${name} can't be put together`)
    if (found) {
      const path = `w${weights.length}`
      weights.push({ path, data: found.data })
      written.push(externalTensor(found, path, found.data.length))
    } else if (raw) written.push(raw)
  }
  return { graph: write(kept, written), weights }
}

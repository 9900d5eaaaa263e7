/** A model's graph as far as unpacking needs it. Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto (IR version 8). */
import { bytesField, type Field, fieldsOf, join, numberField } from './protobuf'

const MODEL = { graph: 7 }
const GRAPH = { node: 1, initializer: 5 }
const NODE = { input: 1, output: 2, type: 4, attribute: 5 }
const ATTRIBUTE = { name: 1, number: 3, text: 4 }
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9, external: 13, location: 14 }
const ENTRY = { key: 1, value: 2 }
const EXTERNAL = 1

/** A constant of the graph. */
export interface Tensor {
  name: string
  dims: number[]
  /** `TensorProto.DataType`; 2 is uint8. */
  type: number
  /** Null where the values lie in another field than `raw_data`. */
  data: Uint8Array<ArrayBuffer> | null
  /** As it lies in the file; null for one that was made. */
  raw: Uint8Array | null
}

export interface GraphNode {
  type: string
  inputs: string[]
  outputs: string[]
  attributes: ReadonlyMap<string, string | number>
  raw: Uint8Array
}

export interface Graph {
  nodes: GraphNode[]
  tensors: Tensor[]
  /** The file with other nodes and constants in place of its own. */
  write(nodes: readonly GraphNode[], tensors: readonly Uint8Array[]): Uint8Array<ArrayBuffer>
}

const text = ({ bytes }: Field) => new TextDecoder().decode(bytes)

function readNode({ bytes, raw }: Field): GraphNode {
  const fields = fieldsOf(bytes)
  const attributes = new Map<string, string | number>()
  for (const { number, bytes: attribute } of fields) {
    if (number !== NODE.attribute) continue
    const parts = fieldsOf(attribute)
    const name = parts.find((part) => part.number === ATTRIBUTE.name)
    const word = parts.find((part) => part.number === ATTRIBUTE.text)
    const value = parts.find((part) => part.number === ATTRIBUTE.number)
    if (name) attributes.set(text(name), word ? text(word) : (value?.value ?? 0))
  }
  const texts = (wanted: number) => fields.filter(({ number }) => number === wanted).map(text)
  return { type: texts(NODE.type)[0] ?? '', inputs: texts(NODE.input), outputs: texts(NODE.output), attributes, raw }
}

function readTensor({ bytes, raw }: Field): Tensor {
  const tensor: Tensor = { name: '', dims: [], type: 0, data: null, raw }
  for (const field of fieldsOf(bytes)) {
    if (field.number === TENSOR.dims) tensor.dims.push(field.value)
    if (field.number === TENSOR.type) tensor.type = field.value
    if (field.number === TENSOR.name) tensor.name = text(field)
    if (field.number === TENSOR.raw) tensor.data = field.bytes
  }
  return tensor
}

/**
 * Reads a model file. Nothing is copied: the data of its constants are views.
 *
 * @throws RangeError where the file is no model
 */
export function readGraph(file: Uint8Array<ArrayBuffer>): Graph {
  const outer = fieldsOf(file)
  const graph = outer.find(({ number }) => number === MODEL.graph)
  if (!graph) throw new RangeError('a model without a graph')
  const inner = fieldsOf(graph.bytes)
  const of = (wanted: number) => inner.filter(({ number }) => number === wanted)
  const rest = inner.filter(({ number }) => number !== GRAPH.node && number !== GRAPH.initializer).map(({ raw }) => raw)
  return {
    nodes: of(GRAPH.node).map(readNode),
    tensors: of(GRAPH.initializer).map(readTensor),
    write(nodes, tensors) {
      const written = bytesField(MODEL.graph, [...nodes.map(({ raw }) => raw), ...tensors, ...rest])
      return join([...outer.filter((field) => field !== graph).map(({ raw }) => raw), written])
    },
  }
}

/** A constant whose bytes lie outside the graph, under a name of their own. */
export function externalTensor({ name, dims, type }: Tensor, location: string, length: number): Uint8Array {
  const entry = (key: string, value: string) => bytesField(TENSOR.external, [bytesField(ENTRY.key, key), bytesField(ENTRY.value, value)])
  return bytesField(GRAPH.initializer, [
    ...dims.map((size) => numberField(TENSOR.dims, size)),
    numberField(TENSOR.type, type),
    bytesField(TENSOR.name, name),
    entry('location', location),
    entry('offset', '0'),
    entry('length', String(length)),
    numberField(TENSOR.location, EXTERNAL),
  ])
}

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGraph } from '../../../contradiction/judge/model/graph'
import { bytesField, fieldsOf, join, numberField } from '../../../contradiction/judge/model/protobuf'
import { unpack } from '../../../contradiction/judge/model/unpack'

const UINT8 = 2
const tensor = (name: string, dims: number[], data: Uint8Array) =>
  bytesField(5, [...dims.map((size) => numberField(1, size)), numberField(2, UINT8), bytesField(8, name), bytesField(9, [data])])
const text = (name: string, value: string) => bytesField(5, [bytesField(1, name), bytesField(4, value)])
const number = (name: string, value: number) => bytesField(5, [bytesField(1, name), numberField(3, value)])
const node = (type: string, inputs: string[], output: string, attributes: Uint8Array[] = []) =>
  bytesField(1, [...inputs.map((name) => bytesField(1, name)), bytesField(2, output), bytesField(4, type), ...attributes])
const model = (...parts: Uint8Array[]) => join([numberField(1, 8), bytesField(7, [...parts, bytesField(2, 'main')])])

const right = [text('direction', 'RIGHT')]
const left = [text('direction', 'LEFT')]
const one = (name: string, value: number) => tensor(name, [1], Uint8Array.of(value))

/** Eight rows in 6 bits, as the training's `narrow.py` writes them: three planes, the last two rows in the high bits of the others. */
const rows = 8
const columns = 512
const codes = Uint8Array.from({ length: rows * columns }, (_, i) => (i * 37 + (i >> 6)) & 63)
const part = (codes.length / 4) | 0
const planes = [0, 1, 2].map((p) =>
  Uint8Array.from({ length: part }, (_, i) => (codes[p * part + i]! & 63) | (((codes[3 * part + i]! >> (2 * p)) & 3) << 6)),
)
const SIX = model(
  ...planes.map((_, p) => node('BitwiseAnd', [`p${p}`, 'mask'], `low${p}`)),
  ...planes.map((_, p) => node('BitShift', [`p${p}`, 'six'], `high${p}`, right)),
  node('BitShift', ['high1', 'two'], 'high1s', left),
  node('BitShift', ['high2', 'four'], 'high2s', left),
  node('BitwiseOr', ['high0', 'high1s'], 'or'),
  node('BitwiseOr', ['or', 'high2s'], 'last'),
  node('Concat', ['low0', 'low1', 'low2', 'last'], 'weight', [number('axis', 0)]),
  node('MatMulInteger', ['x', 'weight', 'middle'], 'y'),
  ...planes.map((plane, p) => tensor(`p${p}`, [rows / 4, columns], plane)),
  ...Object.entries({ mask: 63, six: 6, two: 2, four: 4, middle: 32, unused: 1 }).map(([name, value]) => one(name, value)),
)

describe('narrow weights', () => {
  const { graph, weights } = unpack(SIX)

  test('become plain bytes beside the graph', () => {
    expect(weights.map(({ path }) => path)).toEqual(['w0'])
    expect(weights[0]!.data).toEqual(codes)
  })

  test('leave a graph that only uses them', () => {
    const { nodes, tensors } = readGraph(graph)
    expect(nodes.map(({ type }) => type)).toEqual(['MatMulInteger'])
    expect(tensors.map(({ name, dims }) => [name, dims])).toEqual([
      ['weight', [rows, columns]],
      ['middle', [1]],
    ])
    const weight = fieldsOf(fieldsOf(graph).find((field) => field.number === 7)!.bytes).find((field) => field.number === 5)!
    const entries = fieldsOf(weight.bytes).filter((field) => field.number === 13)
    const pairs = entries.map(({ bytes }) => fieldsOf(bytes).map((field) => new TextDecoder().decode(field.bytes)))
    expect(pairs).toEqual([
      ['location', 'w0'],
      ['offset', '0'],
      ['length', String(codes.length)],
    ])
  })

  test('keep what stands beside the graph in the file', () => {
    expect(fieldsOf(graph).map(({ number, value }) => [number, number === 7 ? 0 : value])).toEqual([
      [1, 8],
      [7, 0],
    ])
  })
})

test('steps over what only a run knows stay', () => {
  const given = model(node('BitwiseAnd', ['x', 'mask'], 'y'), one('mask', 3))
  const { graph, weights } = unpack(given)
  expect(weights).toEqual([])
  expect(readGraph(graph).nodes.map(({ type, inputs }) => [type, inputs])).toEqual([['BitwiseAnd', ['x', 'mask']]])
})

test.each([
  ['nothing', new Uint8Array(0)],
  ['a message cut short', SIX.slice(0, SIX.length - 9)],
  ['other bytes', new TextEncoder().encode('weights')],
])('%s is no model', (_, bytes) => expect(() => unpack(Uint8Array.from(bytes))).toThrow(RangeError))

const shipped = ['judge', 'encoder'].map((kind) => `public/models/${kind}/model.onnx`).filter((path) => existsSync(path))
test.each(shipped)('%s: every weight that is put together is a plain constant', (path) => {
  const { graph, weights } = unpack(Uint8Array.from(readFileSync(path)))
  const { nodes, tensors } = readGraph(graph)
  const known = new Set(tensors.map(({ name }) => name))
  const products = nodes.filter(({ type }) => type === 'MatMulInteger')
  expect(products.filter(({ inputs }) => !known.has(inputs[1]!))).toEqual([])
  expect(nodes.filter(({ type }) => type.startsWith('Bit'))).toEqual([])
  expect(weights.every(({ data }) => data.length > 0)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { ModelProblem, type ReadFile } from '../../../contradiction'
import { batchByLength } from '../../../contradiction/judge/model/batches'
import { readEncoderSettings, readModel, readSettings } from '../../../contradiction/judge/model/files'
import { PairCache } from '../../../contradiction/judge/model/pair-cache'
import { quantise } from '../../../contradiction/judge/model/session'

const bytes = (value: unknown) => new Uint8Array(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)))
const hash = async (data: Uint8Array<ArrayBuffer>) => Buffer.from(await crypto.subtle.digest('SHA-256', data)).toString('hex')

/** A judge's files as the training exports them; `change` spoils them. */
async function modelFiles(change: (files: Map<string, Uint8Array<ArrayBuffer>>) => void = () => {}): Promise<ReadFile> {
  const files = new Map([
    ['config.json', bytes({ maxLength: 64, padId: 1, output: 'logits', labels: ['entailment', 'neutral', 'contradiction'] })],
    ['tokenizer.json', bytes({ model: {} })],
    ['model.onnx', bytes('weights')],
  ])
  const listed: Record<string, object> = {}
  for (const [name, data] of files) listed[name] = { sha256: await hash(data), bytes: data.byteLength }
  files.set('manifest.json', bytes({ kind: 'judge', version: 'judge-0123456789ab', files: listed }))
  change(files)
  return async (path) => {
    const data = files.get(path.replace('judge/', ''))
    if (!data) throw new Error('no such file')
    return data
  }
}

describe('model files', () => {
  test('are read whole', async () => {
    const { version, config, onnx } = await readModel('judge', await modelFiles())
    expect([version, config.maxLength, new TextDecoder().decode(onnx)]).toEqual(['0123456789ab', 64, 'weights'])
  })

  test.each<[string, (files: Map<string, Uint8Array<ArrayBuffer>>) => void, string, string]>([
    ['a manifest that is not there', (files) => files.delete('manifest.json'), 'missing', 'judge/manifest.json'],
    ['a manifest that is no JSON', (files) => files.set('manifest.json', bytes('{')), 'damaged', 'judge/manifest.json'],
    [
      'a manifest of another kind',
      (files) => files.set('manifest.json', bytes({ kind: 'encoder', version: 'x', files: {} })),
      'foreign',
      'judge/manifest.json',
    ],
    ['weights that are not there', (files) => files.delete('model.onnx'), 'missing', 'judge/model.onnx'],
    ['weights with one byte changed', (files) => files.set('model.onnx', bytes('weightz')), 'damaged', 'judge/model.onnx'],
    ['weights cut short', (files) => files.set('model.onnx', bytes('weight')), 'damaged', 'judge/model.onnx'],
    ['a changed tokenizer', (files) => files.set('tokenizer.json', bytes({ model: { a: 1 } })), 'damaged', 'judge/tokenizer.json'],
  ])('refuse %s', async (_, change, kind, file) => {
    const problem = await readModel('judge', await modelFiles(change)).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ModelProblem)
    expect(problem).toMatchObject({ kind, file })
  })

  test('an encoder that does not ship is no problem', async () => expect(await readEncoderSettings(await modelFiles())).toBeNull())
  test('settings are read without the weights', async () => {
    const settings = await readSettings('judge', await modelFiles((files) => files.delete('model.onnx')))
    expect(settings.manifest.languages).toEqual(['en'])
  })
})

describe('batches', () => {
  test('hold every input once, like lengths together', () => {
    const lengths = [60, 5, 58, 7, 6, 59]
    const batches = batchByLength(lengths, 64)
    expect(batches.flat().sort()).toEqual([0, 1, 2, 3, 4, 5])
    expect(batches[0]).toEqual([1, 4, 3])
    for (const batch of batches) expect(batch.length === 1 || batch.length * Math.max(...batch.map((i) => lengths[i]!)) <= 64).toBe(true)
  })
  test('of nothing are none', () => expect(batchByLength([])).toEqual([]))
})

describe('vectors', () => {
  test('use all of int8', () => expect([...quantise(Float32Array.of(0.1, -0.2, 0))]).toEqual([64, -127, 0]))
  test('of nothing are zero', () => expect([...quantise(Float32Array.of(0, 0))]).toEqual([0, 0]))
})

test('the pair cache forgets what was used longest ago', () => {
  const cache = new PairCache(2)
  const score = { entailment: 0, neutral: 0, contradiction: 1 }
  cache.set('a', 'b', score)
  cache.set('c', 'd', score)
  cache.get('a', 'b')
  cache.set('e', 'f', score)
  expect([cache.get('a', 'b'), cache.get('c', 'd'), cache.get('b', 'a')]).toEqual([score, undefined, undefined])
})

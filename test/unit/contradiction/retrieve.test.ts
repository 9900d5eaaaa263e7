import { describe, expect, test } from 'vitest'
import { type Encoder, memoryArchive, packVectors } from '../../../contradiction'
import { retrieve } from '../../../contradiction/retrieve'
import { cosine, searchVectors } from '../../../contradiction/retrieve/cosine'
import { indexWords, searchWords, stemsOf } from '../../../contradiction/retrieve/words-index'
import { claim } from './claims'

/** Sentences "mean" the letters that they use. */
function letters(): Encoder & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    id: 'letters',
    version: '1',
    dimensions: 26,
    async encode(texts) {
      asked.push(...texts)
      return texts.map((text) => Int8Array.from({ length: 26 }, (_, i) => text.toLowerCase().split(String.fromCharCode(97 + i)).length - 1))
    },
    destroy() {},
  }
}

describe('search by meaning', () => {
  test('cosine does not depend on scale', () => {
    expect(cosine(Int8Array.of(1, 2, 3), Int8Array.of(2, 4, 6))).toBeCloseTo(1)
    expect(cosine(Int8Array.of(1, 0), Int8Array.of(0, 1))).toBe(0)
    expect(cosine(Int8Array.of(0, 0), Int8Array.of(0, 1))).toBe(0)
  })

  test('a block is searched row by row', () => {
    const block = { ids: ['a', 'b'], dimensions: 2, data: Int8Array.of(3, 4, -4, 3) }
    const scores = searchVectors(block, Int8Array.of(6, 8))
    expect(scores[0]).toBeCloseTo(1)
    expect(scores[1]).toBeCloseTo(0)
  })
})

describe('search by words', () => {
  const claims = ['The lagoon bridge opens in June.', 'The lagoon is deep.', 'Taxes rise in June.'].map((text) => claim(text))

  test('rare shared words count most', () => {
    const scores = searchWords(indexWords(claims, null), stemsOf(claim('When will the bridge over the lagoon open?')))
    expect(scores[0]).toBeGreaterThan(scores[1]!)
    expect(scores[2]).toBe(0)
  })

  test('an index that grows is the index made anew', () => {
    const grown = indexWords(claims, indexWords(claims.slice(0, 2), null))
    expect(grown).toEqual(indexWords(claims, null))
  })
})

describe('candidates', () => {
  test('come from meaning where no word is shared', async () => {
    const archive = memoryArchive([claim('xyz xyz'), claim('taxes up')])
    const [first] = await retrieve(claim('zyx zyxx'), archive, letters())
    expect(first?.claim.text).toBe('xyz xyz')
  })

  test('each claim is encoded once', async () => {
    const encoder = letters()
    const archive = memoryArchive([claim('one bridge'), claim('two bridges')])
    await retrieve(claim('a bridge'), archive, encoder)
    await retrieve(claim('a bridge'), archive, encoder)
    expect(encoder.asked.filter((text) => text === 'one bridge')).toHaveLength(1)
  })

  test('are at most sixteen, never the claim itself', async () => {
    const claims = Array.from({ length: 40 }, (_, i) => claim(`The bridge number ${i} is open`))
    const found = await retrieve(claims[7]!, memoryArchive(claims), letters())
    expect(found).toHaveLength(16)
    expect(found.some((one) => one.claim === claims[7])).toBe(false)
  })

  test('of a large archive without vectors come at once, by words first, and all get one in the end', async () => {
    const encoder = letters()
    const archive = memoryArchive([...Array.from({ length: 300 }, (_, i) => claim(`Number ${i}`)), claim('The lagoon bridge is open')])
    const [first] = await retrieve(claim('the lagoon'), archive, encoder)
    expect(first?.claim.text).toBe('The lagoon bridge is open')
    expect(encoder.asked.length).toBeLessThan(150)
    for (let i = 0; i < 3; i++) await retrieve(claim('the lagoon'), archive, encoder)
    expect((await archive.vectors('letters@1'))?.ids).toHaveLength(301)
  })

  test('without an encoder something must be shared', async () => {
    expect(await retrieve(claim('The bridge is open'), memoryArchive([claim('Taxes rise')]), null)).toEqual([])
  })

  test('an empty archive has none', async () => expect(await retrieve(claim('x'), memoryArchive([]), letters())).toEqual([]))
})

test('a rival of which a finding stands is given to the judge though it is not near, behind the others', async () => {
  const far = claim('Xylophones.')
  const archive = memoryArchive([far, ...Array.from({ length: 30 }, (_, i) => claim(`The lagoon bridge opens on day ${i}.`))])
  const found = await retrieve(claim('The lagoon bridge opens.'), archive, letters(), undefined, 6, new Set([far.id]))
  expect(found.map(({ claim: one }) => one.id).indexOf(far.id)).toBe(6)
  expect(found).toHaveLength(7)
})

test('the first search of a large archive, all of it encoded, goes by meaning alone; the next by words as well', async () => {
  const encoder = letters()
  const claims = Array.from({ length: 2000 }, (_, i) => claim(`A lagoon ${i}.`))
  const twin = claim('A gaolon.')
  const archive = memoryArchive([...claims, claim('Lagoon 1234567 is a lagoon.'), twin])
  const model = `${encoder.id}@${encoder.version}`
  const vectors = await encoder.encode(archive.claims.map(({ text }) => text))
  await archive.keepVectors(
    model,
    packVectors(
      archive.claims.map(({ id }) => id),
      vectors,
      26,
    ),
  )
  const query = claim('A lagoon 1234567.')
  const first = await retrieve(query, archive, encoder)
  await new Promise((done) => setTimeout(done, 0))
  const second = await retrieve({ ...query }, archive, encoder)
  expect(first[0]?.claim.id).toBe(twin.id)
  expect(second.some(({ claim: { text }, promise }) => text.startsWith('Lagoon 1234567') && promise > 1)).toBe(true)
})

import type { Claim } from './types'

/** Vectors of one model, packed: `data` holds `dimensions` int8 values for each of `ids`, in order. */
export interface VectorBlock {
  ids: readonly string[]
  dimensions: number
  data: Int8Array
}

/** One speaker's statements, as the engine searches them. The same object for the same speaker keeps what was built over it warm. */
export interface Archive {
  readonly claims: readonly Claim[]
  /** Stored vectors of a model ("id@version"); claims without one are encoded when needed. */
  vectors(model: string): Promise<VectorBlock | null>
  /** Keeps vectors that were newly made, for the next time. */
  keepVectors(model: string, block: VectorBlock): Promise<void>
}

/** An archive that keeps its vectors only in memory. */
export function memoryArchive(claims: readonly Claim[]): Archive {
  const blocks = new Map<string, VectorBlock>()
  return {
    claims,
    vectors: async (model) => blocks.get(model) ?? null,
    async keepVectors(model, block) {
      const known = blocks.get(model)
      blocks.set(model, known ? joinBlocks(known, block) : block)
    },
  }
}

/** Packs vectors into one block. */
export function packVectors(ids: readonly string[], vectors: readonly Int8Array[], dimensions: number): VectorBlock {
  const data = new Int8Array(ids.length * dimensions)
  for (const [i, vector] of vectors.entries()) data.set(vector, i * dimensions)
  return { ids, dimensions, data }
}

/** Both blocks as one, the first one's rows first. */
export function joinBlocks(first: VectorBlock, second: VectorBlock): VectorBlock {
  const data = new Int8Array(first.data.length + second.data.length)
  data.set(first.data)
  data.set(second.data, first.data.length)
  return { ids: [...first.ids, ...second.ids], dimensions: second.dimensions, data }
}

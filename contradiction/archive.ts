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
  const blocks = new Map<string, VectorBlock[]>()
  return {
    claims,
    async vectors(model) {
      const parts = blocks.get(model)
      return parts ? joinBlocks(parts) : null
    },
    async keepVectors(model, block) {
      blocks.set(model, [...(blocks.get(model) ?? []), block])
    },
  }
}

/** Packs vectors into one block. */
export function packVectors(ids: readonly string[], vectors: readonly Int8Array[], dimensions: number): VectorBlock {
  const data = new Int8Array(ids.length * dimensions)
  for (const [i, vector] of vectors.entries()) data.set(vector, i * dimensions)
  return { ids, dimensions, data }
}

function joinBlocks(parts: readonly VectorBlock[]): VectorBlock {
  const dimensions = parts[0]?.dimensions ?? 0
  const data = new Int8Array(parts.reduce((sum, part) => sum + part.data.length, 0))
  let at = 0
  for (const part of parts) {
    data.set(part.data, at)
    at += part.data.length
  }
  return { ids: parts.flatMap((part) => part.ids), dimensions, data }
}

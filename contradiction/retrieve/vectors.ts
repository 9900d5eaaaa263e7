import { type Archive, packVectors, type VectorBlock } from '../archive'
import type { Encoder } from '../types'
import { encoderView } from '../understand/judge-text'

const inOrder = (block: VectorBlock, archive: Archive) =>
  block.ids.length === archive.claims.length && archive.claims.every((claim, i) => block.ids[i] === claim.id)

/** Rows of both blocks in the order of an archive's claims. */
function arrange(archive: Archive, blocks: readonly VectorBlock[], dimensions: number): VectorBlock {
  const rows = new Map(blocks.flatMap((block) => block.ids.map((id, row) => [id, { block, row }] as const)))
  const data = new Int8Array(archive.claims.length * dimensions)
  archive.claims.forEach((claim, i) => {
    const found = rows.get(claim.id)
    if (found) data.set(found.block.data.subarray(found.row * dimensions, (found.row + 1) * dimensions), i * dimensions)
  })
  return { ids: archive.claims.map((claim) => claim.id), dimensions, data }
}

/**
 * Vectors of all claims of an archive, in its order. Those without one are encoded and handed to the archive to keep.
 *
 * @throws the signal's reason when aborted
 */
export async function vectorsOf(archive: Archive, encoder: Encoder, signal?: AbortSignal): Promise<VectorBlock> {
  const model = `${encoder.id}@${encoder.version}`
  const stored = await archive.vectors(model)
  if (stored && inOrder(stored, archive)) return stored
  const known = new Set(stored?.ids)
  const missing = archive.claims.filter((claim) => !known.has(claim.id))
  if (missing.length === 0 && stored) return arrange(archive, [stored], encoder.dimensions)
  const made = await encoder.encode(missing.map(encoderView), signal)
  const added = packVectors(
    missing.map((claim) => claim.id),
    made,
    encoder.dimensions,
  )
  await archive.keepVectors(model, added)
  const now = await archive.vectors(model)
  return now && inOrder(now, archive) ? now : arrange(archive, stored ? [stored, added] : [added], encoder.dimensions)
}

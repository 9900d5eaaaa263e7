import { type Archive, packVectors, type VectorBlock } from '../archive'
import type { Encoder } from '../types'
import { encoderView } from '../understand/judge-text'
import { largest } from './best'

const inOrder = (block: VectorBlock, archive: Archive) =>
  block.ids.length === archive.claims.length && archive.claims.every((claim, i) => block.ids[i] === claim.id)

/** Whether every claim of an archive has its vector, so that nothing is to be encoded. */
export async function hasAllVectors(archive: Archive, encoder: Encoder): Promise<boolean> {
  const stored = await archive.vectors(`${encoder.id}@${encoder.version}`)
  return stored !== null && inOrder(stored, archive)
}

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

/** Claims encoded in one go: a large archive that was just imported is worked off check by check, and nobody waits for all of it. */
const AT_ONCE = 128

/**
 * Vectors of an archive's claims, in its order; zero where a claim has none yet. Of those without one the most promising are encoded and
 * handed to the archive to keep.
 *
 * @param promise what shared words promise of each claim, in the archive's order
 * @throws the signal's reason when aborted
 */
export async function vectorsOf(archive: Archive, encoder: Encoder, promise: Float32Array, signal?: AbortSignal): Promise<VectorBlock> {
  const model = `${encoder.id}@${encoder.version}`
  const stored = await archive.vectors(model)
  if (stored && inOrder(stored, archive)) return stored
  const known = new Set(stored?.ids)
  const unknown = Float32Array.from(archive.claims, (claim, i) => (known.has(claim.id) ? -1 : (promise[i] ?? 0)))
  const missing = largest(unknown, AT_ONCE)
    .sort((a, b) => a - b)
    .map((i) => archive.claims[i])
    .filter((claim) => claim !== undefined)
  if (missing.length > 0) {
    const made = await encoder.encode(missing.map(encoderView), signal)
    const ids = missing.map((claim) => claim.id)
    await archive.keepVectors(model, packVectors(ids, made, encoder.dimensions))
  }
  const now = await archive.vectors(model)
  return now && inOrder(now, archive) ? now : arrange(archive, now ? [now] : [], encoder.dimensions)
}

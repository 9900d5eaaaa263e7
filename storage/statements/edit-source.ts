import { type InferOutput, object, partial, safeParse } from 'valibot'
import { normalizeUrl } from '../../article/url'
import type { OnRecordDatabase } from '../database'
import { SourceFields } from '../draft'
import { RecordError } from '../errors'
import { recordStep } from '../journal/record'
import { now } from '../rows'
import type { Source, Statement } from '../types'

const { url, title, publisher, authors, published } = SourceFields
const Patch = partial(object({ url, title, publisher, authors, published }))

/** What of a source can be edited. A new address must be http(s); the key for "the same article" follows it. */
export type SourcePatch = InferOutput<typeof Patch>

/**
 * Edits what is known of a source: title, publisher, authors, day, address. Statements that have no day of their own (`published`, `read`)
 * take a new day of the article; where it is taken away, those that had it fall back to the day of reading.
 *
 * @throws RecordError `not-found`, `invalid`
 */
export async function updateSource(db: OnRecordDatabase, id: string, patch: SourcePatch): Promise<Source> {
  const result = safeParse(Patch, patch)
  if (!result.success) throw new RecordError('invalid', { rule: result.issues[0].message })
  const fields = result.output
  if (fields.url !== undefined && !/^https?:$/.test(URL.parse(fields.url)?.protocol ?? ''))
    throw new RecordError('invalid', { rule: 'url: not an http(s) address' })
  return await recordStep(db, async (change) => {
    const source = await db.sources.get(id)
    if (source === undefined) throw new RecordError('not-found', { table: 'sources', id })
    const updatedAt = now()
    const canonicalUrl = fields.url === undefined ? source.canonicalUrl : normalizeUrl(fields.url)
    const edited: Source = { ...source, ...fields, canonicalUrl, updatedAt }
    await change.put('sources', [edited])
    if (edited.published !== source.published) {
      const statements = await db.statements.where('sourceId').equals(id).toArray()
      await change.put('statements', redated(statements, edited, updatedAt))
    }
    return { action: 'edit-source', parameters: { text: source.title ?? source.url }, result: edited }
  })
}

/** The statements whose day is the article's, with the article's day as it is now. */
function redated(statements: readonly Statement[], { published: day, readAt }: Source, updatedAt: string): Statement[] {
  const dateBasis = day === null ? 'read' : 'published'
  return statements.filter((one) => one.dateBasis !== 'said').map((one) => ({ ...one, date: day ?? readAt, dateBasis, updatedAt }))
}

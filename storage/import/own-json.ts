import { getDotPath, safeParse } from 'valibot'
import type { RecordRows } from '../export/collect'
import { REFUSALS_SHOWN, type Refusal, RefusedFile, refuse } from './refusal'
import { HeadSchema } from './schema'
import type { StagedFile } from './staged'

/** Our own JSON: every row checked, every reference in the file. */
export function readOwnJson(parsed: object): StagedFile {
  const version: unknown = 'version' in parsed ? parsed.version : undefined
  if (typeof version === 'number' && version > 1) {
    refuse('newer-version', 'version', `The file is of version ${version}; this program reads version 1.`)
  }
  const result = safeParse(HeadSchema, parsed, { abortPipeEarly: true })
  if (!result.success) {
    throw new RefusedFile(
      result.issues.slice(0, REFUSALS_SHOWN).map((issue) => ({
        code: 'wrong-field',
        path: dotted(getDotPath(issue)),
        detail: issue.message.slice(0, 300),
      })),
    )
  }
  const { speakers, topics, sources, statements, findings } = result.output
  const rows: RecordRows = { speakers, topics, sources, statements, findings }
  const broken = [...duplicates(rows), ...missingReferences(rows)]
  if (broken.length > 0) throw new RefusedFile(broken.slice(0, REFUSALS_SHOWN))
  return { rows, skipped: [] }
}

/** `statements.3.date` as people write it: `statements[3].date`. */
function dotted(path: string | null): string {
  return (path ?? '').replace(/\.(\d+)(?=\.|$)/g, '[$1]')
}

function* duplicates(rows: RecordRows): Generator<Refusal> {
  for (const [list, own] of Object.entries(rows)) {
    const seen = new Set<string>()
    for (const [i, { id }] of own.entries()) {
      if (seen.has(id)) yield { code: 'duplicate-id', path: `${list}[${i}].id`, detail: `${id} is there twice.` }
      seen.add(id)
    }
  }
}

function* missingReferences(rows: RecordRows): Generator<Refusal> {
  const speakers = idsOf(rows.speakers)
  const topics = idsOf(rows.topics)
  const sources = idsOf(rows.sources)
  const statements = new Map(rows.statements.map((one) => [one.id, one]))
  const missing = (path: string, id: string): Refusal => ({ code: 'missing-reference', path, detail: `${id} is not in the file.` })
  for (const list of ['speakers', 'topics'] as const) {
    for (const [i, one] of rows[list].entries()) {
      const into = one.mergedInto
      if (into !== null && !(list === 'speakers' ? speakers : topics).has(into)) yield missing(`${list}[${i}].mergedInto`, into)
    }
  }
  for (const [i, one] of rows.statements.entries()) {
    const at = `statements[${i}]`
    if (one.speakerId !== null && !speakers.has(one.speakerId)) yield missing(`${at}.speakerId`, one.speakerId)
    if (!sources.has(one.sourceId)) yield missing(`${at}.sourceId`, one.sourceId)
    for (const [j, id] of one.topicIds.entries()) if (!topics.has(id)) yield missing(`${at}.topicIds[${j}]`, id)
  }
  for (const [i, one] of rows.findings.entries()) {
    for (const side of ['earlier', 'later'] as const) {
      const statement = statements.get(one[`${side}StatementId`])
      if (statement === undefined) yield missing(`findings[${i}].${side}StatementId`, one[`${side}StatementId`])
      else if (statement.utteranceId !== one[`${side}UtteranceId`])
        yield missing(`findings[${i}].${side}UtteranceId`, one[`${side}UtteranceId`])
    }
  }
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id))
}

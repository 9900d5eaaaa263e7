import { FindingSchema, SourceSchema, SpeakerSchema, StatementSchema, TopicSchema } from '../import/schema'
import type { ExportFormat } from './formats'
import schema from './record.schema.json'

/** The lists in the order of the file, and their fields in the order of a row: the same record always gives the same text. */
const LISTS = {
  speakers: Object.keys(SpeakerSchema.entries),
  topics: Object.keys(TopicSchema.entries),
  sources: Object.keys(SourceSchema.entries),
  statements: Object.keys(StatementSchema.entries),
  findings: Object.keys(FindingSchema.entries),
}

/** Lossless: the rows as they are, each list sorted by id, one row a line, with the schema that describes them. What On Record itself imports. */
export const json: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  *write(rows, { exportedAt }) {
    yield `{"format":"on-record","version":1,"exportedAt":${JSON.stringify(exportedAt)},\n"schema":${JSON.stringify(schema)}`
    for (const [list, fields] of Object.entries(LISTS)) {
      yield `,\n"${list}":[`
      const own: readonly object[] = isList(list) ? rows[list] : []
      for (const [i, row] of own.entries()) yield `${i === 0 ? '\n' : ',\n'}${ordered(row, fields)}`
      yield ']'
    }
    yield '}\n'
  },
}

function ordered(row: object, fields: readonly string[]): string {
  const values: Record<string, unknown> = { ...row }
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, values[field]])))
}

function isList(name: string): name is keyof typeof LISTS {
  return name in LISTS
}

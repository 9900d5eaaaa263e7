import type { RecordRows } from './collect'
import type { ExportFormat } from './formats'

/** Lossless: the rows as they are, each list sorted by id, one row a line. What On Record itself imports. */
export const json: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  *write(rows, { exportedAt }) {
    yield `{"format":"on-record","version":1,"exportedAt":${JSON.stringify(exportedAt)}`
    for (const list of LISTS) {
      yield `,\n"${list}":[`
      for (const [i, row] of rows[list].entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
      yield ']'
    }
    yield '}\n'
  },
}

const LISTS = ['speakers', 'topics', 'sources', 'statements', 'findings'] as const satisfies readonly (keyof RecordRows)[]

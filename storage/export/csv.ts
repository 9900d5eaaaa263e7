import { findingKind } from '../findings/kind'
import type { ExportFormat } from './formats'
import { type Joined, joined } from './join'

/** Column → value of a statement. Import reads the same names. */
const COLUMNS: Readonly<Record<string, (one: Joined) => string>> = {
  id: ({ statement }) => statement.id,
  text: ({ statement }) => statement.text,
  speaker: ({ speaker }) => speaker?.name ?? '',
  speaker_as_written: ({ statement }) => statement.speakerAsWritten ?? '',
  role: ({ speaker }) => speaker?.role ?? '',
  date: ({ statement }) => statement.date,
  date_basis: ({ statement }) => statement.dateBasis,
  topics: ({ topics }) => listed(topics.map((topic) => topic.name)),
  note: ({ statement }) => statement.note,
  kind: ({ statement }) => statement.kind,
  language: ({ statement }) => statement.language ?? '',
  state: ({ statement }) => statement.state,
  title: ({ source }) => source.title ?? '',
  publisher: ({ source }) => source.publisher ?? '',
  authors: ({ source }) => listed(source.authors),
  published: ({ source }) => source.published ?? '',
  url: ({ source }) => source.url,
  conflicts_with: ({ findings }) =>
    findings
      .filter(({ finding }) => finding.status !== 'dismissed')
      .map(
        ({ finding, rival }) =>
          `${findingKind(finding)}${finding.origin === 'hand' ? ' by hand' : ''}: ${rival.date.slice(0, 10)} ${rival.text}`,
      )
      .join('\n'),
}

/** One statement a row (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read it as Unicode). */
export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv',
  *write(rows) {
    yield `\ufeff${Object.keys(COLUMNS).join(',')}\r\n`
    for (const one of joined(rows)) {
      yield `${Object.values(COLUMNS)
        .map((column) => cell(column(one)))
        .join(',')}\r\n`
    }
  },
}

/** Several in one cell. One that could be taken for several, or would lose its blanks, stands in quotation marks. */
function listed(parts: readonly string[]): string {
  return parts.map((part) => (/[;|]|^\s*"|^\s|\s$/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('; ')
}

/** What a spreadsheet takes for a formula, also behind blanks: it is disarmed by an apostrophe in front (OWASP, "CSV Injection"). */
const FORMULA = /^[\s'\ufeff]*[=+\-@＝＋－＠\t\r]/

/** A cell in quotation marks where RFC 4180 asks for them. */
export function cell(value: string): string {
  const safe = FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Takes the apostrophe away again that `cell` put in front. */
export function disarmedBack(value: string): string {
  return value.startsWith("'") && (FORMULA.test(value.slice(1)) || value.startsWith("''")) ? value.slice(1) : value
}

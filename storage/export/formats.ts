import type { RecordRows } from './collect'
import { csv } from './csv'
import { html } from './html'
import { json } from './json'
import { jsonld } from './jsonld'
import { markdown } from './markdown'
import type { ReportWords } from './words'

export interface ExportFormat {
  extension: string
  mediaType: string
  /** The file, piece by piece. Pure: the same rows and moment give the same text. */
  write: (rows: RecordRows, options: WriteOptions) => Iterable<string>
}

export interface WriteOptions {
  /** ISO 8601. */
  exportedAt: string
  /** Markdown and HTML: what the statements are gathered under. */
  groupBy: 'speaker' | 'article'
  /** Markdown and HTML: their own words. Default: English. */
  words?: ReportWords | undefined
}

/** A new format is one file and one line here (and its plain words in the locales). */
export const EXPORT_FORMATS = { json, csv, markdown, jsonld, html } satisfies Record<string, ExportFormat>

export type ExportFormatName = keyof typeof EXPORT_FORMATS

import { disarmedBack } from '../export/csv'
import { now } from '../rows'
import type { ForeignField } from './foreign'
import { refuse } from './refusal'
import { isUuid } from './stable-id'
import { keyOf, type StagedFile, Staging } from './staged'
import { dateOr } from './when'

/** Column of the record → headings under which files have it, folded. The first is our own. */
const HEADINGS = {
  id: ['id'],
  text: ['text', 'quote', 'highlight', 'statement', 'selection', 'exact'],
  speaker: ['speaker', 'who', 'person', 'said by'],
  speaker_as_written: ['speaker_as_written'],
  role: ['role', 'office', 'function'],
  date: ['date', 'said on', 'created', 'created at'],
  date_basis: ['date_basis'],
  topics: ['topics', 'tags', 'topic', 'tag'],
  note: ['note', 'notes', 'comment', 'annotation'],
  kind: ['kind'],
  language: ['language'],
  title: ['title', 'page title', 'document title', 'article'],
  publisher: ['publisher', 'site', 'source', 'paper'],
  authors: ['authors', 'author'],
  published: ['published', 'publication date'],
  url: ['url', 'uri', 'link', 'address', 'source url'],
} as const
type Column = keyof typeof HEADINGS

/** Columns that name a field of the statement even where a cell of theirs is empty. */
const FIELDS: readonly [Column, ForeignField][] = [
  ['text', 'text'],
  ['speaker', 'speakerId'],
  ['topics', 'topicIds'],
  ['note', 'note'],
  ['language', 'language'],
]

const KINDS = ['direct', 'mixed', 'indirect', 'selection'] as const
const BASES = ['said', 'published', 'read'] as const

/** Whether a text's first line has the headings that a CSV of statements needs: the words and their address. */
export function looksLikeCsv(text: string): boolean {
  const head = text.slice(0, 4000).split(/\r\n|\n|\r/, 1)[0] ?? ''
  const columns = columnsOf(head.split(/[,;\t|]/).map((heading) => heading.replace(/^\ufeff?"|"$/g, '')))
  return columns.has('text') && columns.has('url')
}

/** CSV (comma, semicolon or tab) with a heading a column; the words and the address of the page are needed, the rest helps. */
export async function readCsv(text: string): Promise<StagedFile> {
  // Loaded when a CSV comes: no surface pays for the parser before.
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const [error] = errors.filter((one) => one.type !== 'Delimiter')
  if (error) refuse('broken-csv', `line ${(error.row ?? 0) + 1}`, error.message)
  const columns = columnsOf(data[0] ?? [])
  const staging = new Staging()
  const today = now()
  for (const [i, row] of data.entries()) {
    if (i === 0) continue
    const path = `line ${i + 1}`
    const value = (column: Column): string => disarmedBack(row[columns.get(column) ?? -1] ?? '')
    const words = value('text')
    const url = value('url')
    // Another program's own count says "1" in each of its files.
    const id = value('id')
    if (words.trim() === '') refuse('wrong-field', `${path}, ${HEADINGS.text[0]}`, 'The words are missing.')
    if (url.trim() === '') refuse('wrong-field', `${path}, ${HEADINGS.url[0]}`, 'The address is missing.')
    const date = dateOr(value('date') || undefined, '')
    const basis = BASES.find((one) => one === value('date_basis'))
    const kind = KINDS.find((one) => one === value('kind'))
    const named = FIELDS.flatMap(([column, field]) => (columns.has(column) ? [field] : []))
    if (date !== '') named.push('date', ...(basis ? (['dateBasis'] as const) : []))
    if (kind) named.push('kind')
    staging.add(path, {
      key: isUuid(id) ? id : keyOf(url, words, value('speaker')),
      text: words,
      spans: [],
      speaker: value('speaker') || null,
      speakerAsWritten: value('speaker_as_written') || value('speaker') || null,
      role: value('role') || null,
      topics: listOf(value('topics')),
      note: value('note'),
      date: date || today,
      dateBasis: date === '' ? 'read' : (basis ?? 'said'),
      kind: kind ?? 'selection',
      language: value('language') || null,
      createdAt: today,
      updatedAt: null,
      named,
      source: {
        url,
        canonicalUrl: null,
        title: value('title') || null,
        publisher: value('publisher') || null,
        authors: listOf(value('authors')),
        published: dateOr(value('published') || undefined, '') || null,
      },
    })
  }
  return staging.finish()
}

/** What a cell lists by semicolons or bars; a part in quotation marks may hold those itself. */
function listOf(cell: string): string[] {
  const parts = [...cell.matchAll(/(?:\s*"((?:[^"]|"")*)"\s*|([^;|]*))(?:[;|]|$)/g)]
  return parts.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain.trim()).filter((part) => part.trim() !== '')
}

function columnsOf(headings: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  const folded = headings.map((heading) =>
    heading
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  for (const column of Object.keys(HEADINGS).filter((one): one is Column => one in HEADINGS)) {
    const at = HEADINGS[column].map((name) => folded.indexOf(name)).find((one) => one !== -1)
    if (at !== undefined) columns.set(column, at)
  }
  return columns
}

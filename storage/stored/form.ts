import { wordsHash } from './hash'
import { shortened, whole } from './selectors'

export type Fields = Readonly<Record<string, unknown>>

/** A field's shorter form in the list, and back. */
interface Short {
  write: (value: unknown, row: Fields) => unknown
  read: (value: unknown, row: Fields) => unknown
}

/**
 * How a table's rows lie on the disk: the fields that keys and indexes need as they are, all others as one list in UTF-8.
 *
 * Browsers write each field's name into each row, and a text with one typographic sign in two bytes a letter. Firefox's database (SQLite,
 * tables without row ids, pages of 4,096 bytes) moreover gives each row of more than 1,002 bytes a page of its own
 * (https://sqlite.org/fileformat2.html, "B-tree Pages"), so that a statement of 1.2 kB took 5 kB there.
 */
export interface StoredForm {
  indexed: readonly string[]
  /** In the order of the list. A new field goes to its end. */
  others: readonly string[]
  /** What the last of them nearly always are: so many of these as hold at the list's end are left out. */
  usual?: readonly unknown[]
  /** What an index needs beside the row's own fields. */
  derived?: Readonly<Record<string, (row: Fields) => unknown>>
  short?: Readonly<Record<string, Short>>
}

/** Rows are mostly never changed. */
const AS_CREATED: Short = {
  write: (value, { createdAt }) => (value === createdAt ? 0 : value),
  read: (value, { createdAt }) => (value === 0 ? createdAt : value),
}

/** The two tables that make up most of a record. */
export const STORED_FORMS: Readonly<Record<string, StoredForm>> = {
  statements: {
    indexed: ['id', 'createdAt', 'utteranceId', 'speakerId', 'sourceId', 'topicIds', 'date'],
    others: ['text', 'selectors', 'kind', 'dateBasis', 'language', 'speakerAsWritten', 'updatedAt', 'note', 'colour', 'state', 'lastSeen'],
    usual: [0, '', null, 'same', null],
    short: { selectors: { write: shortened, read: whole }, updatedAt: AS_CREATED },
  },
  utterances: {
    indexed: ['id', 'speakerId'],
    others: ['key', 'createdAt', 'updatedAt'],
    usual: [0],
    derived: { hash: ({ key }) => wordsHash(String(key)) },
    short: { updatedAt: AS_CREATED },
  },
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A row as it is stored. One of another shape (a damaged record's) keeps it. */
export function toStored({ indexed, others, usual = [], short = {}, derived = {} }: StoredForm, row: Fields): Fields {
  const added = Object.fromEntries(Object.entries(derived).map(([name, of]) => [name, of(row)]))
  const fits = Object.keys(row).length === indexed.length + others.length && indexed.every((name) => name in row)
  if (!fits || others.some((name) => row[name] === undefined)) return { ...row, ...added }
  const rest = others.map((name) => (short[name] ? short[name].write(row[name], row) : row[name]))
  const first = others.length - usual.length
  while (rest.length > first && rest.at(-1) === usual[rest.length - 1 - first]) rest.pop()
  const kept = Object.fromEntries(indexed.map((name) => [name, row[name]]))
  return { ...kept, ...added, rest: encoder.encode(JSON.stringify(rest)) }
}

/** The row again that `toStored` was given. Rows of earlier versions are whole already. */
export function fromStored({ others, usual = [], short = {}, derived = {} }: StoredForm, stored: Fields): Fields {
  const { rest, ...fields }: Record<string, unknown> = stored
  for (const name of Object.keys(derived)) delete fields[name]
  if (!ArrayBuffer.isView(rest)) return fields
  const values: unknown = JSON.parse(decoder.decode(rest))
  if (!Array.isArray(values)) return fields
  const first = others.length - usual.length
  for (const [i, name] of others.entries()) fields[name] = i < values.length ? values[i] : usual[i - first]
  for (const [name, { read }] of Object.entries(short)) fields[name] = read(fields[name], fields)
  return fields
}

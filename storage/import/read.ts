import { looksLikeCsv, readCsv } from './csv'
import { readHypothesis } from './hypothesis'
import { readOwnJson } from './own-json'
import { RefusedFile, refuse } from './refusal'
import type { StagedFile } from './staged'
import { readWebAnnotations } from './web-annotation'

/** Larger files are refused before they are read: what a browser can hold in one string ends near 512 MB. */
export const LARGEST_FILE = 500_000_000

interface ImportFormat {
  /** Whether a file is of this format, by its outer look alone. */
  fits: (parsed: unknown, text: string) => boolean
  read: (parsed: unknown, text: string) => StagedFile | Promise<StagedFile>
}

/** A new format is one file and one line here. The first that fits reads. */
const FORMATS = {
  json: { fits: (parsed) => has(parsed, 'format') && parsed.format === 'on-record', read: (parsed) => readOwnJson(objectOf(parsed)) },
  hypothesis: { fits: (parsed) => has(parsed, 'annotations'), read: (parsed) => readHypothesis(objectOf(parsed)) },
  jsonld: { fits: isWebAnnotation, read: readWebAnnotations },
  csv: { fits: (parsed, text) => parsed === undefined && looksLikeCsv(text), read: (_, text) => readCsv(text) },
} satisfies Record<string, ImportFormat>

export type ImportFormatName = keyof typeof FORMATS

/**
 * Reads and checks a file.
 *
 * @throws RefusedFile with where and why
 */
export async function readFile(file: Blob | string): Promise<StagedFile & { format: ImportFormatName }> {
  const text = await textOf(file)
  if (text.trim() === '') refuse('empty', '', 'There is nothing in the file.')
  const looksLikeJson = /^\s*[[{"]/.test(text) && !looksLikeCsv(text)
  const parsed = looksLikeJson ? parsedJson(text) : undefined
  for (const name of formatNames()) {
    if (FORMATS[name].fits(parsed, text)) return { ...(await guarded(() => FORMATS[name].read(parsed, text))), format: name }
  }
  return refuse(
    'unknown-format',
    '',
    'The file is neither On Record JSON, W3C Web Annotation JSON-LD, a Hypothesis export nor CSV with text and url.',
  )
}

async function textOf(file: Blob | string): Promise<string> {
  const size = typeof file === 'string' ? file.length : file.size
  if (size > LARGEST_FILE) refuse('too-large', '', `The file has ${size} bytes; up to ${LARGEST_FILE} are read.`)
  if (typeof file === 'string') return file.replace(/^\ufeff/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return refuse('not-text', '', 'The file is not text in UTF-8.')
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return refuse('broken-json', placeOf(message, text), `The JSON is broken or cut short: ${message.slice(0, 200)}`)
  }
}

/** Line and column out of an engine's message; the end of the file where it names none. */
function placeOf(message: string, text: string): string {
  const named = /line (\d+) column (\d+)/.exec(message)
  if (named) return `line ${named[1]}, column ${named[2]}`
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** Whatever a hostile file makes fail in a reader is a refusal, not an exception. */
async function guarded<T>(body: () => T | Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (error instanceof RefusedFile) throw error
    return refuse('wrong-field', '', error instanceof Error ? error.message.slice(0, 300) : 'The file can not be read.')
  }
}

function isWebAnnotation(parsed: unknown): boolean {
  if (Array.isArray(parsed)) return parsed.length > 0 && parsed.every((one) => has(one, 'target'))
  const type: unknown = has(parsed, 'type') ? parsed.type : undefined
  const types = Array.isArray(type) ? type : [type]
  return types.some((one) => one === 'AnnotationPage' || one === 'AnnotationCollection' || one === 'Annotation')
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return value instanceof Object && Object.hasOwn(value, key)
}

function objectOf(value: unknown): object {
  return value instanceof Object ? value : {}
}

function formatNames(): ImportFormatName[] {
  return Object.keys(FORMATS).filter((name): name is ImportFormatName => name in FORMATS)
}

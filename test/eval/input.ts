/** Reads and checks what a task is given, before anything is written. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import * as v from 'valibot'
import { AnchorsRow, ManifestEntry } from './types'

/** Input that the user has to mend: its message names file and line; the command ends with exit code 2. */
export class InputError extends Error {}

/** Reads a file as UTF-8. @throws InputError when it can't be read or is no UTF-8. */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw new InputError(`${path}: can't be read: ${error instanceof Error ? error.message : error}`)
  }
}

const parseJson = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(`${place}: not valid JSON`)
  }
}

const check = <S extends v.GenericSchema>(schema: S, value: unknown, place: string): v.InferOutput<S> => {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = issue && v.getDotPath(issue)
  throw new InputError(`${place}: ${path ? `"${path}": ` : ''}${issue?.message ?? 'malformed'}`)
}

/**
 * Reads JSON Lines; empty lines are left out.
 * @throws InputError naming file and line (from 1) for the first line that is no JSON or does not fit `schema`.
 */
export function readRows<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S>[] {
  return readText(path)
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `${path}:${index + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, place }) => check(schema, parseJson(line, place), place))
}

const needFile = (path: string, place: string) => {
  if (!existsSync(path)) throw new InputError(`${place}: no file ${relative(process.cwd(), path)}`)
}

/** Reads anchor rows and sees that the pages they name are there. */
export function readAnchors(path: string): AnchorsRow[] {
  const rows = readRows(path, AnchorsRow)
  for (const row of rows) for (const page of [row.old, row.new]) needFile(join(dirname(path), page), `${path}: "${row.id}"`)
  return rows
}

/** Reads `manifest.json` of a folder of articles and sees that its files are there. */
export function readManifest(folder: string): ManifestEntry[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(`${folder}: not a folder`)
  const path = join(folder, 'manifest.json')
  const entries = check(v.array(ManifestEntry), parseJson(readText(path), path), path)
  for (const entry of entries) needFile(join(folder, entry.file), `${path}: "${entry.file}"`)
  return entries
}

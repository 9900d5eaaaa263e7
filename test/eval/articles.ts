import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { bodyText, readArticle } from '../../article'
import { parseDateInWords } from '../../article/dates/in-words'
import { decodeHtml } from './decode'
import { parsePage } from './parse-page'
import type { ArticleLine } from './types'

const Manifest = v.array(v.object({ file: v.string(), url: v.string() }))

/**
 * Reads every page that `folder/manifest.json` names, in its order, with the code that ships.
 *
 * @throws Error naming the file where the manifest or a page can't be read
 */
export async function* articlesTask(folder: string): AsyncGenerator<ArticleLine> {
  for (const { file, url } of readManifest(folder)) yield readPage(file, decodeHtml(readBytes(join(folder, file))), url)
}

async function readPage(file: string, html: string, url: string): Promise<ArticleLine> {
  const article = await readArticle(parsePage(html), url)
  const { title, authors, published, publisher, language, dateCandidates } = article.metadata
  return {
    file,
    isArticle: article.isArticle,
    title: title?.value ?? null,
    authors: authors?.value ?? [],
    published: published?.value ?? dateInWords(dateCandidates, language?.value ?? null),
    publisher: publisher?.value ?? null,
    lang: language?.value ?? null,
    text: bodyText(article),
    quotes: article.quotes.map(({ text, speaker }) => ({ text, speaker: speaker.name })),
  }
}

function dateInWords(candidates: readonly string[], language: string | null): string | null {
  for (const candidate of candidates) {
    const date = parseDateInWords(candidate, language)
    if (date !== null) return date
  }
  return null
}

function readManifest(folder: string): v.InferOutput<typeof Manifest> {
  const path = join(folder, 'manifest.json')
  const checked = v.safeParse(Manifest, parseJson(path))
  if (checked.success) return checked.output
  throw new Error(`${path}: expected a list of {"file","url"} (${checked.issues[0].message})`)
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readText(path))
  } catch (error) {
    throw new Error(`${path}: no valid JSON`, { cause: error })
  }
}

function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path))
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`${path}: can't be read`, { cause: error })
  }
}

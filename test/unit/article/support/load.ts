import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Article, readArticle } from '../../../../article'
import { parsePage } from '../../../eval/parse-page'

const FIXTURES = new URL('../../../fixtures/pages/', import.meta.url)

export function fixture(name: string): Document {
  return parsePage(readFileSync(new URL(name, FIXTURES), 'utf8'))
}

export function read(html: string, url = 'https://www.seeblatt.example/politics/some-story-of-the-day-4711'): Promise<Article> {
  return readArticle(parsePage(html), url)
}

/** The folder of saved pages that are not ours to keep here, or null where it is absent. */
export const savedPages: string | null =
  [resolve(process.env.ON_RECORD_DATA ?? '../shared/data', 'pages')].find((path) => existsSync(`${path}/dev/manifest.json`)) ?? null

export interface SavedPage {
  file: string
  url: string
}

export function manifestOf(folder: string): SavedPage[] {
  return JSON.parse(readFileSync(`${folder}/dev/manifest.json`, 'utf8'))
}

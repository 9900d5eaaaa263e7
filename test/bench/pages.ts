/** The saved pages of the development data. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LeftOut } from './measurement'

export interface SavedPage {
  name: string
  url: string
  html: string
}

/** @throws LeftOut where the data is absent */
export function savedPages(): SavedPage[] {
  const folder = join(resolve(process.env.ON_RECORD_DATA ?? '../shared/data'), 'pages/dev')
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) throw new LeftOut(`there is no ${manifest}`)
  const entries: { file: string; url: string }[] = JSON.parse(readFileSync(manifest, 'utf8'))
  return entries.map(({ file, url }) => {
    const name = file.replace(/^.*\//, '')
    // Served as https: the tests' host permission is for that.
    return { name, url: url.replace(/^http:/, 'https:'), html: readFileSync(join(folder, name), 'utf8') }
  })
}

/** The sample newspaper on localhost. `node scripts/newspaper.mjs` serves it until it is stopped. No dependencies. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root } from './run.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

const fixtures = join(root, 'test/fixtures')
/** What our pages load from a package. */
const PACKAGED = { '/preact.js': join(root, 'node_modules/preact/dist/preact.mjs') }

/**
 * Finds the file behind an address of one of our own sites.
 * @param {'newspaper' | 'lively'} site folder in test/fixtures
 * @param {string} pathname "/" is the front page
 * @returns {{contentType: string, body: Buffer} | null}
 */
export function siteFile(site, pathname) {
  if (Object.hasOwn(PACKAGED, pathname)) return { contentType: TYPES['.js'], body: readFileSync(PACKAGED[pathname]) }
  const folder = join(fixtures, site)
  const path = normalize(join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''))
  const type = TYPES[extname(path)]
  if (!path.startsWith(folder + sep) || type === undefined || !existsSync(path) || !statSync(path).isFile()) return null
  return { contentType: type, body: readFileSync(path) }
}

/**
 * Serves a site on 127.0.0.1.
 * @param {{site?: 'newspaper' | 'lively', port?: number}} [options] port 0 (the default) takes any free one
 * @returns {Promise<{url: string, close: () => Promise<void>}>} url without a slash at the end
 */
export async function serveSite({ site = 'newspaper', port = 0 } = {}) {
  const server = createServer((request, response) => {
    const file = siteFile(site, new URL(request.url ?? '/', 'http://localhost').pathname)
    response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain', 'cache-control': 'no-store' })
    response.end(file?.body ?? 'There is no such page.')
  })
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  const close = () =>
    new Promise((done) => {
      server.close(done)
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${server.address().port}`, close }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveSite({ port: 8787 })
  console.log(`The Meridian is on ${url}/ (Ctrl+C stops it)`)
}

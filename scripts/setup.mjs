/**
 * Sets up what `npm start` and `npm test` need: packages, Node 24, browsers. Runs on a bare Node 20 or newer, without dependencies, and
 * changes nothing that is already right. Every failure says what to do.
 */
import { existsSync } from 'node:fs'
import { env, exit, getuid, platform, versions } from 'node:process'
import { findBranded, findChromium, findFirefox } from './browsers.mjs'
import { whyInstall } from './packages.mjs'
import { findNode, root, run } from './run.mjs'

/** The Node that the tools need, and the oldest one that can run this script. */
const TOOLS_NODE = 24
const OLDEST_NODE = 20

const say = (text) => console.log(`set-up: ${text}`)
const fail = (text) => {
  console.error(`set-up: ${text}`)
  exit(1)
}

const BROWSERS = {
  chromium: { find: findChromium, name: 'Chromium', apt: 'chromium', variable: 'ON_RECORD_CHROMIUM' },
  firefox: { find: findFirefox, name: 'Firefox', apt: 'firefox-esr', variable: 'ON_RECORD_FIREFOX' },
  any: { find: () => findChromium() ?? findBranded() ?? findFirefox(), name: 'Chromium', apt: 'chromium', variable: 'ON_RECORD_CHROMIUM' },
}

const canUseApt = () => platform === 'linux' && getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function installPackages() {
  const reason = whyInstall(root)
  if (reason === null) return say('packages are those of the lockfile')
  say(`${reason}: running npm ci (about half a minute, 350 MB)`)
  const { code } = await run(['npm', 'ci', '--no-audit', '--no-fund'])
  if (code !== 0) fail('npm ci failed. Look at its message above; mostly the network or a proxy is the cause. Then run this again.')
}

async function checkNode() {
  const { output } = await run([findNode(), '--version'], { quiet: true })
  const major = Number(output.trim().replace(/^v/, '').split('.')[0])
  if (major >= TOOLS_NODE) return say(`tools run on Node ${output.trim()}`)
  fail(
    `the tools need Node ${TOOLS_NODE} or newer, and this system's package of it is not on npm: install it from nodejs.org, then run this again.`,
  )
}

async function installBrowsers(missing) {
  const names = missing.map((key) => BROWSERS[key].apt)
  say(`installing ${names.join(' and ')} with apt-get (a minute or two)`)
  const quietly = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  await run(['apt-get', 'update', '-qq'], quietly)
  const { code, output } = await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names], quietly)
  if (code !== 0) fail(`apt-get could not install ${names.join(' and ')}:\n${output.trim().split('\n').slice(-5).join('\n')}`)
}

async function provideBrowsers(keys) {
  const missing = keys.filter((key) => !BROWSERS[key].find())
  if (missing.length > 0 && canUseApt()) await installBrowsers(missing)
  for (const key of keys) {
    const { find, name, variable } = BROWSERS[key]
    const path = find()
    if (!path) fail(`${name} is not found: install it, or set ${variable} to its program, then run this again.`)
    say(`${key === 'any' ? 'browser' : name}: ${path}`)
  }
}

/**
 * Provides packages, Node and browsers; ends the process with one clear line where it can't.
 * @param {{browsers: ('chromium' | 'firefox' | 'any')[]}} needs
 */
export async function setUp({ browsers }) {
  if (Number(versions.node.split('.')[0]) < OLDEST_NODE)
    fail(`Node ${OLDEST_NODE} or newer is needed; this is ${versions.node} (nodejs.org).`)
  await installPackages()
  await checkNode()
  // An end-to-end test on a machine that is somebody's desk may bring its own browsers.
  if (env.ON_RECORD_NO_BROWSERS === '1') return say('browsers are left alone, as ON_RECORD_NO_BROWSERS asks')
  await provideBrowsers(browsers)
}

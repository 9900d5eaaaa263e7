/**
 * `npm start [-- --firefox]`: sets up, builds, and shows the main job: a browser with the extension loaded, on the sample newspaper and
 * the welcome page. Where there is no display (or with `--headless`) the same journey is played unseen and leaves pictures.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env, exit, platform } from 'node:process'
import { findBranded, findChromium, findFirefox } from './browsers.mjs'
import { serveSite } from './newspaper.mjs'
import { findNode, root, run, toolEnv } from './run.mjs'
import { setUp } from './setup.mjs'

const wants = (flag) => argv.includes(flag)
const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
const PROFILES = join(root, '.output/profiles')

const fail = (text) => {
  console.error(`start: ${text}`)
  exit(1)
}

async function build(forTests, firefox) {
  console.log('start: building the extension')
  const command = ['wxt', 'build', ...(firefox ? ['-b', 'firefox'] : [])]
  const { code, output } = await run(command, { quiet: true, env: { ON_RECORD_E2E: forTests ? '1' : '0' } })
  if (code !== 0) fail(`the build failed:\n${output.trim()}`)
  return join(root, '.output', `${forTests ? 'e2e-' : ''}${firefox ? 'firefox-mv2' : 'chrome-mv3'}`)
}

/** Chromium takes an unpacked extension by a switch; root needs --no-sandbox. */
const chromium = (program, extension, pages) => [
  program,
  `--user-data-dir=${join(PROFILES, 'chromium')}`,
  '--no-first-run',
  '--no-default-browser-check',
  ...(platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  ...pages,
]

const firefox = (program, extension, pages) => [
  'web-ext',
  'run',
  '--no-config-discovery',
  '--no-reload',
  '--source-dir',
  extension,
  '--firefox',
  program,
  '--profile-create-if-missing',
  '--keep-profile-changes',
  '--firefox-profile',
  join(PROFILES, 'firefox'),
  ...pages.flatMap((page) => ['--start-url', page]),
]

/** Chrome, Edge and Brave no longer heed the switch; they take an extension over their debugging pipe. */
async function branded(program, extension, pages) {
  const { default: puppeteer } = await import('puppeteer-core')
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: join(PROFILES, 'branded'),
    defaultViewport: null,
  })
  for (const page of pages) await (await browser.newPage()).goto(page)
  await new Promise((done) => browser.once('disconnected', done))
}

function runBrowser([program, ...args]) {
  return new Promise((done) => {
    const child = spawn(program, args, { env: toolEnv(), stdio: 'ignore', shell: platform === 'win32' && program === 'web-ext' })
    child.on('error', (error) => fail(`${program} does not start: ${error.message}`))
    child.on('close', done)
  })
}

async function show(extension, useFirefox) {
  const { url, close } = await serveSite({ port: 8787 }).catch(() => serveSite())
  mkdirSync(PROFILES, { recursive: true })
  const pages = [`${url}/`]
  console.log(`start: the sample newspaper is on ${url}/
start: three things to do:
  1. open an article of 2019 in the newspaper and press the On Record button in the toolbar: its quotes are marked
  2. rest the pointer on a quote and press K: it is kept
  3. open "Drivers to pay for the harbour tunnel from April" and press the button again: a conflict is shown
start: close the browser to end this`)
  const program = useFirefox ? findFirefox() : (findChromium() ?? findBranded())
  if (!useFirefox && program && program === findBranded() && !findChromium()) await branded(program, extension, pages)
  else await runBrowser((useFirefox ? firefox : chromium)(program, extension, pages))
  await close()
}

async function playUnseen(useFirefox) {
  const folder = join(root, 'demo-output', useFirefox ? 'firefox' : 'chromium')
  rmSync(folder, { recursive: true, force: true })
  console.log(`start: ${hasDisplay ? 'as asked' : 'there is no display'}: the journey is played unseen\n`)
  const { code } = await run([findNode(), join(root, 'scripts/demo.mjs'), useFirefox ? 'firefox' : 'chromium', folder])
  if (code !== 0) fail(`the journey did not come to its end; what it left is in ${folder}`)
}

const unseen = wants('--headless') || !hasDisplay
await setUp({ browsers: [wants('--firefox') ? 'firefox' : unseen ? 'chromium' : 'any'] })
const useFirefox = wants('--firefox') || (!unseen && !findChromium() && !findBranded())
const extension = await build(unseen, useFirefox)
if (!existsSync(extension)) fail(`the build left nothing in ${extension}`)
if (unseen) await playUnseen(useFirefox)
else await show(extension, useFirefox)

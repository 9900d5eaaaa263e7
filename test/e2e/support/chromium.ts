/** Chromium by Playwright: a profile of its own, the extension loaded, every request answered here or seen by the proxy. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/browsers.mjs'
import { badgeOf, readTab, tabIdOf } from './control'
import type { Driver, Surface } from './driver'
import { familyOf, kill } from './processes'
import { openProxy } from './proxy'
import { findDeep, type Query } from './query'
import type { FakeWeb } from './sites'

export interface ChromiumDriver extends Driver {
  readonly browser: 'chromium'
  readonly extensionId: string
  /** The page as Playwright gives it, for axe and for what only Chromium can. */
  pageOf(surface: Surface): Page
  /** Presses the toolbar button of the tab as a person does: grants `activeTab` and opens the popup. */
  pressToolbarButton(url: string): Promise<void>
  /** Runs a function in the extension's service worker. */
  inWorker<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  /** Kills every service worker, as the browser does when it is idle. */
  stopWorkers(): Promise<void>
}

const PATIENCE = 60_000

const flags = (extension: string, proxyPort: number) => [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  `--proxy-server=http://127.0.0.1:${proxyPort}`,
  '--proxy-bypass-list=<-loopback>',
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
]

/** Without this the browser opens connections ahead of need, which look like requests. */
function quietProfile(folder: string): string {
  const profile = mkdtempSync(join(folder, 'on-record-chromium-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ net: { network_prediction_options: 2 } }))
  return profile
}

class ChromiumSurface implements Surface {
  constructor(readonly page: Page) {}

  get url() {
    return this.page.url()
  }
  async goto(url: string) {
    await this.page.goto(url, { waitUntil: 'load' })
  }
  async reload() {
    await this.page.reload({ waitUntil: 'load' })
  }
  evaluate<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.page.evaluate(work as (argument: unknown) => R, argument)
  }
  async until<A, R>(work: (argument: A) => R, argument: A) {
    const handle = await this.page.waitForFunction(work as (argument: unknown) => R, argument, { timeout: PATIENCE, polling: 50 })
    return (await handle.jsonValue()) as NonNullable<R>
  }
  async #element(query: Query) {
    const handle = await this.page.waitForFunction(findDeep, query, { timeout: PATIENCE, polling: 50 }).catch(() => {
      throw new Error(`nothing visible fits ${JSON.stringify(query)} on ${this.url}`)
    })
    const element = handle.asElement()
    if (!element) throw new Error('not an element')
    return element
  }
  async click(query: Query) {
    const end = Date.now() + PATIENCE
    for (;;) {
      const element = await this.#element(query)
      try {
        return await element.click({ timeout: 5_000 })
      } catch (error) {
        // It was drawn anew between looking and clicking, or still moves.
        if (Date.now() > end) throw error
      }
    }
  }
  async textOf(query: Query) {
    return (await (await this.#element(query)).textContent()) ?? ''
  }
  isThere(query: Query) {
    return this.page.evaluateHandle(findDeep, query).then((handle) => handle.asElement() !== null)
  }
  async chooseFile(css: string, path: string) {
    await this.page.locator(css).setInputFiles(path)
  }
  async point(x: number, y: number) {
    await this.page.mouse.move(x, y, { steps: 3 })
  }
  press(key: string) {
    return this.page.keyboard.press(key)
  }
  type(text: string) {
    return this.page.keyboard.type(text)
  }
  async screenshot(path: string) {
    await this.page.screenshot({ path })
  }
  focus() {
    return this.page.bringToFront()
  }
  close() {
    return this.page.close()
  }
}

/**
 * @param extension folder of the build, absolute
 * @param folder    where the profile is made
 * @param kept      a profile that is there, to be used and left
 */
export async function openChromium(
  extension: string,
  web: FakeWeb,
  folder = tmpdir(),
  kept: string | null = null,
): Promise<ChromiumDriver> {
  const proxy = await openProxy()
  const profile = kept ?? quietProfile(folder)
  const log: string[] = []
  let context: BrowserContext
  let surfaces: ChromiumSurface[] = []
  let control: ChromiumSurface | null = null
  let extensionId = ''

  async function start() {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      headless: true,
      viewport: { width: 1100, height: 850 },
      args: flags(extension, proxy.port),
    })
    const [running] = context.serviceWorkers()
    const worker = running ?? (await context.waitForEvent('serviceworker'))
    extensionId = new URL(worker.url()).host
    worker.on('console', (message) => log.push(`worker ${message.type()}: ${message.text()}`))
    await context.route('**/*', (route) => {
      const answer = web.answer(route.request().url())
      return answer ? route.fulfill(answer) : route.continue()
    })
    surfaces = []
    control = null
  }

  const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path}`

  async function show(page: Page, url: string): Promise<ChromiumSurface> {
    page.on('console', (message) => log.push(`${page.url()} ${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => log.push(`${page.url()} error: ${error.message}`))
    const surface = new ChromiumSurface(page)
    surfaces.push(surface)
    page.on('close', () => {
      surfaces = surfaces.filter((other) => other !== surface)
    })
    await surface.goto(url)
    return surface
  }

  const open = async (url: string) => show(await context.newPage(), url)

  async function openWindow(url: string): Promise<ChromiumSurface> {
    const session = await browserSession()
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      session.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ])
    return show(page, url)
  }

  async function controlPage(): Promise<ChromiumSurface> {
    control ??= await open(extensionUrl('welcome.html'))
    return control
  }

  const browserSession = (): Promise<CDPSession> => {
    const browser = context.browser()
    if (!browser) throw new Error('the browser gives no session')
    return browser.newBrowserCDPSession()
  }

  /** Loads the extension, or loads it anew. */
  async function load(): Promise<void> {
    const session = await browserSession()
    // Newer than Playwright's own list of commands.
    const send: (method: string, parameters: object) => Promise<unknown> = session.send.bind(session) as never
    await send('Extensions.loadUnpacked', { path: extension })
  }

  async function closeOwn(): Promise<void> {
    for (const surface of surfaces) if (surface.url.startsWith('chrome-extension:')) await surface.close()
    control = null
  }

  const pid = async (): Promise<number> => {
    const { processInfo } = await (await browserSession()).send('SystemInfo.getProcessInfo')
    return processInfo.find(({ type }) => type === 'browser')?.id ?? 0
  }

  await start()
  const driver: ChromiumDriver = {
    browser: 'chromium',
    get extensionId() {
      return extensionId
    },
    extensionUrl,
    open,
    openWindow,
    pageOf: (surface) => (surface as ChromiumSurface).page,
    tabId: async (url) => tabIdOf(await controlPage(), url),
    async read(surface) {
      const page = await controlPage()
      await readTab(page, await tabIdOf(page, surface.url))
      await surface.focus()
    },
    badge: async (tabId) => badgeOf(await controlPage(), tabId),
    async pressToolbarButton(url) {
      const session = await browserSession()
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
      const tab = targetInfos.find((target) => target.url === url)
      if (!tab) throw new Error(`no tab shows ${url}`)
      // Newer than Playwright's own list of commands.
      const send: (method: string, parameters: object) => Promise<unknown> = session.send.bind(session) as never
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId })
    },
    async inWorker<A, R>(work: (argument: A) => R | Promise<R>, argument: A) {
      const [worker] = context.serviceWorkers()
      if (!worker) throw new Error('there is no service worker')
      return (await worker.evaluate(work as (argument: unknown) => R, argument)) as R
    },
    async stopWorkers() {
      const session = await context.newCDPSession((await controlPage()).page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
    },
    async download(surface, act) {
      const [file] = await Promise.all([(surface as ChromiumSurface).page.waitForEvent('download'), act()])
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
    },
    async restart() {
      await context.close()
      await start()
    },
    async kill() {
      await kill(familyOf(await pid()).map((one) => one.pid))
      await start()
    },
    async killExtension() {
      const own = familyOf(await pid()).filter(({ command }) => command.includes('--extension-process'))
      await kill(own.map((one) => one.pid))
      await closeOwn()
      // Where the killed process held the judge's page, the browser says that the extension crashed, and waits for a click that loads it again.
      await load()
    },
    async update() {
      await closeOwn()
      await load()
    },
    reached: proxy.reached,
    surfaces: () => [...surfaces],
    consoleLog: () => [...log],
    strayHosts: proxy.hosts,
    async close() {
      await context.close()
      await proxy.close()
      if (kept === null) rmSync(profile, { recursive: true, force: true })
    },
  }
  return driver
}

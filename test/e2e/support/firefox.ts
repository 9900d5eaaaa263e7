/** Firefox by Puppeteer over WebDriver BiDi: the same as in Chromium, as far as this driver goes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type KeyInput, type Page } from 'puppeteer-core'
import { GECKO_ID } from '../../../manifest.config'
import { findFirefox } from '../../../scripts/browsers.mjs'
import { badgeOf, readTab, tabIdOf } from './control'
import type { Driver, Surface } from './driver'
import { familyOf, kill } from './processes'
import { openProxy } from './proxy'
import { findDeep, type Query } from './query'
import type { FakeWeb } from './sites'

const UUID = '5b1f3b52-8c0e-4a53-9d0b-1f5f0b6f4a11'
const PATIENCE = 60_000

const preferences = (proxyPort: number, downloads: string) => ({
  // A tab that is hidden does not scroll smoothly at all.
  'ui.prefersReducedMotion': 1,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  // A process of extensions that is killed is started again, however often a test does it.
  'extensions.webextensions.crash.threshold': 1_000,
})

/** Asks again and again, from here: the driver's own polling inside the page misses changes. */
async function poll<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** A file that was not there before and is no longer being written; null while there is none. */
function newFile(folder: string, before: ReadonlySet<string>): string | null {
  const names = readdirSync(folder)
  const writing = names.some((name) => name.endsWith('.part'))
  return writing ? null : (names.find((name) => !before.has(name) && statSync(join(folder, name)).size > 0) ?? null)
}

class FirefoxSurface implements Surface {
  constructor(
    readonly page: Page,
    /** Puppeteer never learns the address of an extension's page. */
    private address: string,
  ) {}

  get url() {
    return this.address.startsWith('moz-extension:') ? this.address : this.page.url()
  }
  async goto(url: string) {
    this.address = url
    if (!url.startsWith('moz-extension:')) {
      await this.page.goto(url, { waitUntil: 'load' })
      return
    }
    // Never resolves for an extension's page.
    this.page.goto(url).catch(() => {})
    const isThere = () =>
      this.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', url).catch(() => false)
    await poll(async () => (await isThere()) || null, `the page ${url}`)
  }
  async reload() {
    await this.goto(this.url)
  }
  evaluate<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.page.evaluate(work as (argument: unknown) => R, argument) as Promise<R>
  }
  until<A, R>(work: (argument: A) => R, argument: A) {
    return poll(async () => (await this.evaluate(work, argument)) as NonNullable<R>, `something that is not there on ${this.url}`)
  }
  #element(query: Query): Promise<ElementHandle<Element>> {
    const find = async () => (await this.page.evaluateHandle(findDeep, query)).asElement() as ElementHandle<Element> | null
    return poll(find, `something visible that fits ${JSON.stringify(query)} on ${this.url}`)
  }
  async click(query: Query) {
    // It may be drawn anew between looking and clicking.
    const click = async () => {
      const element = await this.#element(query)
      return element.click().then(
        () => true,
        () => null,
      )
    }
    await poll(click, `a click on ${JSON.stringify(query)} on ${this.url}`)
  }
  async textOf(query: Query) {
    return (await (await this.#element(query)).evaluate((element) => element.textContent)) ?? ''
  }
  isThere(query: Query) {
    return this.page.evaluateHandle(findDeep, query).then((handle) => handle.asElement() !== null)
  }
  async chooseFile(css: string, path: string) {
    const field = await poll(() => this.page.$(css), `a file field ${css}`)
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path)
  }
  async point(x: number, y: number) {
    await this.page.mouse.move(x, y, { steps: 3 })
  }
  async press(key: string) {
    const { keyboard } = this.page
    const held = key.length > 1 ? key.split('+') : [key]
    const last = held.pop() ?? key
    for (const one of held) await keyboard.down(one as KeyInput)
    await keyboard.press(last as KeyInput)
    for (const one of held.reverse()) await keyboard.up(one as KeyInput)
  }
  type(text: string) {
    return this.page.keyboard.type(text)
  }
  async screenshot(path: string) {
    await this.page.screenshot({ path: path as `${string}.png` })
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
 * @param extra     preferences beside the usual ones
 * @param folder    where the profile is made
 * @param kept      a profile that is there, to be used and left
 */
export async function openFirefox(
  extension: string,
  web: FakeWeb,
  extra: Record<string, unknown> = {},
  folder = tmpdir(),
  kept: string | null = null,
): Promise<Driver> {
  const proxy = await openProxy()
  const profile = kept ?? mkdtempSync(join(folder, 'on-record-firefox-'))
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'))
  const log: string[] = []
  let browser: Browser
  let surfaces: FirefoxSurface[] = []
  let control: FirefoxSurface | null = null

  async function start() {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      userDataDir: profile,
      // Without it, an extension's pages can't be opened.
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1100, height: 850 },
      extraPrefsFirefox: { ...preferences(proxy.port, downloads), ...extra },
    })
    await browser.installExtension(extension)
    surfaces = []
    control = null
  }

  const extensionUrl = (path: string) => `moz-extension://${UUID}/${path}`

  async function show(page: Page, url: string): Promise<FirefoxSurface> {
    const surface = new FirefoxSurface(page, url)
    page.on('console', (message) => log.push(`${surface.url} ${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => log.push(`${surface.url} error: ${error instanceof Error ? error.message : error}`))
    if (!url.startsWith('moz-extension:')) {
      await page.setRequestInterception(true)
      page.on('request', (request) => {
        const answer = web.answer(request.url())
        if (answer) request.respond({ ...answer, body: Buffer.from(answer.body) })
        else request.continue()
      })
    }
    surfaces.push(surface)
    page.on('close', () => {
      surfaces = surfaces.filter((other) => other !== surface)
    })
    await surface.goto(url)
    return surface
  }

  const open = async (url: string) => show(await browser.newPage(), url)
  const openWindow = async (url: string) => show(await browser.newPage({ type: 'window' }), url)

  async function controlPage(): Promise<FirefoxSurface> {
    control ??= await open(extensionUrl('welcome.html'))
    return control
  }

  async function closeOwn(): Promise<void> {
    for (const surface of surfaces) if (surface.url.startsWith('moz-extension:')) await surface.close().catch(() => undefined)
    surfaces = surfaces.filter(({ url }) => !url.startsWith('moz-extension:'))
    control = null
  }

  const family = () => familyOf(browser.process()?.pid ?? 0)

  await start()
  return {
    browser: 'firefox',
    extensionUrl,
    open,
    openWindow,
    tabId: async (url) => tabIdOf(await controlPage(), url),
    async read(surface) {
      const page = await controlPage()
      await readTab(page, await tabIdOf(page, surface.url))
      await surface.focus()
    },
    badge: async (tabId) => badgeOf(await controlPage(), tabId),
    async download(_, act) {
      const before = new Set(readdirSync(downloads))
      await act()
      const name = await poll(async () => newFile(downloads, before), 'a file that is saved')
      return { name, text: readFileSync(join(downloads, name), 'utf8') }
    },
    async restart() {
      await browser.close()
      await start()
    },
    async kill() {
      await kill(family().map(({ pid }) => pid))
      await start()
    },
    async killExtension() {
      await kill(
        family()
          .filter(({ name }) => name === 'WebExtensions')
          .map(({ pid }) => pid),
      )
      await closeOwn()
    },
    async update() {
      await closeOwn()
      await browser.installExtension(extension)
    },
    reached: proxy.reached,
    surfaces: () => [...surfaces],
    consoleLog: () => [...log],
    strayHosts: proxy.hosts,
    async close() {
      await browser.close()
      await proxy.close()
      for (const made of kept === null ? [profile, downloads] : [downloads]) rmSync(made, { recursive: true, force: true })
    },
  }
}

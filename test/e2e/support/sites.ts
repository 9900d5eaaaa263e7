/** The fake https hosts that tests read: nothing of them ever reaches a network. */
import { siteFile } from '../../../scripts/newspaper.mjs'

export interface Answer {
  status: number
  contentType: string
  body: Buffer | string
}

const HOSTS: Record<string, 'newspaper' | 'lively'> = {
  'meridian.on-record.test': 'newspaper',
  'lively.on-record.test': 'lively',
}

export const MERIDIAN = 'https://meridian.on-record.test'
export const LIVELY = 'https://lively.on-record.test'

const NOT_FOUND: Answer = { status: 404, contentType: 'text/plain', body: 'There is no such page.' }

/** What the fake web answers: our own hosts, and pages that a test adds under any address. */
export class FakeWeb {
  readonly #pages = new Map<string, string>()
  readonly #hosts = new Set(Object.keys(HOSTS))

  /** Puts a page under its exact address (fragment aside); everything else on its host is not found. */
  add(url: string, html: string): void {
    this.#pages.set(url.replace(/#.*$/, ''), html)
    this.#hosts.add(new URL(url).host)
  }

  /** @returns null for a host that is not ours: the request goes its way, to the recording proxy */
  answer(url: string): Answer | null {
    const { host, pathname, protocol } = new URL(url)
    if (!/^https?:$/.test(protocol) || !this.#hosts.has(host)) return null
    const page = this.#pages.get(url.replace(/#.*$/, ''))
    if (page !== undefined) return { status: 200, contentType: 'text/html; charset=utf-8', body: page }
    const site = HOSTS[host]
    const file = site && siteFile(site, pathname)
    return file ? { status: 200, ...file } : NOT_FOUND
  }
}

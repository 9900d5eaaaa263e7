import { browser } from 'wxt/browser'

/** Opens one of our own pages at a place in it, in its open tab if there is one, in whatever window that is. @param hash  "#/settings"; empty for its front */
export async function openOwnPage(path: '/library.html' | '/welcome.html', hash = ''): Promise<void> {
  const page = browser.runtime.getURL(path)
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => [])
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash })
    return
  }
  await browser.tabs.update(open.id, { active: true, ...(hash && { url: page + hash }) })
  await browser.windows.update(open.windowId, { focused: true })
}

/** Opens the library. @param hash  where in it */
export const openLibrary = (hash = ''): Promise<void> => openOwnPage('/library.html', hash)

/**
 * Opens a source at the quote, by a text fragment of its first and last words.
 *
 * Only http and https: an address comes from a page or an imported file.
 */
export async function openAtQuote(url: string | null, text: string): Promise<void> {
  const address = quoteAddress(url, text)
  if (address) await browser.tabs.create({ url: address })
}

const WORDS_AT_EACH_END = 5

/** @returns the address with a text fragment (WICG scroll-to-text-fragment); null for one that is not http(s) */
export function quoteAddress(url: string | null, text: string): string | null {
  if (!url || !URL.canParse(url)) return null
  const address = new URL(url)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null
  const words = (text.split(' … ')[0] ?? '').split(/\s+/).filter((word) => word !== '')
  const short = words.length <= WORDS_AT_EACH_END * 2
  const parts = short ? [words] : [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)]
  const fragment = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  address.hash = `${address.hash}:~:text=${fragment}`
  return address.href
}

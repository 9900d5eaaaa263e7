import { type Browser, chromium } from 'playwright-core'

import { findChromium } from '../../../../scripts/browsers.mjs'

export const chromiumPath = findChromium()

/** A headless Chromium; the caller closes it. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic'] })
}

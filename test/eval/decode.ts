const LABEL = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const HEAD = 4_096

/**
 * A page's bytes as text: UTF-8 where they are valid UTF-8, whatever the page says; else the encoding that its `<meta>` names; else UTF-8
 * with replacement characters.
 */
export function decodeHtml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const label = LABEL.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1]
    return decoderFor(label).decode(bytes)
  }
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? 'utf-8')
  } catch {
    return new TextDecoder('utf-8')
  }
}

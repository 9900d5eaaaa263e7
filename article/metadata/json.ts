/** A value of parsed JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const MOST = 2_000_000

/**
 * Parses JSON-LD as pages really carry it: wrapped in comments or CDATA, with raw line breaks inside strings, trailing commas or a
 * semicolon at the end.
 *
 * @returns undefined where the text can't be mended
 */
export function parseJson(text: string): Json | undefined {
  if (text.length > MOST) return undefined
  const bare = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|(?:\/\/)?\]\]>)\s*$/g, '')
    .trim()
  if (bare === '') return undefined
  return tryParse(bare) ?? tryParse(mended(bare))
}

function tryParse(text: string): Json | undefined {
  try {
    const parsed: Json = JSON.parse(text)
    return parsed
  } catch {
    return undefined
  }
}

function mended(text: string): string {
  return escapeControls(text)
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/;\s*$/, '')
}

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Control characters are allowed between values, not inside strings: writes them as escapes there. */
function escapeControls(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    [...string]
      .map((unit) => (unit < ' ' ? (ESCAPES[unit] ?? ' ') : unit))
      .join('')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  )
}

/** The first string among values of any shape, `name` and `@value` of objects included; null where there is none. */
export function firstText(value: Json | undefined): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = firstText(item)
      if (text !== null) return text
    }
    return null
  }
  return isRecord(value) ? firstText(value.name ?? value['@value'] ?? value.headline) : null
}

export function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

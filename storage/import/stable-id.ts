const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i
const MASK = (1n << 64n) - 1n

/** Whether a name is one that no other file has for something else. */
export function isUuid(name: string): boolean {
  return UUID.test(name)
}

/**
 * An id that the same name always gives. A UUID stays what it is; anything else is hashed (two 64-bit FNV-1a, Fowler, Noll and Vo, over the
 * name forwards and backwards) into a UUID of version 8, "of one's own making" (RFC 9562).
 */
export function stableId(of: string, name: string): string {
  const uuid = UUID.exec(name)?.[1]
  if (uuid !== undefined) return uuid.toLowerCase()
  const text = `${of}\n${name}`
  const hex = hash(text) + hash([...text].reverse().join(''))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

function hash(text: string): string {
  let sum = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) sum = ((sum ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & MASK
  return sum.toString(16).padStart(16, '0')
}

/** As much of the protobuf wire format as a model's graph needs (https://protobuf.dev/programming-guides/encoding). */

/** One field of a message: its number, what it holds, and the bytes that it is written in. */
export interface Field {
  number: number
  /** Of a length-delimited field: a view, not a copy. Empty for the others. */
  bytes: Uint8Array<ArrayBuffer>
  /** Of a varint field, as far as a double holds it; 0 for the others. */
  value: number
  /** Tag, length and content, as they lie in the message. */
  raw: Uint8Array<ArrayBuffer>
}

const VARINT = 0
const FIXED = new Map([
  [1, 8],
  [5, 4],
])
const DELIMITED = 2

/** The varint at `at` and the place behind it. */
function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0
  let scale = 1
  for (let i = at; i < bytes.length && i < at + 10; i++) {
    const byte = bytes[i] as number
    value += (byte & 127) * scale
    if (byte < 128) return [value, i + 1]
    scale *= 128
  }
  throw new RangeError('a number of the message does not end')
}

/**
 * The fields of a message, in order.
 *
 * @throws RangeError where the bytes are no message
 */
export function fieldsOf(message: Uint8Array<ArrayBuffer>): Field[] {
  const fields: Field[] = []
  const none = message.subarray(0, 0)
  for (let at = 0; at < message.length; ) {
    const [tag, start] = varint(message, at)
    const wire = tag & 7
    const [value, next] = wire === VARINT || wire === DELIMITED ? varint(message, start) : [0, start]
    const size = wire === DELIMITED ? value : wire === VARINT ? 0 : FIXED.get(wire)
    if (size === undefined || next + size > message.length) throw new RangeError('the message is cut short')
    const end = next + size
    fields.push({
      number: Math.floor(tag / 8),
      bytes: wire === DELIMITED ? message.subarray(next, end) : none,
      value: wire === VARINT ? value : 0,
      raw: message.subarray(at, end),
    })
    at = end
  }
  return fields
}

function writeVarint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}

/** Pieces behind each other. */
export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A varint field. */
export const numberField = (number: number, value: number): Uint8Array =>
  Uint8Array.from([...writeVarint(number * 8), ...writeVarint(value)])

/** A length-delimited field: text, bytes, or a message given by its pieces. */
export function bytesField(number: number, content: string | readonly Uint8Array[]): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : join(content)
  return join([Uint8Array.from([...writeVarint(number * 8 + DELIMITED), ...writeVarint(bytes.length)]), bytes])
}

import { type GenericSchema, safeParse } from 'valibot'
import { cut } from './cut'

/** A row as its schema takes it: as it is, or with what is too long in it cut; null where anything else is wrong with it. */
export function fitting<T>(schema: GenericSchema<T>, row: unknown): T | null {
  const result = safeParse(schema, row)
  if (result.success) return result.output
  const shorter = structuredClone(row)
  for (const { type, requirement, path = [] } of result.issues) {
    if (type !== 'max_length' || typeof requirement !== 'number') return null
    const keys = path.map(({ key }) => key)
    shorten(shorter, keys, requirement)
  }
  const again = safeParse(schema, shorter)
  return again.success ? again.output : null
}

/** Cuts the text or list to which the keys lead, in place. */
function shorten(row: unknown, keys: readonly unknown[], room: number): void {
  const [key, ...rest] = keys
  if (!(row instanceof Object) || (typeof key !== 'string' && typeof key !== 'number')) return
  const value: unknown = Reflect.get(row, key)
  if (rest.length > 0) shorten(value, rest, room)
  else if (typeof value === 'string') Reflect.set(row, key, cut(value, room))
  else if (Array.isArray(value)) value.length = Math.min(value.length, room)
}

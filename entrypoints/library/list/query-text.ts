/** The search text is the one truth of a filter: fields of the form are read from it and written into it. */
export type QueryField = 'speaker' | 'topic' | 'site' | 'from' | 'to' | 'state' | 'has'

const token = (field: QueryField) => new RegExp(`(^|\\s)${field}:(?:"([^"]*)"?|(\\S+))`, 'giu')

/** The first value of a field; "" when it is not asked for. */
export function fieldOf(query: string, field: QueryField): string {
  const [match] = query.matchAll(token(field))
  return match?.[2] ?? match?.[3] ?? ''
}

/** The query with a field set to one value, or without it for "". Quotation marks in a value are dropped: they can't be asked for. */
export function withField(query: string, field: QueryField, value: string): string {
  const rest = query.replace(token(field), ' ').replace(/\s+/g, ' ').trim()
  const clean = value.replaceAll('"', '').trim()
  if (clean === '') return rest
  const asked = /\s/.test(clean) ? `${field}:"${clean}"` : `${field}:${clean}`
  return rest === '' ? asked : `${rest} ${asked}`
}

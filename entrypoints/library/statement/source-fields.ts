import { dayOf } from '../../../components/format'
import type { Source, SourcePatch } from '../../../storage'

/** A source as its form holds it. */
export interface SourceFields {
  title: string
  publisher: string
  /** One a line. */
  authors: string
  /** "2025-03-04", or empty. */
  day: string
  url: string
}

export function fieldsOf({ title, publisher, authors, published, url }: Source): SourceFields {
  return { title: title ?? '', publisher: publisher ?? '', authors: authors.join('\n'), day: dayOf(published), url }
}

/** What of the form differs from the source; an instant stays one where its day was left alone. */
export function changesOf(source: Source, fields: SourceFields): SourcePatch {
  const before = fieldsOf(source)
  const changed = (name: keyof SourceFields) => fields[name].trim() !== before[name].trim()
  return {
    ...(changed('title') && { title: orNull(fields.title) }),
    ...(changed('publisher') && { publisher: orNull(fields.publisher) }),
    ...(changed('authors') && { authors: linesOf(fields.authors) }),
    ...(changed('day') && { published: orNull(fields.day) }),
    ...(changed('url') && { url: fields.url.trim() }),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

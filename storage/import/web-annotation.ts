import { array, type InferOutput, looseObject, nullish, number, optional, safeParse, string, union } from 'valibot'
import { now } from '../rows'
import type { ForeignField } from './foreign'
import { refuse } from './refusal'
import { type ForeignStatement, keyOf, type StagedFile, Staging } from './staged'
import { dateOr, instantOr } from './when'

const Strings = union([string(), array(string())])
const Selector = looseObject({
  type: optional(string()),
  exact: optional(string()),
  prefix: optional(string()),
  suffix: optional(string()),
  start: optional(number()),
  end: optional(number()),
})
const Target = looseObject({ source: optional(string()), selector: optional(union([array(Selector), Selector])) })
const Body = looseObject({ type: optional(Strings), purpose: optional(Strings), value: optional(string()) })
const Own = {
  'onrecord:statement': optional(
    looseObject({
      text: string(),
      kind: string(),
      date: string(),
      dateBasis: string(),
      language: optional(string()),
      speakerAsWritten: optional(string()),
    }),
  ),
  'onrecord:speaker': nullish(looseObject({ name: string(), role: nullish(string()) })),
  'onrecord:source': optional(
    looseObject({
      url: optional(string()),
      canonicalUrl: string(),
      title: nullish(string()),
      publisher: nullish(string()),
      authors: optional(array(string())),
      published: nullish(string()),
    }),
  ),
}
const Annotation = looseObject({
  id: optional(string()),
  created: optional(string()),
  modified: optional(string()),
  body: optional(union([array(union([Body, string()])), Body, string()])),
  target: union([array(union([Target, string()])), Target, string()]),
  ...Own,
})
type Annotation = InferOutput<typeof Annotation>

/** W3C Web Annotation JSON-LD: one annotation, a list of them, a page or a collection with its first page inside. */
export function readWebAnnotations(parsed: unknown): StagedFile {
  const staging = new Staging()
  const items = itemsOf(parsed, '')
  for (const [i, item] of items.list.entries()) {
    const path = items.path === '' ? '' : `${items.path}[${i}]`
    const result = safeParse(Annotation, item)
    if (!result.success) {
      const [issue] = result.issues
      refuse('wrong-field', [path, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.'), issue.message.slice(0, 300))
    }
    stage(staging, path, result.output)
  }
  return staging.finish()
}

function itemsOf(parsed: unknown, path: string, depth = 0): { list: readonly unknown[]; path: string } {
  if (Array.isArray(parsed)) return { list: parsed, path: path === '' ? 'items' : path }
  if (depth < 3 && parsed instanceof Object) {
    if ('items' in parsed) return itemsOf(parsed.items, 'items', depth + 1)
    if ('first' in parsed) return itemsOf(parsed.first, 'first', depth + 1)
    if ('total' in parsed && parsed.total === 0) return { list: [], path }
    if ('target' in parsed) return { list: [parsed], path }
  }
  refuse('wrong-field', path, 'No annotations are here.')
}

function stage(staging: Staging, path: string, one: Annotation): void {
  const targets = asList(one.target).filter((target) => typeof target !== 'string')
  const spans = targets.flatMap(spanOf)
  const own = one['onrecord:statement']
  const text = own?.text ?? spans.map((span) => span.exact).join(' … ')
  const url = one['onrecord:source']?.url ?? targets.find((target) => target.source !== undefined)?.source
  if (text.trim() === '' || url === undefined) {
    staging.skip(path, 'no quoted words')
    return
  }
  const createdAt = instantOr(one.created, now())
  const bodies = asList(one.body ?? [])
  const source = one['onrecord:source']
  staging.add(path, {
    key: one.id ?? keyOf(url, text, one['onrecord:speaker']?.name ?? null),
    text,
    spans: own && spans.length === 1 && spans[0]?.prefix === '' && spans[0].suffix === '' && spans[0].end === 0 ? [] : spans,
    speaker: one['onrecord:speaker']?.name ?? null,
    speakerAsWritten: own?.speakerAsWritten ?? one['onrecord:speaker']?.name ?? null,
    role: one['onrecord:speaker']?.role ?? null,
    topics: bodies
      .flatMap((body) => (typeof body !== 'string' && isTag(body) ? [body.value ?? ''] : []))
      .filter((tag) => tag.trim() !== ''),
    note: bodies.flatMap((body) => noteOf(body)).join('\n\n'),
    date: dateOr(own?.date, createdAt),
    dateBasis: oneOf(['said', 'published', 'read'], own?.dateBasis) ?? 'read',
    kind: oneOf(['direct', 'mixed', 'indirect', 'selection'], own?.kind) ?? 'selection',
    language: own?.language ?? null,
    createdAt,
    updatedAt: instantOr(one.modified, createdAt),
    named: namedBy(one),
    source: {
      url,
      canonicalUrl: source?.canonicalUrl ?? null,
      title: source?.title ?? null,
      publisher: source?.publisher ?? null,
      authors: source?.authors ?? [],
      published: source?.published == null ? null : dateOr(source.published, createdAt),
    },
  })
}

/** A plain annotation names what was noted; our own names what was said as well. */
function namedBy(one: Annotation): ForeignField[] {
  const noted: ForeignField[] = ['note', 'topicIds']
  if (one['onrecord:statement'] === undefined) return noted
  const said: ForeignField[] = ['text', 'date', 'dateBasis', 'kind', 'language']
  return [...noted, ...said, ...(one['onrecord:speaker'] === undefined ? [] : (['speakerId'] as const))]
}

function spanOf(target: InferOutput<typeof Target>): ForeignStatement['spans'] {
  const selectors = asList(target.selector ?? [])
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector' && one.exact !== undefined)
  const position = selectors.find((one) => one.type === 'TextPositionSelector')
  if (quote?.exact === undefined) return []
  const { exact, prefix = '', suffix = '' } = quote
  return [{ exact, prefix, suffix, start: position?.start ?? 0, end: position?.end ?? 0 }]
}

function isTag({ purpose }: InferOutput<typeof Body>): boolean {
  return asList(purpose ?? []).includes('tagging')
}

function noteOf(body: InferOutput<typeof Body> | string): string[] {
  if (typeof body === 'string') return []
  return !isTag(body) && body.value !== undefined && body.value !== '' ? [body.value] : []
}

function asList<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value]
}

function oneOf<const T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((one) => one === value)
}

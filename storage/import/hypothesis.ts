import { array, looseObject, optional, safeParse, string, unknown } from 'valibot'
import { now } from '../rows'
import { refuse } from './refusal'
import { type StagedFile, Staging } from './staged'
import { instantOr } from './when'

const Selector = looseObject({ type: string() })
const Annotation = looseObject({
  id: optional(string()),
  created: optional(string()),
  updated: optional(string()),
  uri: string(),
  text: optional(string(), ''),
  tags: optional(array(string()), []),
  references: optional(array(string()), []),
  target: optional(array(looseObject({ selector: optional(array(Selector), []) })), []),
  document: optional(looseObject({ title: optional(unknown()) })),
})

/** Hypothesis's JSON export (hypothesis/client, src/sidebar/services/annotations-exporter.tsx): highlights and annotations with their quote. */
export function readHypothesis(parsed: object): StagedFile {
  const staging = new Staging()
  const annotations: unknown = 'annotations' in parsed ? parsed.annotations : undefined
  if (!Array.isArray(annotations)) refuse('wrong-field', 'annotations', 'A list of annotations was expected.')
  for (const [i, item] of annotations.entries()) {
    const path = `annotations[${i}]`
    const result = safeParse(Annotation, item)
    if (!result.success) {
      const [issue] = result.issues
      refuse('wrong-field', [path, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.'), issue.message.slice(0, 300))
    }
    const one = result.output
    const selectors = one.target.flatMap((target) => target.selector)
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')
    const position = selectors.find((selector) => selector.type === 'TextPositionSelector')
    const exact = textOf(quote?.exact)
    if (one.references.length > 0) staging.skip(path, 'a reply')
    else if (exact.trim() === '') staging.skip(path, 'no quoted words')
    else {
      const createdAt = instantOr(one.created, now())
      staging.add(path, {
        key: `hypothesis:${one.id ?? `${one.uri}\n${exact}`}`,
        text: exact,
        spans: [
          {
            exact,
            prefix: textOf(quote?.prefix),
            suffix: textOf(quote?.suffix),
            start: offsetOf(position?.start),
            end: offsetOf(position?.end),
          },
        ],
        speaker: null,
        role: null,
        topics: one.tags.filter((tag) => tag.trim() !== ''),
        note: one.text,
        date: createdAt,
        dateBasis: 'read',
        kind: 'selection',
        language: null,
        createdAt,
        updatedAt: instantOr(one.updated, createdAt),
        named: ['note', 'topicIds'],
        source: { url: one.uri, canonicalUrl: null, title: titleOf(one.document?.title), publisher: null, authors: [], published: null },
      })
    }
  }
  return staging.finish()
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function offsetOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}

function titleOf(title: unknown): string | null {
  const first: unknown = Array.isArray(title) ? title[0] : title
  return typeof first === 'string' ? first : null
}

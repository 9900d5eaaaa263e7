import type { StatementSelector } from '../../anchoring/types'
import { stableId } from '../import/stable-id'
import type { Source } from '../types'
import type { ExportFormat } from './formats'
import { type Joined, joined } from './join'

/**
 * W3C Web Annotation Data Model (REC 2017-02-23): an AnnotationCollection with its one page inside, one Annotation a statement. What the model
 * has no word for (speaker, day said, findings) stands under our own prefix, which other programs pass over.
 */
export const jsonld: ExportFormat = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  *write(rows, { exportedAt }) {
    const all = joined(rows)
    const id = (part: string): string => `urn:uuid:${stableId('export', `${part} ${all.length} ${exportedAt}`)}`
    const page = { id: id('page'), type: 'AnnotationPage', startIndex: 0 }
    const collection = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { onrecord: 'https://on-record.invalid/ns#' }],
      id: id('collection'),
      type: 'AnnotationCollection',
      label: 'On Record',
      created: instant(exportedAt),
      total: all.length,
    }
    // A page has at least one annotation (section 5.2), so an empty collection has none.
    if (all.length === 0) {
      yield `${JSON.stringify(collection)}\n`
      return
    }
    yield `${JSON.stringify({ ...collection, last: page.id }).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`
    for (const [i, one] of all.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(annotation(one))}`
    yield ']}}\n'
  },
}

function annotation({ statement, speaker, topics, source, findings }: Joined) {
  const iri = iriOf(source)
  const language = statement.language === null ? {} : { language: statement.language }
  const asWritten = statement.speakerAsWritten === null ? {} : { speakerAsWritten: statement.speakerAsWritten }
  const comments =
    statement.note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: statement.note, format: 'text/plain' }]
  const tags = topics.map((topic) => ({ type: 'TextualBody', purpose: 'tagging', value: topic.name }))
  return {
    id: `urn:uuid:${statement.id}`,
    type: 'Annotation',
    motivation: comments.length > 0 ? 'commenting' : 'highlighting',
    created: instant(statement.createdAt),
    modified: instant(statement.updatedAt),
    ...(comments.length + tags.length > 0 ? { body: [...comments, ...tags] } : {}),
    target: targets(statement.selectors, statement.text, iri),
    'onrecord:statement': {
      text: statement.text,
      kind: statement.kind,
      date: statement.date,
      dateBasis: statement.dateBasis,
      ...asWritten,
      ...language,
    },
    'onrecord:speaker': speaker ? { id: `urn:uuid:${speaker.id}`, name: speaker.name, role: speaker.role } : null,
    'onrecord:source': {
      ...(iri === source.url ? {} : { url: source.url }),
      canonicalUrl: source.canonicalUrl,
      title: source.title,
      publisher: source.publisher,
      authors: source.authors,
      published: source.published,
      readAt: source.readAt,
    },
    'onrecord:findings': findings.map(({ finding, rival }) => ({
      verdict: finding.verdict,
      status: finding.status,
      with: `urn:uuid:${rival.id}`,
    })),
  }
}

/** One target a span; a statement kept without a place in its page is quoted by its words alone. */
function targets(selectors: readonly StatementSelector[], text: string, source: string) {
  const spans = selectors.map(({ quote, position }) => (isPlace(position) ? [quote, position] : [quote]))
  return (spans.length > 0 ? spans : [[{ type: 'TextQuoteSelector', exact: text }]]).map((selector) => ({
    type: 'SpecificResource',
    source,
    selector,
  }))
}

/** Offsets are non-negative integers (section 4.2.5). What was imported without a place has 0 for both. */
function isPlace({ start, end }: StatementSelector['position']): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end > start
}

/** Signs that an IRI does not have (RFC 3987). */
const NOT_IRI = /[\s<>"{}|\\^`]|\p{Cc}/gu

/** The page's address as an IRI; one that is none at all is named by the source's id. */
function iriOf({ id, url }: Source): string {
  if (!URL.canParse(url)) return `urn:uuid:${id}`
  return url.toWellFormed().replace(NOT_IRI, encodeURIComponent)
}

/** The model asks for xsd:dateTime in UTC, its zone written "Z" (section 3.3.1). */
function instant(iso: string): string {
  return new Date(/T.*(Z|[+-]\d{2}:?\d{2})$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`).toISOString()
}

import type { StatementSelector } from '../../anchoring/types'
import type { ExportFormat } from './formats'
import { type Joined, joined } from './join'

/**
 * W3C Web Annotation Data Model (REC 2017-02-23): an AnnotationPage with one Annotation a statement. What the model has no word for (speaker,
 * day said, findings) stands under our own prefix, which other programs pass over.
 */
export const jsonld: ExportFormat = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  *write(rows, { exportedAt }) {
    const context = ['http://www.w3.org/ns/anno.jsonld', { onrecord: 'https://on-record.invalid/ns#' }]
    yield `{"@context":${JSON.stringify(context)},"id":"urn:uuid:${pageId(rows.statements.length, exportedAt)}","type":"AnnotationPage","items":[`
    for (const [i, one] of joined(rows).entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(annotation(one))}`
    yield ']}\n'
  },
}

function annotation({ statement, speaker, topics, source, findings }: Joined) {
  const language = statement.language === null ? {} : { language: statement.language }
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
    target: targets(statement.selectors, statement.text, source.url),
    'onrecord:statement': { text: statement.text, kind: statement.kind, date: statement.date, dateBasis: statement.dateBasis, ...language },
    'onrecord:speaker': speaker ? { id: `urn:uuid:${speaker.id}`, name: speaker.name, role: speaker.role } : null,
    'onrecord:source': {
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
  const spans = selectors.map(({ quote, position }) => [quote, position])
  return (spans.length > 0 ? spans : [[{ type: 'TextQuoteSelector', exact: text }]]).map((selector) => ({
    type: 'SpecificResource',
    source,
    selector,
  }))
}

/** The model asks for xsd:dateTime with a zone. */
function instant(iso: string): string {
  return iso.length === 10 ? `${iso}T00:00:00Z` : iso
}

/** An id that says the same for the same page made at the same moment. */
function pageId(count: number, at: string): string {
  const hex = [...`${at}${count}`].reduce((sum, sign) => (sum * 33n + BigInt(sign.charCodeAt(0))) & ((1n << 128n) - 1n), 5381n)
  const digits = hex.toString(16).padStart(32, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`
}
